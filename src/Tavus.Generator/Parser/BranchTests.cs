using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.OpenApi;
using Tavus.Generator.Helpers;
using Tavus.Generator.Model;

namespace Tavus.Generator.Parser;

/// <summary>What tells the branches of a choice apart: the discriminator or, without one, required members and those that are always the same.</summary>
internal sealed class BranchTests
{
    private readonly ParserContext _context;
    private readonly OpenApiDiscriminator? _discriminator;
    private readonly Dictionary<SchemaPart, ObjectParts> _objects;
    private readonly HashSet<string> _common = [];

    public BranchTests(ParserContext context, OpenApiDiscriminator? discriminator, IReadOnlyList<SchemaPart> branches)
    {
        _context = context;
        _discriminator = discriminator?.PropertyName is { Length: > 0 } ? discriminator : null;
        _objects = branches.ToDictionary(branch => branch, branch => ObjectParts.Of(context, branch.Schema, branch.Pointer, branch.Name));

        // What every object has tells none of them.
        List<ObjectParts> objects = _objects.Values.Where(parts => parts.Members.Count > 0).ToList();
        if (objects.Count > 0)
            _common.UnionWith(objects[0].RequiredNames.Where(name => objects.All(parts => parts.IsRequired(name))));
    }

    /// <summary>The members without which an object is not of this branch.</summary>
    public EquatableArray<string> RequiredNames(SchemaPart branch) => DiscriminatorTest(branch) is not null
        ? default
        : _objects[branch].RequiredNames.Where(name => !_common.Contains(name) && TextOf(branch, name) is null).ToEquatableArray();

    /// <summary>The members whose text an object of this branch always has.</summary>
    public EquatableArray<BranchTest> Of(SchemaPart branch) => DiscriminatorTest(branch) is { } test
        ? new[] { test }.ToEquatableArray()
        : _objects[branch].RequiredNames
            .Select(name => TextOf(branch, name) is { } text ? new BranchTest(name, new[] { text }.ToEquatableArray()) : null)
            .OfType<BranchTest>()
            .ToEquatableArray();

    private BranchTest? DiscriminatorTest(SchemaPart branch)
    {
        if (_discriminator is null || (branch.Schema as OpenApiSchemaReference)?.Reference.Id is not { } id)
            return null;

        List<string> texts = (_discriminator.Mapping ?? new Dictionary<string, OpenApiSchemaReference>())
            .Where(entry => entry.Value.Reference.Id == id)
            .Select(entry => entry.Key)
            .ToList();
        if (texts.Count == 0)
            texts.Add(id);

        return new BranchTest(_discriminator.PropertyName!, texts.ToEquatableArray());
    }

    private string? TextOf(SchemaPart branch, string name)
    {
        IOpenApiSchema? member = _objects[branch].Members.FirstOrDefault(member => member.WireName == name)?.Main.Schema;
        if (_context.Resolve(member) is not { } schema)
            return null;

        IReadOnlyList<EnumValue> values = EnumValues.Of(schema);
        return values.Count == 1 && values[0].IsText ? values[0].Text : null;
    }
}
