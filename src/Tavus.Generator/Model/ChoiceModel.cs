using Tavus.Generator.Helpers;

namespace Tavus.Generator.Model;

/// <summary>A class of a value that is one of several types (<c>oneOf</c>, <c>anyOf</c>).</summary>
/// <param name="HasChecks">Whether one of its types has something to validate.</param>
internal sealed record ChoiceModel(
    string Name, DocumentationModel Documentation, EquatableArray<BranchModel> Branches, bool IsDeprecated, bool HasChecks);

/// <summary>One of the types of a choice.</summary>
/// <param name="Name">The property that gives the value as this type.</param>
/// <param name="RequiredNames">The members without which an object is not of this type.</param>
/// <param name="Tests">The members whose text tells an object of this type from others.</param>
internal sealed record BranchModel(
    string Name, TypeModel Type, DocumentationModel Documentation, EquatableArray<string> RequiredNames, EquatableArray<BranchTest> Tests);

/// <summary>A member that has one of some texts in every object of a type.</summary>
/// <param name="IsRequired">Whether it is there in every object.</param>
internal sealed record BranchTest(string WireName, EquatableArray<string> Texts, bool IsRequired);
