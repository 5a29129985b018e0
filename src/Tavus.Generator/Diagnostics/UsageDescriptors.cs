using Microsoft.CodeAnalysis;

namespace Tavus.Generator.Diagnostics;

/// <summary>The rules about C# that uses the client.</summary>
internal static class UsageDescriptors
{
    private const string Category = "Tavus.Usage";

    public static readonly DiagnosticDescriptor ConditionallyRequired = new(
        DiagnosticIds.ConditionallyRequired,
        "A member is required by the value of another one",
        "{0} is required {1}: {2}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The API refuses a request that lacks a member which another member's value makes necessary.",
        helpLinkUri: HelpLinks.For(DiagnosticIds.ConditionallyRequired));

    public static readonly DiagnosticDescriptor ValueOutOfRange = new(
        DiagnosticIds.ValueOutOfRange,
        "A value is not one that the API accepts",
        "{0} is {1}: {2}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The API's document gives a range or a pattern for the value.",
        helpLinkUri: HelpLinks.For(DiagnosticIds.ValueOutOfRange));

    public static readonly DiagnosticDescriptor MisspelledValue = new(
        DiagnosticIds.MisspelledValue,
        "A value is nearly one of the listed values",
        "'{0}' is not a listed value; '{1}' is: use {2}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The API's document lists the values, and one of them differs from the text by case, separator or one letter.",
        helpLinkUri: HelpLinks.For(DiagnosticIds.MisspelledValue));

    public static readonly DiagnosticDescriptor MisspelledName = new(
        DiagnosticIds.MisspelledName,
        "A name is nearly one for which the model has a property",
        "'{0}' is not a name of {1}; '{2}' is: set {3}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A name in AdditionalProperties differs from that of a property by case, separator or one letter.",
        helpLinkUri: HelpLinks.For(DiagnosticIds.MisspelledName));

    public static readonly DiagnosticDescriptor OtherSerializer = new(
        DiagnosticIds.OtherSerializer,
        "A model is given to Newtonsoft.Json",
        "Newtonsoft.Json does not use the JSON names of {0}: use ToJson() and FromJson()",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The JSON of generated models is written and read by their own methods, and by System.Text.Json.",
        helpLinkUri: HelpLinks.For(DiagnosticIds.OtherSerializer));
}
