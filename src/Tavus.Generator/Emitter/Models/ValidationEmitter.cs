using System.Collections.Generic;
using System.Linq;
using Tavus.Generator.Model;

namespace Tavus.Generator.Emitter;

/// <summary>Prints the checks of a class: its required properties, its rules, and those of its objects.</summary>
internal static class ValidationEmitter
{
    public static void Emit(CodeWriter writer, ObjectModel model)
    {
        var method = new SplitMethod("_check", "ViolationCollector violations", "violations");
        List<string> statements = model.Properties
            .Where(property => property.IsChecked)
            .Select(property => $"violations.Require({CSharpLiteral.Of(property.WireName)}, {property.Name} is not null);")
            .Concat(model.Rules.Where(rule => rule.IsEnforced).Select(rule => Rule(rule, model)))
            .Concat(model.Constraints
                .Where(constraint => constraint.IsEnforced)
                .SelectMany(constraint => LimitEmitter.Checks(constraint, model)))
            .Concat(model.Properties
                .Where(property => property.HasChecks)
                .Select(property => Collect(property.Type, "violations", CSharpLiteral.Of("." + property.WireName), property.Name) + ";"))
            .ToList();
        writer.Line();
        using (writer.Block("void IChecked.Check(ViolationCollector violations)"))
            method.EmitBody(writer, statements);

        method.EmitParts(writer, statements);
    }

    /// <summary>The expression that collects the violations of a value, however deep in lists and maps its objects are.</summary>
    public static string Collect(TypeModel type, string violations, string path, string value) => type switch
    {
        ListType list => $"{violations}.CollectItems({path}, {value}, {Collector(list.Item)})",
        MapType map => $"{violations}.CollectValues({path}, {value}, {Collector(map.Value)})",
        _ => $"{violations}.Collect({path}, {value})",
    };

    private static string Collector(TypeModel type) =>
        $"static (violations, path, value) => {Collect(type, "violations", "path", "value")}";

    private static string Rule(ConditionalRequirement rule, ObjectModel model)
    {
        PropertyModel other = model.Properties.First(property => property.Name == rule.OtherPropertyName);
        string value = $"{CSharpLiteral.Of(rule.OtherWireName)}, {other.Name}{(other.Type is EnumType ? "?.Value" : "")}";
        string texts = string.Concat(rule.OtherValues.Select(text => ", " + CSharpLiteral.Of(text)));
        string test = rule.AllowsBlank ? "IsAbsent" : "IsMissing";
        string condition = rule.Condition switch
        {
            ConditionKind.When => $"violations.Is({value}{texts})",
            ConditionKind.Unless => $"!violations.Is({value}{texts})",
            _ => $"!violations.{test}({value})",
        };
        string name = CSharpLiteral.Of(rule.WireName);
        return $$"""
            if (violations.{{test}}({{name}}, {{rule.PropertyName}}) && {{condition}})
                violations.Add({{name}}, {{CSharpLiteral.Of(rule.Message)}});
            """;
    }
}
