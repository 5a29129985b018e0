using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Tavus.Generator.Diagnostics;
using Tavus.Generator.Helpers;
using Tavus.Generator.Model;

namespace Tavus.Generator.Parser;

/// <summary>
/// Reads <c>x-tavus-rules</c> of a schema: what a vendor only says in prose. A rule is
/// <c>{ require: name, unless: { other: value } }</c>, or <c>when</c> for <c>unless</c>; a value may be a list of values.
/// </summary>
internal sealed class RuleParser(ParserContext context)
{
    private const string Keyword = "x-tavus-rules";

    public EquatableArray<RuleModel> Parse(IOpenApiSchema schema, SpecPointer pointer, IReadOnlyList<PropertyModel> properties)
    {
        if (schema.Extensions?.TryGetValue(Keyword, out IOpenApiExtension? extension) != true || extension is not JsonNodeExtension { Node: { } node })
            return EquatableArray<RuleModel>.Empty;

        pointer = pointer.Append(Keyword);
        if (node is not JsonArray list)
        {
            context.Report(DiagnosticIds.InvalidRule, pointer, $"'{Keyword}' must be a list of rules.");
            return EquatableArray<RuleModel>.Empty;
        }

        return list.SelectMany((rule, index) => ParseRule(rule, pointer.Append(index.ToString(System.Globalization.CultureInfo.InvariantCulture)), properties)).ToEquatableArray();
    }

    private IEnumerable<RuleModel> ParseRule(JsonNode? node, SpecPointer pointer, IReadOnlyList<PropertyModel> properties)
    {
        if (node is not JsonObject rule || Texts(rule["require"]) is not { Count: > 0 } required || !TryCondition(rule, out ConditionKind kind, out KeyValuePair<string, JsonNode?> condition))
        {
            context.Report(
                DiagnosticIds.InvalidRule, pointer,
                "The rule is not understood; write { require: name, unless: { other: value } }, or 'when' for 'unless'.");
            yield break;
        }

        foreach (string wireName in required)
        {
            PropertyModel? property = properties.FirstOrDefault(candidate => candidate.WireName == wireName);
            PropertyModel? other = properties.FirstOrDefault(candidate => candidate.WireName == condition.Key);
            if (property is null || other is null)
            {
                context.Report(DiagnosticIds.InvalidRule, pointer, $"The rule names '{(property is null ? wireName : condition.Key)}', which the schema does not declare.");
                continue;
            }

            yield return new RuleModel(
                kind, property.Name, property.WireName, other.Name, other.WireName, Texts(condition.Value).ToEquatableArray());
        }
    }

    private static bool TryCondition(JsonObject rule, out ConditionKind kind, out KeyValuePair<string, JsonNode?> condition)
    {
        kind = rule.ContainsKey("when") ? ConditionKind.When : ConditionKind.Unless;
        condition = rule[kind == ConditionKind.When ? "when" : "unless"] is JsonObject { Count: 1 } members ? members.First() : default;
        return rule.Count == 2 && condition.Key is not null && Texts(condition.Value).Count > 0;
    }

    private static List<string> Texts(JsonNode? node) => node switch
    {
        JsonArray items => items.SelectMany(Texts).ToList(),
        JsonValue value when !value.IsJsonNullSentinel() => [value.ToString()],
        _ => [],
    };
}
