using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using Tavus.Generator.Diagnostics;
using Tavus.Generator.Text;
using Tavus.Generator.Model;

namespace Tavus.Generator.Parsing;

/// <summary>Reads a constraint of <c>x-tavus-rules</c>: <c>{ property: a.b, minimum: 0, maximum: 1, when: { other: value } }</c>.</summary>
internal static class ConstraintParser
{
    private static readonly string[] Keywords = ["property", "minimum", "maximum", "pattern", "when", "because"];

    public static IEnumerable<ConstraintModel> Parse(
        ParserContext context, JsonObject rule, SpecPointer pointer, IReadOnlyList<PropertyModel> properties)
    {
        List<string> paths = RuleParser.Texts(rule["property"]);
        if (rule.Any(member => !Keywords.Contains(member.Key))
            || paths.Count == 0
            || !TryLimits(rule, out string? minimum, out string? maximum, out string? pattern)
            || Conditions(rule["when"]) is not { } conditions)
        {
            context.Report(
                DiagnosticIds.InvalidRule, pointer,
                "The rule is not valid; write { property: name, minimum: 0, maximum: 1, when: { other: value } }, or a 'pattern'.");
            yield break;
        }

        IEnumerable<string> names = conditions.Select(condition => condition.Key);
        EquatableArray<string> pairs = conditions.Select(item => $"{item.Key}={item.Value}").ToEquatableArray();
        foreach (string path in paths)
        {
            string? unknown = names.Prepend(path.Split('.')[0])
                .FirstOrDefault(name => properties.All(property => property.WireName != name));
            if (unknown is not null)
                RuleReason.ReportUnknown(context, pointer, rule, unknown);
            else
                yield return new ConstraintModel(path, minimum, maximum, pattern, pairs);
        }
    }

    private static bool TryLimits(JsonObject rule, out string? minimum, out string? maximum, out string? pattern)
    {
        pattern = rule["pattern"] is JsonValue text ? text.ToString() : null;
        return TryNumber(rule["minimum"], out minimum)
            & TryNumber(rule["maximum"], out maximum)
            && (pattern is null) != (minimum is null && maximum is null);
    }

    private static bool TryNumber(JsonNode? node, out string? number)
    {
        number = null;
        if (node is null)
            return true;

        if (!double.TryParse(node.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out _))
            return false;

        number = node.ToString();
        return true;
    }

    private static List<KeyValuePair<string, string>>? Conditions(JsonNode? node)
    {
        if (node is null)
            return [];

        if (node is not JsonObject conditions || conditions.Any(item => item.Key.Contains('=') || RuleParser.Texts(item.Value).Count == 0))
            return null;

        return conditions
            .SelectMany(item => RuleParser.Texts(item.Value).Select(value => new KeyValuePair<string, string>(item.Key, value)))
            .ToList();
    }
}
