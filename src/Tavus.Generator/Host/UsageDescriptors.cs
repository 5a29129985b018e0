using Microsoft.CodeAnalysis;
using Tavus.Generator.Diagnostics;

namespace Tavus.Generator.Host;

/// <summary>The rules about C# that uses the client.</summary>
internal static class UsageDescriptors
{
    private const string Category = "Tavus.Usage";

    public static readonly DiagnosticDescriptor ConditionallyRequired = Warning(
        DiagnosticIds.ConditionallyRequired,
        "A property is required by the value of another one",
        "{0} is required {1}: {2}",
        description: "The API refuses a request without a property that the value of another property requires.");

    public static readonly DiagnosticDescriptor ValueOutOfRange = Warning(
        DiagnosticIds.ValueOutOfRange,
        "A value is not one that the API accepts",
        "{0} is {1}: {2}",
        description: "The API's document gives a range or a pattern for the value.");

    public static readonly DiagnosticDescriptor NoEffect = Info(
        DiagnosticIds.NoEffect,
        "A value has no effect",
        "{0} has no effect{1}{2}: remove it, or change the other value",
        description: "According to the API's document, the value is used only with other values of another property.");

    public static readonly DiagnosticDescriptor SecretInCode = Warning(
        DiagnosticIds.SecretInCode,
        "A secret is part of the code",
        "{0} is a secret in source code: read it from configuration or an environment variable",
        description: "Secrets in source code reach everyone who can read the repository or the assembly.");

    public static readonly DiagnosticDescriptor Legacy = Info(
        DiagnosticIds.Legacy,
        "A name or value is legacy",
        "{0} is legacy: {1}{2}",
        description: "The API's document, or an overlay, names another property or value to use instead.");

    public static readonly DiagnosticDescriptor MisspelledValue = Warning(
        DiagnosticIds.MisspelledValue,
        "A value is nearly one of the listed values",
        "'{0}' is not a listed value; '{1}' is: use {2}",
        description: "The API's document lists the values, and one of them differs from the string by case, separator or one letter.");

    public static readonly DiagnosticDescriptor MisspelledName = Warning(
        DiagnosticIds.MisspelledName,
        "A name is nearly that of a declared property",
        "'{0}' {1}: {2}",
        description: "A name in AdditionalProperties or a JSON text is declared, or differs from a declared name by case, separators "
            + "or a letter or two.");

    public static readonly DiagnosticDescriptor OtherSerializer = Warning(
        DiagnosticIds.OtherSerializer,
        "A model is passed to Newtonsoft.Json",
        "Newtonsoft.Json does not use the JSON names of {0}: use ToJson() and FromJson()",
        description: "The JSON of generated models is written and read by their own methods, and by System.Text.Json.");

    private static DiagnosticDescriptor Warning(string id, string title, string message, string description) =>
        Create(id, title, message, DiagnosticSeverity.Warning, description);

    private static DiagnosticDescriptor Info(string id, string title, string message, string description) =>
        Create(id, title, message, DiagnosticSeverity.Info, description);

    private static DiagnosticDescriptor Create(string id, string title, string message, DiagnosticSeverity severity, string description) =>
        new(id, title, message, Category, severity, isEnabledByDefault: true, description, HelpLinks.For(id));
}
