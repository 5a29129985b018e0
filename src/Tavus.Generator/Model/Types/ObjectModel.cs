using System.Collections.Generic;
using System.Linq;
using Tavus.Generator.Text;

namespace Tavus.Generator.Model;

/// <summary>A class with typed properties, made from an object schema.</summary>
/// <param name="Properties">All properties, those of its base class first.</param>
/// <param name="AdditionalType">
/// The type of the members that are not declared, or null where they are anything or a base class has it.
/// </param>
/// <param name="HasChecks">Whether it or one of its objects has rules that refuse requests.</param>
internal sealed record ObjectModel(
    string Name,
    DocumentationModel Documentation,
    EquatableArray<PropertyModel> Properties,
    TypeModel? AdditionalType,
    EquatableArray<ConditionalRequirement> Rules,
    bool IsDeprecated,
    bool HasChecks,
    InheritanceModel Inheritance)
{
    /// <summary>The constraints on the values of its properties, and of theirs.</summary>
    public EquatableArray<ConstraintModel> Constraints { get; init; }

    /// <summary>Whether it or one of its objects has rules that refuse no request.</summary>
    public bool HasAdvice { get; init; }

    /// <summary>Whether <c>Validate()</c> checks anything.</summary>
    public bool IsValidated => HasChecks || HasAdvice;

    /// <summary>How names and values are used.</summary>
    public EquatableArray<UsageModel> Usages { get; init; }

    /// <summary>The values that new objects have of properties on which a rule depends.</summary>
    public IEnumerable<DiscriminatorValueModel> RuledValues =>
        Inheritance.Values.Where(value => Rules.Any(rule => rule.OtherWireName == value.WireName || rule.WireName == value.WireName));
}
