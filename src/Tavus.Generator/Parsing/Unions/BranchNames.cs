using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using Microsoft.OpenApi;

namespace Tavus.Generator.Parsing;

/// <summary>
/// The names of the inline branches of a union: by the value of the property that discriminates them, by the kind that only one branch
/// has, else by their numbers.
/// </summary>
internal sealed class BranchNames
{
    private const int MaxLength = 40;

    private readonly IReadOnlyList<IOpenApiSchema> _branches;
    private readonly string? _property;
    private readonly bool _areKnown;

    /// <param name="discriminator">The discriminator's property, if there is one.</param>
    public BranchNames(IReadOnlyList<IOpenApiSchema> branches, string? discriminator)
    {
        _branches = branches;
        _areKnown = branches.All(branch => branch is OpenApiSchema && (branch.Kind() is not null || branch.IsNull()));
        _property = branches.SelectMany(branch => InlineProperties(branch).Keys)
            .Prepend(discriminator).OfType<string>().Distinct().FirstOrDefault(Discriminates);
    }

    /// <summary>The names of the type of a branch, given those of the union.</summary>
    public TypeNameCandidates Of(int index, TypeNameCandidates union)
    {
        TypeNameCandidates numbered = union.Append("Option" + (index + 1).ToString(CultureInfo.InvariantCulture));
        TypeNameCandidates? named = WordOf(index) is { } word ? union.Append(word)
            : IsOnly(index, JsonSchemaType.Array) ? union
            : null;
        return named is null ? numbered : numbered with { Preferred = named.Preferred };
    }

    private string? WordOf(int index) => _property is not null && ValueOf(_branches[index], _property) is { } value ? value
        : IsOnly(index, JsonSchemaType.Object) ? "Object"
        : null;

    private bool IsOnly(int index, JsonSchemaType kind) =>
        _areKnown && _branches[index].Kind() == kind && _branches.Count(branch => branch.Kind() == kind) == 1;

    // A property with a single value in one branch only may have it by chance.
    private bool Discriminates(string property)
    {
        List<string> values = _branches.Select(branch => ValueOf(branch, property)).OfType<string>().ToList();
        return values.Count > 1 && values.Distinct().Count() == values.Count;
    }

    /// <summary>The only value of a property, if it is a text that makes a name.</summary>
    private static string? ValueOf(IOpenApiSchema branch, string property)
    {
        if (!InlineProperties(branch).TryGetValue(property, out IOpenApiSchema? schema) || schema is not OpenApiSchema)
            return null;

        IReadOnlyList<EnumValue> values = EnumValues.Of(schema);
        return values.Count == 1 && values[0] is { Kind: JsonValueKind.String, Text: { Length: > 0 and <= MaxLength } text }
            && char.IsLetter(text[0])
            ? text
            : null;
    }

    private static IDictionary<string, IOpenApiSchema> InlineProperties(IOpenApiSchema branch) =>
        branch is OpenApiSchema { Properties: { } properties } ? properties : new Dictionary<string, IOpenApiSchema>();
}
