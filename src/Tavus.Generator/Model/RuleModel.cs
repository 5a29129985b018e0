using System.Linq;
using Tavus.Generator.Helpers;

namespace Tavus.Generator.Model;

/// <summary>A property is required when, or unless, another one has one of some values.</summary>
/// <param name="PropertyName">The C# name of the required property.</param>
/// <param name="OtherPropertyName">The C# name of the property that decides.</param>
/// <param name="OtherValues">The texts that decide, as in JSON.</param>
internal sealed record RuleModel(
    ConditionKind Condition,
    string PropertyName,
    string WireName,
    string OtherPropertyName,
    string OtherWireName,
    EquatableArray<string> OtherValues)
{
    /// <summary>The rule in words, to stand behind the name of the required member.</summary>
    public string Message => $"is required {(Condition == ConditionKind.When ? "when" : "unless")} {OtherWireName} is {string.Join(" or ", OtherValues.Select(value => $"'{value}'"))}";
}

/// <summary>Whether a rule applies with the values it names, or without them.</summary>
internal enum ConditionKind
{
    When,
    Unless,
}
