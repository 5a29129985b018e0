using System.Collections.Generic;
using System.Linq;
using Microsoft.OpenApi;
using Tavus.Generator.Helpers;
using Tavus.Generator.Model;

namespace Tavus.Generator.Parser;

/// <summary>
/// What tells the branches of a choice apart: the discriminator or, without one, required members that not all have and members whose
/// listed values are other ones in another branch.
/// </summary>
internal sealed class BranchTests
{
    private readonly ParserContext _context;
    private readonly OpenApiDiscriminator? _discriminator;
    private readonly Dictionary<SchemaPart, ObjectParts> _objects;
    private readonly Dictionary<ObjectParts, Dictionary<string, List<string>>> _values;
    private readonly Dictionary<SchemaPart, EquatableArray<BranchTest>> _tests = [];
    private readonly HashSet<string> _common = [];

    public BranchTests(ParserContext context, OpenApiDiscriminator? discriminator, IReadOnlyList<SchemaPart> branches)
    {
        _context = context;
        _discriminator = discriminator?.PropertyName is { Length: > 0 } ? discriminator : null;
        _objects = branches.ToDictionary(branch => branch, branch => ObjectParts.Of(context, branch.Schema, branch.Pointer, branch.Name));
        _values = _objects.Values.ToDictionary(parts => parts, Values);

        // What every object has tells none of them.
        List<ObjectParts> objects = _objects.Values.Where(parts => parts.Members.Count > 0).ToList();
        if (objects.Count > 0)
            _common.UnionWith(objects[0].RequiredNames.Where(name => objects.All(parts => parts.IsRequired(name))));
    }

    /// <summary>The members without which an object is not of this branch.</summary>
    public EquatableArray<string> RequiredNames(SchemaPart branch)
    {
        if (DiscriminatorTest(branch) is not null)
            return default;

        HashSet<string> tested = new(ValueTests(branch).Where(test => test.IsRequired).Select(test => test.WireName));
        return _objects[branch].RequiredNames.Where(name => !_common.Contains(name) && !tested.Contains(name)).ToEquatableArray();
    }

    /// <summary>The members whose value tells an object of this branch from others.</summary>
    public EquatableArray<BranchTest> Of(SchemaPart branch) => DiscriminatorTest(branch) is { } test
        ? new[] { test }.ToEquatableArray()
        : ValueTests(branch);

    private BranchTest? DiscriminatorTest(SchemaPart branch)
    {
        if (_discriminator?.PropertyName is not { } name)
            return null;

        string? id = ((branch.Schema as OpenApiSchemaReference) ?? ObjectParts.SoleReference(branch.Schema))?.Reference.Id;
        List<string> texts = (_discriminator.Mapping ?? new Dictionary<string, OpenApiSchemaReference>())
            .Where(entry => id is not null && entry.Value.Reference.Id == id)
            .Select(entry => entry.Key)
            .ToList();

        // Without a mapping, the values that the branch lists itself say more than its name.
        if (texts.Count == 0 && _values[_objects[branch]].TryGetValue(name, out List<string>? listed))
            texts.AddRange(listed);

        if (texts.Count == 0 && id is not null)
            texts.Add(id);

        return texts.Count == 0 ? null : new BranchTest(name, texts.ToEquatableArray(), IsRequired: true);
    }

    private EquatableArray<BranchTest> ValueTests(SchemaPart branch)
    {
        if (_tests.TryGetValue(branch, out EquatableArray<BranchTest> known))
            return known;

        ObjectParts own = _objects[branch];
        return _tests[branch] = _values[own]
            .Where(member => _values.Any(other => other.Key != own && other.Value.TryGetValue(member.Key, out List<string>? others) && !others.Intersect(member.Value).Any()))
            .Select(member => new BranchTest(member.Key, member.Value.ToEquatableArray(), own.IsRequired(member.Key)))
            .ToEquatableArray();
    }

    /// <summary>The values that members list, for those that list any.</summary>
    private Dictionary<string, List<string>> Values(ObjectParts parts)
    {
        var values = new Dictionary<string, List<string>>();
        foreach (MemberPart member in parts.Members)
        {
            if (_context.Resolve(member.Main.Schema) is { } schema && EnumValues.Of(schema) is { Count: > 0 } listed)
                values.Add(member.WireName, listed.Select(value => value.Text).ToList());
        }

        return values;
    }
}
