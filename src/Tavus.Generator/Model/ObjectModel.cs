using Tavus.Generator.Helpers;

namespace Tavus.Generator.Model;

/// <summary>A class with typed properties, made from an object schema.</summary>
/// <param name="AdditionalType">The type of the members that are not declared, or null where they are anything.</param>
/// <param name="HasChecks">Whether it, or an object that it holds, has something to validate.</param>
internal sealed record ObjectModel(
    string Name,
    DocumentationModel Documentation,
    EquatableArray<PropertyModel> Properties,
    TypeModel? AdditionalType,
    EquatableArray<RuleModel> Rules,
    bool IsDeprecated,
    bool HasChecks);
