using System.Collections.Generic;
using System.Linq;
using Tavus.Generator.Documents;
using Tavus.Generator.Model;

namespace Tavus.Generator.Parsing;

/// <summary>Finds the only value that a property can have (<c>const</c>, an <c>enum</c> of one value).</summary>
internal sealed class ConstantParser(ParserContext context)
{
    private const int MaxDepth = 8;

    /// <summary>
    /// The value of a constant property in new objects, or null. An optional constant has to be its own default: else, leaving it out
    /// and sending it are different requests.
    /// </summary>
    public PresetModel? Parse(MergedProperty member, SchemaType type, bool isRequired)
    {
        if (type.IsNullable || member.Main.Schema.ReadOnly)
            return null;

        return member.Declarations
            .Reverse()
            .Select(declaration => Constant(context.Source.Find(declaration.Pointer) ?? context.Follow(declaration.Pointer)))
            .Where(found => found is var (node, value) && (isRequired || IsDefault(node, value)))
            .Select(found => new PresetModel(found!.Value.Value.Text))
            .FirstOrDefault();
    }

    private (SpecMapping Node, SpecScalar Value)? Constant(SpecNode? node, int depth = 0)
    {
        if (node is not SpecMapping mapping || depth == MaxDepth)
            return null;

        if ((mapping["const"] ?? Single(mapping["enum"])) is SpecScalar { Kind: not ScalarKind.Null } value)
            return (mapping, value);

        // A part of 'allOf' may choose one of the values that another part lists.
        return Inner(mapping).Select(inner => Constant(inner, depth + 1)).FirstOrDefault(found => found is not null);
    }

    private IEnumerable<SpecNode?> Inner(SpecMapping mapping)
    {
        if (ParserContext.TargetOf(mapping) is { } target)
            yield return context.Source.Find(target);

        foreach (SpecNode part in (mapping["allOf"] as SpecSequence)?.Items ?? [])
            yield return part;
    }

    private static SpecNode? Single(SpecNode? values) => values is SpecSequence { Items.Count: 1 } list ? list.Items[0] : null;

    private static bool IsDefault(SpecMapping node, SpecScalar value) => node["default"] is SpecScalar text && text.Text == value.Text;
}
