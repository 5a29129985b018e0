using System.Collections.Generic;
using System.Linq;
using Tavus.Generator.Model;

namespace Tavus.Generator.Emitter;

/// <summary>Prints the checks of a class: its required members, its rules, and those of the objects that it holds.</summary>
internal static class CheckEmitter
{
    public static void Emit(CodeWriter writer, ObjectModel model, TypeEmitter types)
    {
        using (writer.Block($"internal static void CollectViolations({types.Name(model.Name)} value, {types.Name("ViolationCollector")} violations)"))
        {
            if (model.Rules.Count > 0 || model.Properties.Any(property => property.IsChecked))
                writer.Line("global::System.Text.Json.Nodes.JsonObject? additional = value.AdditionalProperties;");

            foreach (PropertyModel property in model.Properties.Where(property => property.IsChecked))
            {
                writer.Line($$"""
                    if (value.{{property.Name}} is null && additional?[{{Literal.Of(property.WireName)}}] is null)
                        violations.Add({{Literal.Of("." + property.WireName)}}, "is required");
                    """);
            }

            foreach (RuleModel rule in model.Rules)
                EmitRule(writer, rule, model, types);

            foreach (PropertyModel property in model.Properties.Where(property => property.HasChecks))
                writer.Line(Collect(property.Type, "violations", Literal.Of("." + property.WireName), $"value.{property.Name}", types) + ";");
        }
    }

    /// <summary>The expression that collects the violations of a value, however deep in lists and maps its objects are.</summary>
    public static string Collect(TypeModel type, string violations, string path, string value, TypeEmitter types) => type switch
    {
        // Items and values may be null, which the collector knows how to take.
        ListType list => $"{violations}.CollectItems<{types.Type(list.Item)}>({path}, {value}{(list.HasNullableItems ? "!" : "")}, {Collector(list.Item, types)})",
        MapType map => $"{violations}.CollectValues<{types.Type(map.Value)}>({path}, {value}{(map.HasNullableValues ? "!" : "")}, {Collector(map.Value, types)})",
        _ => $"{violations}.Collect<{types.Type(type)}>({path}, {value}, {Collector(type, types)})",
    };

    private static string Collector(TypeModel type, TypeEmitter types) => type is ObjectType
        ? $"{types.Type(type)}.CollectViolations"
        : $"static (value, violations) => {Collect(type, "violations", "\"\"", "value", types)}";

    private static void EmitRule(CodeWriter writer, RuleModel rule, ObjectModel model, TypeEmitter types)
    {
        PropertyModel other = model.Properties.First(property => property.Name == rule.OtherPropertyName);
        string value = $"value.{other.Name}{(other.Type is EnumType ? "?.Value" : "")}";
        IEnumerable<string> texts = rule.OtherValues.Select(Literal.Of);
        writer.Line($$"""
            if ({{types.Name("RuleValues")}}.IsMissing(value.{{rule.PropertyName}}, additional, {{Literal.Of(rule.WireName)}})
                && {{(rule.Condition == ConditionKind.Unless ? "!" : "")}}{{types.Name("RuleValues")}}.Is({{value}}, additional, {{Literal.Of(rule.OtherWireName)}}, {{string.Join(", ", texts)}}))
            {
                violations.Add({{Literal.Of("." + rule.WireName)}}, {{Literal.Of(rule.Message)}});
            }
            """);
    }
}
