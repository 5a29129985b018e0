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
            .Concat(model.Properties.Where(property => property.HasChecks).Select(Collect))
            .Concat(Advice(model))
            .ToList();
        writer.Line();
        using (writer.Block("void IChecked.Check(ViolationCollector violations)"))
            method.EmitBody(writer, statements);

        method.EmitParts(writer, statements);
    }

    // One statement, so that requests cost one test.
    private static IEnumerable<string> Advice(ObjectModel model)
    {
        List<string> statements = model.Rules.Where(rule => !rule.IsEnforced).Select(rule => Rule(rule, model))
            .Concat(model.Constraints.Where(constraint => !constraint.IsEnforced).Select(LimitEmitter.Advice))
            .Concat(model.Properties.Where(property => property is { HasAdvice: true, HasChecks: false }).Select(Collect))
            .ToList();
        if (statements.Count == 0)
            yield break;

        string block = "    " + string.Join("\n", statements).Replace("\n", "\n    ");
        yield return "if (violations.IsComplete)\n" + (block.Contains("\n") ? "{\n" + block + "\n}" : block);
    }

    private static string Collect(PropertyModel property) =>
        Collect(property.Type, "violations", CSharpLiteral.Of("." + property.WireName), property.Name) + ";";

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
        string value = Named(rule.OtherWireName, rule.OtherPropertyName);
        string texts = string.Concat(rule.OtherValues.Select(text => ", " + CSharpLiteral.Of(text)));
        string test = rule.AllowsBlank ? "IsAbsent" : "IsMissing";
        string condition = rule.Condition switch
        {
            ConditionKind.When => $"violations.Is({value}{texts})",
            ConditionKind.Unless => $"!violations.Is({value}{texts})",
            _ => $"!violations.{test}({value})",
        };
        return $$"""
            if (violations.{{test}}({{Named(rule.WireName, rule.PropertyName)}}) && {{condition}})
                violations.Add({{CSharpLiteral.Of(rule.WireName)}}, {{CSharpLiteral.Of(rule.Message)}});
            """;

        string Named(string wireName, string name)
        {
            bool isEnum = model.Properties.First(property => property.Name == name).Type is EnumType;
            return $"{CSharpLiteral.Of(wireName)}, {name}{(isEnum ? "?.Value" : "")}";
        }
    }
}
