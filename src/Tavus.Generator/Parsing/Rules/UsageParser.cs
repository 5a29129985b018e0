using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Tavus.Generator.Diagnostics;
using Tavus.Generator.Model;
using Tavus.Generator.Text;

namespace Tavus.Generator.Parsing;

/// <summary>
/// Reads rules of <c>x-tavus-rules</c> about the use of names and values: <c>{ no_effect: a.b, when: { other: value } }</c>,
/// <c>{ legacy: name, is: value, use: other }</c>, <c>{ misnamed: [wrong], use: name }</c> and <c>{ undeclared: [name] }</c>.
/// </summary>
internal static class UsageParser
{
    private static readonly (string Keyword, UsageKind Kind, string[] Others)[] Kinds =
    [
        ("no_effect", UsageKind.NoEffect, ["is", "when"]),
        ("legacy", UsageKind.Legacy, ["is", "use"]),
        ("misnamed", UsageKind.Misnamed, ["use"]),
        ("undeclared", UsageKind.Undeclared, []),
    ];

    public static bool IsUsage(JsonObject rule) => Kinds.Any(kind => rule.ContainsKey(kind.Keyword));

    public static UsageModel? Parse(ParserContext context, JsonObject rule, SpecPointer pointer, IReadOnlyList<PropertyModel> properties)
    {
        (string keyword, UsageKind kind, string[] others) = Kinds.First(kind => rule.ContainsKey(kind.Keyword));
        List<string> names = ConditionParser.Texts(rule[keyword]);
        if (names.Count == 0
            || rule.Any(member => member.Key != keyword && member.Key != "because" && !others.Contains(member.Key))
            || ConditionParser.Conditions(rule["when"]) is not { } conditions
            || (kind == UsageKind.NoEffect && conditions.Count == 0)
            || (kind == UsageKind.Misnamed && !rule.ContainsKey("use")))
        {
            context.Report(
                DiagnosticIds.InvalidRule, pointer,
                "The rule is not valid; write { no_effect: name, when: { other: value } }, { legacy: name, is: value, use: other }, "
                    + "{ misnamed: [wrong], use: name } or { undeclared: [name] }.");
            return null;
        }

        // Names that the document does not declare are the point of the other kinds.
        string? unknown = RuleParser.FindUnknown(kind == UsageKind.NoEffect ? names.Concat(conditions) : conditions, properties);
        if (unknown is not null)
        {
            RuleReason.ReportUnknown(context, pointer, rule, unknown);
            return null;
        }

        return new UsageModel(
            kind,
            names.ToEquatableArray(),
            ConditionParser.Values(rule["is"]).ToEquatableArray(),
            conditions.ToEquatableArray(),
            rule["use"]?.ToString(),
            rule["because"]?.ToString());
    }
}
