using System.Collections.Generic;
using System.Linq;
using Microsoft.OpenApi;
using Tavus.Generator.Helpers;
using Tavus.Generator.Model;

namespace Tavus.Generator.Parser;

/// <summary>
/// The properties that discriminate the branches of a union: the discriminator, or else those with a single value. A list of several values
/// may grow, and a required property may be missing: neither excludes a branch.
/// </summary>
internal sealed class BranchTests(ParserContext context, OpenApiDiscriminator? discriminator)
{
    private readonly OpenApiDiscriminator? _discriminator = discriminator?.PropertyName is { Length: > 0 } ? discriminator : null;

    /// <summary>The properties whose value tells an object of this branch from others.</summary>
    public EquatableArray<BranchTest> Of(SchemaPart branch)
    {
        Dictionary<string, List<string>> values = Values(ObjectParts.Of(context, branch.Schema, branch.Pointer, branch.Name));
        return DiscriminatorTest(branch, values) is { } test
            ? new[] { test }.ToEquatableArray()
            : values.Where(member => member.Value.Count == 1).Select(member => new BranchTest(member.Key, member.Value.ToEquatableArray(), false)).ToEquatableArray();
    }

    private BranchTest? DiscriminatorTest(SchemaPart branch, Dictionary<string, List<string>> values)
    {
        string? id = ((branch.Schema as OpenApiSchemaReference) ?? ObjectParts.SoleReference(branch.Schema))?.Reference.Id;
        if (_discriminator?.PropertyName is not { } name)
            return id is null ? null : InheritedDiscriminator.TestOf(context, id);

        List<string> texts = (_discriminator.Mapping ?? new Dictionary<string, OpenApiSchemaReference>())
            .Where(entry => id is not null && entry.Value.Reference.Id == id)
            .Select(entry => entry.Key)
            .ToList();

        if (texts.Count == 0 && id is not null)
            texts.AddRange(context.DiscriminatorValues.WithDerived(id, name));

        // Without a mapping, the values that the branch lists itself come before its name.
        if (texts.Count == 0 && values.TryGetValue(name, out List<string>? listed))
            texts.AddRange(listed);

        if (texts.Count == 0 && id is not null)
            texts.Add(id);

        return texts.Count == 0 ? null : new BranchTest(name, texts.ToEquatableArray(), IsDiscriminator: true);
    }

    /// <summary>The values of the properties that list any.</summary>
    private Dictionary<string, List<string>> Values(ObjectParts parts)
    {
        var values = new Dictionary<string, List<string>>();
        foreach (MemberPart member in parts.Members)
        {
            if (member.Declarations.Count == 0 || context.Resolve(member.Main.Schema) is not { } schema)
                continue;

            if (EnumValues.Of(schema) is { Count: > 0 } listed)
                values.Add(member.WireName, listed.Select(value => value.Text).ToList());
            else if (schema.Const is { Length: > 0 } constant)
                values.Add(member.WireName, [constant]);
        }

        return values;
    }
}
