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
}
