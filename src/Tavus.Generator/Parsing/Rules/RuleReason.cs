using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Tavus.Generator.Diagnostics;
using Tavus.Generator.Text;

namespace Tavus.Generator.Parsing;

/// <summary>
/// The words of the document on which a rule is based (<c>because</c>). A rule whose words are no longer near it is off, so that it does
/// not outlive the vendor's statement.
/// </summary>
internal static class RuleReason
{
    private const int MaxDepth = 3;

    /// <summary>Whether the description of neither the schema nor its properties contains the quotation.</summary>
    public static bool IsGone(JsonObject rule, IOpenApiSchema schema) =>
        rule["because"] is JsonValue reason && !Descriptions(schema, 0).Any(text => Plain(text).Contains(Plain(reason.ToString())));

    public static string Message(JsonObject rule) =>
        $"The rule is off: the document no longer states '{rule["because"]}'. Remove the rule, or quote what the document states now.";

    /// <summary>
    /// Reports a property that a rule names and the schema does not have: a mistake, unless the rule comes and goes with the document.
    /// </summary>
    public static void ReportUnknown(ParserContext context, SpecPointer pointer, JsonObject rule, string name)
    {
        if (rule.ContainsKey("because"))
            context.Report(
                DiagnosticIds.RuleWithoutReason, pointer,
                $"The rule is off: the document no longer declares '{name}'. Remove the rule, or correct the name.");
        else
            context.Report(DiagnosticIds.InvalidRule, pointer, $"The rule names '{name}', which the schema does not declare.");
    }

    private static IEnumerable<string> Descriptions(IOpenApiSchema schema, int depth)
    {
        if (schema.Description is { } description)
            yield return description;

        if (depth == MaxDepth)
            yield break;

        foreach (string text in (schema.Properties?.Values ?? []).SelectMany(property => Descriptions(property, depth + 1)))
            yield return text;
    }

    // Line breaks and the marks of Markdown are not part of the words.
    private static string Plain(string text) => string.Join(
        " ", text.Replace("*", "").Replace("`", "").Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
}
