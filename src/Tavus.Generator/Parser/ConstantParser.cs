using System.Linq;
using Tavus.Generator.Helpers;
using Tavus.Generator.Model;
using Tavus.Generator.Spec;

namespace Tavus.Generator.Parser;

/// <summary>Finds the only value that a property can have (<c>const</c>, an <c>enum</c> of one value).</summary>
internal sealed class ConstantParser(ParserContext context)
{
    private const int MaxReferences = 8;

    /// <summary>
    /// The value of a constant property in new objects, or null. An optional constant has to be its own default: else, leaving it out
    /// and sending it are different requests.
    /// </summary>
    public PresetModel? Parse(MemberPart member, SchemaType type, bool isRequired)
    {
        if (type.IsNullable || member.Main.Schema.ReadOnly)
            return null;

        return member.Declarations
            .Reverse()
            .Select(declaration => Constant(declaration.Pointer) is var (node, value) && (isRequired || IsDefault(node, value)) ? value.Text : null)
            .Where(text => text is not null)
            .Select(text => new PresetModel(text!))
            .FirstOrDefault();
    }

    private (SpecMapping Node, SpecScalar Value)? Constant(SpecPointer pointer)
    {
        SpecNode? node = context.Follow(pointer);
        for (int depth = 0; depth < MaxReferences && Wrapped(node) is { } wrapped; depth++)
            node = wrapped;

        return node switch
        {
            SpecMapping mapping when mapping["const"] is SpecScalar { Kind: not ScalarKind.Null } value => (mapping, value),
            SpecMapping mapping when mapping["enum"] is SpecSequence { Items.Count: 1 } values && values.Items[0] is SpecScalar { Kind: not ScalarKind.Null } value =>
                (mapping, value),
            _ => null,
        };
    }

    /// <summary>What a schema refers to, also by an <c>allOf</c> of one part, as OpenAPI 3.0 has to.</summary>
    private SpecNode? Wrapped(SpecNode? node)
    {
        if (node is not SpecMapping mapping)
            return null;

        if (mapping["$ref"] is SpecScalar reference)
            return context.Source.Find(SpecPointer.Parse(reference.Text.TrimStart('#')));

        return mapping["allOf"] is SpecSequence { Items.Count: 1 } parts ? parts.Items[0] : null;
    }

    private static bool IsDefault(SpecMapping node, SpecScalar value) => node["default"] is SpecScalar text && text.Text == value.Text;
}
