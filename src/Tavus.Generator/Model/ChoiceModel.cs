using Tavus.Generator.Helpers;

namespace Tavus.Generator.Model;

/// <summary>A class of a value that is one of several types (<c>oneOf</c>, <c>anyOf</c>).</summary>
/// <param name="HasChecks">Whether one of its types has something to validate.</param>
internal sealed record ChoiceModel(
    string Name, ChoiceMembers Members, DocumentationModel Documentation, EquatableArray<BranchModel> Branches, bool IsDeprecated, bool HasChecks);

/// <summary>The names of what every such class has; other ones where the class itself is called so.</summary>
/// <param name="Kind">The property that gives the type of the value.</param>
/// <param name="Kinds">The enum of the types.</param>
internal sealed record ChoiceMembers(string Kind, string Kinds, string Match, string Switch);

/// <summary>One of the types of a choice.</summary>
/// <param name="Name">The property that gives the value as this type, and the member of the enum.</param>
/// <param name="ParameterName">The parameter of the function that is called for a value of this type.</param>
/// <param name="Tests">The properties whose value tells an object of this type from others.</param>
/// <param name="HasChecks">Whether a value of this type has something to validate.</param>
internal sealed record BranchModel(
    string Name, string ParameterName, TypeModel Type, DocumentationModel Documentation, EquatableArray<BranchTest> Tests, bool HasChecks);

/// <summary>A property that has one of some values in every object of a type, if it is there.</summary>
/// <param name="IsDiscriminator">Whether the value alone decides.</param>
internal sealed record BranchTest(string WireName, EquatableArray<string> Texts, bool IsDiscriminator);
