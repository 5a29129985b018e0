using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Tavus.Generator.Model;
using Tavus.Generator.Text;

namespace Tavus.Generator.Emitter;

/// <summary>Prints the checks of the limits of properties and parameters.</summary>
internal static class LimitEmitter
{
    private const string Count = "CheckCount";

    private static readonly Dictionary<LimitKind, string> Arguments = new()
    {
        [LimitKind.Minimum] = "minimum",
        [LimitKind.Maximum] = "maximum",
        [LimitKind.ExclusiveMinimum] = "above",
        [LimitKind.ExclusiveMaximum] = "below",
        [LimitKind.MultipleOf] = "factor",
        [LimitKind.MinLength] = "minimum",
        [LimitKind.MaxLength] = "maximum",
        [LimitKind.Pattern] = "pattern",
        [LimitKind.MinItems] = "minimum",
        [LimitKind.MaxItems] = "maximum",
        [LimitKind.UniqueItems] = "isUnique",
        [LimitKind.MinProperties] = "minimum",
        [LimitKind.MaxProperties] = "maximum",
    };

    /// <summary>The statements that check a constraint of a property.</summary>
    public static IEnumerable<string> Checks(ConstraintModel constraint, ObjectModel model)
    {
        PropertyModel property = model.Properties.First(property => property.WireName == constraint.Path);
        return Checks(constraint, property.Type, property.Name);
    }

    /// <param name="constraint">The constraint.</param>
    /// <param name="type">The type of the value.</param>
    /// <param name="name">The expression of the value.</param>
    /// <param name="collection">The expression of a list whose items are counted; null where it is the same.</param>
    public static IEnumerable<string> Checks(ConstraintModel constraint, TypeModel type, string name, string? collection = null)
    {
        bool isList = type is ListType;
        bool isDecimal = type is PrimitiveType { Kind: PrimitiveKind.Decimal };
        foreach (IGrouping<string, LimitModel> limits in constraint.Limits.GroupBy(limit => Method(limit.Kind, isList)))
        {
            string value = isDecimal ? $"(double?){name}" : limits.Key == Count ? collection ?? name : name;
            string message = $"must {ConstraintModel.Expect(limits)}";
            string arguments = string.Concat(limits.Select(limit => $", {Arguments[limit.Kind]}: {Value(limit)}"));
            yield return $"violations.{limits.Key}({CSharpLiteral.Of(constraint.Path)}, {value}, {CSharpLiteral.Of(message)}{arguments});";
        }
    }

    /// <summary>The statement that checks a constraint that refuses no request.</summary>
    public static string Advice(ConstraintModel constraint)
    {
        string message = $"must {ConstraintModel.Expect(constraint.Limits)}{ConditionWords.Describe(constraint.Conditions)}";
        string limits = CSharpLiteral.ArrayOf(constraint.Limits.Select(limit => $"{limit.Kind}={limit.Text}"));
        string when = constraint.Conditions.Count == 0 ? "" : $", when: {CSharpLiteral.ArrayOf(constraint.Conditions)}";
        return $$"""
            violations.CheckJson(
                this, {{CSharpLiteral.Of(constraint.Path)}}, {{CSharpLiteral.Of(message)}},
                limits: {{limits}}{{when}});
            """;
    }

    private static string Method(LimitKind kind, bool isList) => kind switch
    {
        LimitKind.MinItems or LimitKind.MaxItems or LimitKind.UniqueItems or LimitKind.MinProperties or LimitKind.MaxProperties => Count,
        LimitKind.MinLength or LimitKind.MaxLength or LimitKind.Pattern => isList ? "CheckTexts" : "CheckText",
        _ => isList ? "CheckNumbers" : "CheckNumber",
    };

    private static string Value(LimitModel limit) => limit.Kind switch
    {
        LimitKind.Pattern => CSharpLiteral.Of(limit.Text),
        LimitKind.Minimum or LimitKind.Maximum or LimitKind.ExclusiveMinimum or LimitKind.ExclusiveMaximum or LimitKind.MultipleOf =>
            double.Parse(limit.Text, CultureInfo.InvariantCulture).ToString("R", CultureInfo.InvariantCulture) + "d",
        _ => limit.Text,
    };
}
