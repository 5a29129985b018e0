namespace Tavus.Generator.Diagnostics;

/// <summary>The ids of all diagnostics: <c>TAVUS0xx</c> about documents, <c>TAVUS1xx</c> about C# that uses the client.</summary>
internal static class DiagnosticIds
{
    public const string InvalidSyntax = "TAVUS001";
    public const string UnsupportedDocument = "TAVUS002";
    public const string NoOperations = "TAVUS003";
    public const string UnreadableFile = "TAVUS004";
    public const string DuplicateKey = "TAVUS005";
    public const string InvalidReference = "TAVUS006";
    public const string InvalidElement = "TAVUS007";
    public const string NameClash = "TAVUS008";
    public const string OverlayTargetNotFound = "TAVUS009";
    public const string InvalidOverlay = "TAVUS010";
    public const string InvalidRule = "TAVUS011";
    public const string UnsupportedElement = "TAVUS012";
    public const string TooLarge = "TAVUS013";
    public const string AvoidedName = "TAVUS014";
    public const string InsecureServer = "TAVUS015";
    public const string RuleWithoutReason = "TAVUS016";
    public const string FlawedDocument = "TAVUS017";
    public const string InvalidOption = "TAVUS020";
    public const string UnsupportedProject = "TAVUS021";
    public const string ReferencedClientUsed = "TAVUS022";
    public const string ClientConflict = "TAVUS023";
    public const string UnmatchedChoice = "TAVUS024";
    public const string InternalError = "TAVUS099";

    public const string ConditionallyRequired = "TAVUS101";
    public const string ValueOutOfRange = "TAVUS102";
    public const string NoEffect = "TAVUS103";
    public const string SecretInCode = "TAVUS104";
    public const string Legacy = "TAVUS105";
    public const string MisspelledValue = "TAVUS106";
    public const string MisspelledName = "TAVUS107";
    public const string OtherSerializer = "TAVUS108";
}
