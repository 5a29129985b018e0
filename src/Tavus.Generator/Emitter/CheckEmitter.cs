using System.Collections.Generic;
using System.Linq;
using Tavus.Generator.Model;

namespace Tavus.Generator.Emitter;

/// <summary>Prints the checks of a class: its required members, its rules, and those of the objects that it holds.</summary>
internal static class CheckEmitter
{
    public static void Emit(CodeWriter writer, ObjectModel model, ClientModel client, TypeEmitter types)
    {
        using (writer.Block($"internal static void CollectViolations({types.Name(model.Name)} value, {types.Name("ViolationCollector")} violations)"))
        {
            writer.Line($"global::System.Text.Json.Nodes.JsonObject? additional = value.AdditionalProperties;");
            foreach (PropertyModel property in model.Properties.Where(property => property.IsChecked))
            {
                writer.Line($$"""
                    if (value.{{property.Name}} is null && additional?[{{Literal.Of(property.WireName)}}] is null)
                        violations.Add({{Literal.Of("." + property.WireName)}}, "is required");
                    """);
            }

            foreach (RuleModel rule in model.Rules)
                EmitRule(writer, rule, model, types);

            foreach (PropertyModel property in model.Properties.Where(property => client.HasChecks(property.Type)))
            {
                (string method, string element) = property.Type switch
                {
                    ListType { Item: ObjectType item } => ("CollectItems", item.Name),
                    MapType { Value: ObjectType item } => ("CollectValues", item.Name),
                    ObjectType item => ("Collect", item.Name),
                    _ => ("", ""),
                };
                if (method.Length > 0)
                {
                    // Values may be null in a map, which the collector knows how to take.
                    string forgive = property.Type is MapType { HasNullableValues: true } ? "!" : "";
                    writer.Line($"violations.{method}<{types.Name(element)}>({Literal.Of("." + property.WireName)}, value.{property.Name}{forgive}, {types.Name(element)}.CollectViolations);");
                }
            }
        }
    }

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
