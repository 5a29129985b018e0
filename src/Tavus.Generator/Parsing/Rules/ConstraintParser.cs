using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Tavus.Generator.Diagnostics;
using Tavus.Generator.Model;
using Tavus.Generator.Text;

namespace Tavus.Generator.Parsing;

/// <summary>Reads a constraint of <c>x-tavus-rules</c>: <c>{ property: a.b, minimum: 0, maximum: 1, when: { other: value } }</c>.</summary>
internal static class ConstraintParser
{
    private static readonly string[] Keywords = ["property", "when", "enforce", "because"];

    public static IEnumerable<ConstraintModel> Parse(
        ParserContext context, JsonObject rule, SpecPointer pointer, IReadOnlyList<PropertyModel> properties)
    {
        List<string> paths = ConditionParser.Texts(rule["property"]);
        List<LimitModel>? limits = Limits(rule);
        if (limits is not { Count: > 0 }
            || paths.Count == 0
            || ConditionParser.Conditions(rule["when"]) is not { } conditions
            || !RuleParser.TryFlag(rule["enforce"], isDefault: false, out bool isEnforced)
            || (isEnforced && (conditions.Count > 0 || paths.Any(path => path.Contains('.')))))
        {
            context.Report(
                DiagnosticIds.InvalidRule, pointer,
                "The rule is not valid; write { property: name, minimum: 0, maximum: 1, when: { other: value } }, "
                    + "or other keywords of JSON Schema.");
            yield break;
        }

        foreach (string path in paths)
        {
            if (RuleParser.FindUnknown(conditions.Prepend(path), properties) is { } unknown)
                RuleReason.ReportUnknown(context, pointer, rule, unknown);
            else if (isEnforced && limits.Find(limit => !IsFor(limit, path, properties)) is { } other)
                context.Report(
                    DiagnosticIds.InvalidRule, pointer, $"'{other.Kind}' is not a limit of the type of '{path}'; remove it, or 'enforce'.");
            else
                yield return new ConstraintModel(path, limits.ToEquatableArray(), conditions.ToEquatableArray(), isEnforced);
        }
    }

    private static bool IsFor(LimitModel limit, string name, IReadOnlyList<PropertyModel> properties) =>
        SchemaLimits.IsFor(limit.Kind, properties.First(property => property.WireName == name).Type);

    /// <summary>The limits; null where one of them is not understood.</summary>
    private static List<LimitModel>? Limits(JsonObject rule)
    {
        var limits = new List<LimitModel>();
        foreach (KeyValuePair<string, JsonNode?> member in rule.Where(member => !Keywords.Contains(member.Key)))
        {
            if (!Enum.TryParse(member.Key, ignoreCase: true, out LimitKind kind)
                || member.Value is not JsonValue value
                || !IsValid(kind, value.ToString()))
                return null;

            limits.Add(new LimitModel(kind, value.ToString()));
        }

        return limits.OrderBy(limit => limit.Kind).ToList();
    }

    private static bool IsValid(LimitKind kind, string text) => kind switch
    {
        LimitKind.Pattern => SchemaLimits.IsPattern(text),
        LimitKind.UniqueItems => text == "true",
        LimitKind.MinLength or LimitKind.MaxLength or LimitKind.MinItems or LimitKind.MaxItems
            or LimitKind.MinProperties or LimitKind.MaxProperties =>
            int.TryParse(text, out int count) && count >= 0,
        _ => SchemaLimits.TryNumber(text, out _),
    };
}
