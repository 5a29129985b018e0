using Tavus.Generator.Text;

namespace Tavus.Generator.Model;

/// <summary>A property is required when, or unless, another one has one of some values, or when that has any value.</summary>
/// <param name="PropertyName">The C# name of the required property.</param>
/// <param name="OtherPropertyName">The C# name of the property that decides.</param>
/// <param name="OtherValues">The texts that decide, as in JSON; none where any value does.</param>
/// <param name="IsEnforced">Whether a request that breaks the rule is refused before it is sent.</param>
internal sealed record ConditionalRequirement(
    ConditionKind Condition,
    string PropertyName,
    string WireName,
    string OtherPropertyName,
    string OtherWireName,
    EquatableArray<string> OtherValues,
    bool IsEnforced)
{
    /// <summary>Whether an empty text is a value, as in JSON Schema; in rules of an overlay it is none.</summary>
    public bool AllowsBlank { get; init; }

    /// <summary>The rule in words, to follow the name of the required property.</summary>
    public string Message => $"is required {When}";

    /// <summary>The rule as a sentence about the required property.</summary>
    public string Documentation => $"Required {When}.";

    private string When => $"{(Condition == ConditionKind.Unless ? "unless" : "when")} {OtherWireName} {Values}";

    private string Values => ConditionWords.DescribeValues(OtherValues.Count == 0 ? ["*"] : OtherValues);
}
