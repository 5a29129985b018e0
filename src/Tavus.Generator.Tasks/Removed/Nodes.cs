using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.Text;
using Tavus.Generator.Text;
using Tavus.Generator.Documents;

namespace Tavus.Generator.Tasks.Removed;

/// <summary>Makes and reads nodes of documents.</summary>
internal static class Nodes
{
    private static readonly SourceFile Nowhere = new("", SourceText.From(""));

    public static SpecScalar Text(string text) => new(Nowhere, 0, 0, text, ScalarKind.Text);

    public static SpecScalar True() => new(Nowhere, 0, 0, "true", ScalarKind.Boolean);

    public static SpecMapping Mapping(params (string Name, SpecNode Value)[] members)
    {
        var mapping = new SpecMapping(Nowhere, 0, 0);
        foreach ((string name, SpecNode value) in members)
            mapping.Set(new SpecMember(Text(name), value));

        return mapping;
    }

    public static SpecSequence Sequence(IEnumerable<SpecNode> items)
    {
        var sequence = new SpecSequence(Nowhere, 0, 0);
        sequence.Items.AddRange(items);
        return sequence;
    }

    public static IEnumerable<SpecMember> Members(SpecNode? node) => (node as SpecMapping)?.Members ?? [];

    public static IEnumerable<SpecNode> Items(SpecNode? node) => (node as SpecSequence)?.Items ?? [];

    public static string? TextOf(SpecNode? node) => (node as SpecScalar)?.Text;

    /// <summary>The target of a local <c>$ref</c>, or null.</summary>
    public static SpecPointer? Reference(SpecNode? node) =>
        (node as SpecMapping)?["$ref"] is SpecScalar target && target.Text.StartsWith("#/", System.StringComparison.Ordinal)
            ? SpecPointer.Parse(target.Text.Substring(1))
            : null;
}
