using System.Collections.Generic;
using System.Linq;
using Microsoft.OpenApi;
using Tavus.Generator.Text;
using Tavus.Generator.Model;

namespace Tavus.Generator.Parsing;

/// <summary>
/// The properties that discriminate the branches of a union: the discriminator, or else those with a single value. A list of several values
/// may grow, and a required property may be missing: neither excludes a branch.
/// </summary>
internal sealed class BranchDiscriminator
{
    private readonly ParserContext _context;
    private readonly OpenApiDiscriminator? _discriminator;
    private readonly List<LocatedSchema> _branches;
    private readonly List<Dictionary<string, List<string>>> _values;

    // The values of the discriminator that several branches list.
    private readonly HashSet<string> _shared;

    public BranchDiscriminator(ParserContext context, OpenApiDiscriminator? discriminator, IEnumerable<LocatedSchema> branches)
    {
        _context = context;
        _discriminator = discriminator?.PropertyName is { Length: > 0 } ? discriminator : null;
        _branches = branches.ToList();
        _values = _branches.ConvertAll(branch => Values(context, FlattenedObject.Of(context, branch.Schema, branch.Pointer, branch.Name)));
        _shared = [.. Enumerable.Range(0, _branches.Count)
            .SelectMany(index => ListedBy(index, _discriminator?.PropertyName).Distinct())
            .GroupBy(text => text)
            .Where(group => group.Count() > 1)
            .Select(group => group.Key)];
    }

    /// <summary>The properties whose value distinguishes an object of a branch from others.</summary>
    public EquatableArray<BranchTest> Of(int index) => DiscriminatorTest(index) is { } test
        ? new[] { test }.ToEquatableArray()
        : _values[index]
            .Where(member => member.Value.Count == 1)
            .Select(member => new BranchTest(member.Key, member.Value.ToEquatableArray(), IsDiscriminator: false))
            .ToEquatableArray();

    private BranchTest? DiscriminatorTest(int index)
    {
        string? id = FlattenedObject.ReferencedId(_branches[index].Schema);
        if (_discriminator?.PropertyName is not { } name)
            return id is null ? null : InheritedDiscriminator.TestOf(_context, id);

        List<string> texts = (_discriminator.Mapping ?? new Dictionary<string, OpenApiSchemaReference>())
            .Where(entry => id is not null && entry.Value.Reference.Id == id)
            .Select(entry => entry.Key)
            .ToList();
        if (texts.Count > 0)
            return new BranchTest(name, texts.ToEquatableArray(), IsDiscriminator: true)
            {
                ImplicitText = _discriminator.Mapping!.ContainsKey(id!) ? null : id,
            };

        if (id is not null)
            texts.AddRange(_context.DiscriminatorValues.WithDerived(id, name));

        if (texts.Count == 0)
            texts = WithoutMapping(index, name, id);

        return texts.Count == 0 ? null : new BranchTest(name, texts.ToEquatableArray(), IsDiscriminator: true);
    }

    // The values that the branch lists come before its name, unless another branch lists them too, as all do that share a base.
    private List<string> WithoutMapping(int index, string name, string? id)
    {
        List<string> listed = ListedBy(index, name);
        if (listed.Count > 0 && !listed.Exists(_shared.Contains))
            return listed;

        return id is not null && (listed.Count == 0 || listed.Contains(id)) ? [id] : [];
    }

    private List<string> ListedBy(int index, string? name) =>
        name is not null && _values[index].TryGetValue(name, out List<string>? texts) ? texts : [];

    /// <summary>The values of the properties that list any.</summary>
    private static Dictionary<string, List<string>> Values(ParserContext context, FlattenedObject parts)
    {
        var values = new Dictionary<string, List<string>>();
        foreach (MergedProperty member in parts.Members)
        {
            if (member.Declarations.Count == 0 || context.Resolve(member.Main.Schema) is not { } schema)
                continue;

            if (EnumValues.TextsOf(schema) is { Count: > 0 } listed)
                values.Add(member.WireName, listed.ToList());
        }

        return values;
    }
}
