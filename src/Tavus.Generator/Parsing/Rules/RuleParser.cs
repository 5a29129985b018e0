using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Tavus.Generator.Diagnostics;
using Tavus.Generator.Text;
using Tavus.Generator.Model;

namespace Tavus.Generator.Parsing;

/// <summary>
/// Reads <c>x-tavus-rules</c> of a schema: rules that a vendor only describes in prose. A rule is
/// <c>{ require: name, unless: { other: value } }</c>, or <c>when</c> for <c>unless</c>, or <c>with: other</c>; a value may be a list of
/// values. Rules with <c>property</c> for <c>require</c> are constraints, other keywords describe the use of names and values.
/// </summary>
internal sealed class RuleParser(ParserContext context)
{
    private const string Keyword = "x-tavus-rules";

    private static readonly string[] Keywords = ["require", "when", "unless", "with", "enforce", "because"];

    public List<ConditionalRequirement> Rules { get; } = [];

    public List<ConstraintModel> Constraints { get; } = [];

    public List<UsageModel> Usages { get; } = [];

    public void Parse(IOpenApiSchema schema, SpecPointer pointer, IReadOnlyList<PropertyModel> properties)
    {
        if (schema.Extensions?.TryGetValue(Keyword, out IOpenApiExtension? extension) != true
            || extension is not JsonNodeExtension { Node: { } node })
        {
            return;
        }

        pointer = pointer.Append(Keyword);
        if (node is not JsonArray list)
        {
            context.Report(DiagnosticIds.InvalidRule, pointer, $"'{Keyword}' must be a list of rules.");
            return;
        }

        for (int i = 0; i < list.Count; i++)
        {
            SpecPointer location = pointer.Append(i.ToString(System.Globalization.CultureInfo.InvariantCulture));
            if (list[i] is JsonObject rule && RuleReason.IsGone(rule, schema))
                context.Report(DiagnosticIds.RuleWithoutReason, location, RuleReason.Message(rule));
            else if (list[i] is JsonObject constraint && constraint.ContainsKey("property"))
                Constraints.AddRange(ConstraintParser.Parse(context, constraint, location, properties));
            else if (list[i] is JsonObject usage && UsageParser.IsUsage(usage))
                Usages.AddRange(UsageParser.Parse(context, usage, location, properties) is { } model ? [model] : []);
            else
                Rules.AddRange(ParseRule(list[i], location, properties));
        }
    }

    private IEnumerable<ConditionalRequirement> ParseRule(JsonNode? node, SpecPointer pointer, IReadOnlyList<PropertyModel> properties)
    {
        if (node is not JsonObject rule
            || rule.Any(member => !Keywords.Contains(member.Key))
            || ConditionParser.Texts(rule["require"]) is not { Count: > 0 } required
            || !TryCondition(rule, out ConditionKind kind, out string otherName, out List<string> otherValues)
            || !TryFlag(rule["enforce"], isDefault: true, out bool isEnforced))
        {
            context.Report(
                DiagnosticIds.InvalidRule, pointer,
                "The rule is not valid; write { require: name, unless: { other: value } }, or 'when' for 'unless'.");
            yield break;
        }

        PropertyModel? other = properties.FirstOrDefault(candidate => candidate.WireName == otherName);
        foreach (string wireName in required)
        {
            PropertyModel? property = properties.FirstOrDefault(candidate => candidate.WireName == wireName);
            if (property is null || other is null)
            {
                string unknown = property is null ? wireName : otherName;
                RuleReason.ReportUnknown(context, pointer, rule, unknown);
                continue;
            }

            yield return new ConditionalRequirement(
                kind, property.Name, property.WireName, other.Name, other.WireName, otherValues.ToEquatableArray(), isEnforced);
        }
    }

    private static bool TryCondition(JsonObject rule, out ConditionKind kind, out string otherName, out List<string> otherValues)
    {
        List<string> keys = rule.Select(member => member.Key).Where(key => key is "when" or "unless" or "with").ToList();
        (kind, otherName, otherValues) = (ConditionKind.With, "", []);
        if (keys.Count != 1)
            return false;

        if (keys[0] == "with")
        {
            List<string> names = ConditionParser.Texts(rule["with"]);
            otherName = names.Count == 1 ? names[0] : "";
            return otherName.Length > 0;
        }

        kind = keys[0] == "when" ? ConditionKind.When : ConditionKind.Unless;
        if (rule[keys[0]] is not JsonObject { Count: 1 } members)
            return false;

        (otherName, otherValues) = (members.First().Key, ConditionParser.ValuesOrMissing(members.First().Value));
        return otherValues.Count > 0;
    }

    /// <summary>The first name that the schema does not declare, of paths and conditions; null if there is none.</summary>
    public static string? FindUnknown(IEnumerable<string> paths, IReadOnlyList<PropertyModel> properties) => paths
        .Select(path => path.Split('.', '=')[0])
        .FirstOrDefault(name => properties.All(property => property.WireName != name));

    public static bool TryFlag(JsonNode? node, bool isDefault, out bool flag)
    {
        flag = isDefault;
        return node is null || (node is JsonValue value && bool.TryParse(value.ToString(), out flag));
    }
}
