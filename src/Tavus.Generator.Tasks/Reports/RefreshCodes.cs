namespace Tavus.Generator.Tasks;

/// <summary>The codes of a refresh's errors and warnings. Each has a section in <c>docs/refresh.md</c>.</summary>
internal static class RefreshCodes
{
    /// <summary>The document cannot be used; nothing was changed.</summary>
    public const string Failed = "TAVUS201";

    /// <summary>The document has moved, or the client is generated from other documents, too.</summary>
    public const string Notice = "TAVUS202";

    /// <summary>The new document breaks code.</summary>
    public const string Breaking = "TAVUS203";
}
