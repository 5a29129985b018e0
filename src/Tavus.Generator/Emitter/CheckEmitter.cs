using System.Collections.Generic;
using System.Linq;
using Tavus.Generator.Model;

namespace Tavus.Generator.Emitter;

/// <summary>Prints the checks of a class: its required members, its rules, and those of the objects that it holds.</summary>
internal static class CheckEmitter
{
    public static void Emit(CodeWriter writer, ObjectModel model)
    {
        writer.Line();
        using (writer.Block("void IChecked.Check(ViolationCollector violations)"))
        {
            foreach (PropertyModel property in model.Properties.Where(property => property.IsChecked))
                writer.Line($"violations.Require({Literal.Of(property.WireName)}, {property.Name} is not null);");

            foreach (RuleModel rule in model.Rules.Where(rule => rule.IsEnforced))
                EmitRule(writer, rule, model);

            foreach (PropertyModel property in model.Properties.Where(property => property.HasChecks))
                writer.Line(Collect(property.Type, "violations", Literal.Of("." + property.WireName), property.Name) + ";");
        }
    }

    /// <summary>The expression that collects the violations of a value, however deep in lists and maps its objects are.</summary>
    public static string Collect(TypeModel type, string violations, string path, string value) => type switch
    {
        ListType list => $"{violations}.CollectItems({path}, {value}, {Collector(list.Item)})",
        MapType map => $"{violations}.CollectValues({path}, {value}, {Collector(map.Value)})",
        _ => $"{violations}.Collect({path}, {value})",
    };

    private static string Collector(TypeModel type) => $"static (violations, path, value) => {Collect(type, "violations", "path", "value")}";

    private static void EmitRule(CodeWriter writer, RuleModel rule, ObjectModel model)
    {
        PropertyModel other = model.Properties.First(property => property.Name == rule.OtherPropertyName);
        string value = $"{Literal.Of(rule.OtherWireName)}, {other.Name}{(other.Type is EnumType ? "?.Value" : "")}";
        string texts = string.Concat(rule.OtherValues.Select(text => ", " + Literal.Of(text)));
        string condition = rule.Condition switch
        {
            ConditionKind.When => $"violations.Is({value}{texts})",
            ConditionKind.Unless => $"!violations.Is({value}{texts})",
            _ => $"!violations.IsMissing({value})",
        };
        string name = Literal.Of(rule.WireName);
        writer.Line($$"""
            if (violations.IsMissing({{name}}, {{rule.PropertyName}}) && {{condition}})
                violations.Add({{name}}, {{Literal.Of(rule.Message)}});
            """);
    }
}
