using System.Collections.Generic;
using System.Linq;
using Tavus.Generator.Model;

namespace Tavus.Generator.Emitter;

/// <summary>Prints the attributes by which the analyzers find the rules of a class.</summary>
internal static class RuleAttributes
{
    public static string Requirement(ConditionalRequirement rule)
    {
        string name = "TavusRequired" + (rule.Condition == ConditionKind.Unless ? "Unless" : "When");
        string blank = rule.AllowsBlank ? ", AllowsBlank = true" : "";
        return $"[{name}({Literals(new[] { rule.WireName, rule.OtherWireName }.Concat(rule.OtherValues))}{blank})]";
    }

    public static string Constraint(ConstraintModel constraint)
    {
        string limits = string.Concat(constraint.Limits.Select(limit => $", {limit.Kind} = {CSharpLiteral.Of(limit.Text)}"));
        return $"[TavusConstraint({Literals(constraint.Conditions.Prepend(constraint.Path))}{limits})]";
    }

    public static string Usage(UsageModel usage)
    {
        string arguments = Literals(usage.Names.Prepend(usage.Kind.ToString()))
            + Array("When", usage.Conditions)
            + Array("Values", usage.Values)
            + Text("Use", usage.Use)
            + Text("Because", usage.Because);
        return $"[TavusUsage({arguments})]";
    }

    private static string Array(string name, IReadOnlyCollection<string> texts) =>
        texts.Count == 0 ? "" : $", {name} = {CSharpLiteral.ArrayOf(texts)}";

    private static string Text(string name, string? text) => text is null ? "" : $", {name} = {CSharpLiteral.Of(text)}";

    private static string Literals(IEnumerable<string> texts) => string.Join(", ", texts.Select(text => CSharpLiteral.Of(text)));
}
