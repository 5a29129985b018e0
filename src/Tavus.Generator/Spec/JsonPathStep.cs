using System.Collections.Generic;
using System.Linq;

namespace Tavus.Generator.Spec;

/// <summary>One step of a JSONPath: which children of a node it selects, and whether it also looks into all descendants.</summary>
internal sealed class JsonPathStep
{
    private readonly System.Func<SpecNode, IEnumerable<JsonPathMatch>> _select;
    private readonly bool _descends;

    private JsonPathStep(System.Func<SpecNode, IEnumerable<JsonPathMatch>> select, bool descends)
    {
        _select = select;
        _descends = descends;
    }

    public static JsonPathStep Any(bool descends) => new(Children, descends);

    public static JsonPathStep Named(string name, bool descends) => new(
        node => node is SpecMapping mapping && mapping[name] is { } value ? [new JsonPathMatch(value, mapping, name, -1)] : [], descends);

    public static JsonPathStep At(int index, bool descends) => new(node => SelectIndex(node, index), descends);

    /// <summary>Selects the children for which <paramref name="path"/> exists or, if a literal is given, has or has not that value.</summary>
    public static JsonPathStep Where(IReadOnlyList<JsonPathStep> path, bool? isEqual, string? literal, bool descends) => new(
        node => Children(node).Where(child =>
        {
            SpecNode? found = Select(child.Node, path).FirstOrDefault()?.Node;
            return isEqual is null ? found is not null : (found is SpecScalar scalar && scalar.Text == literal) == isEqual;
        }),
        descends);

    /// <summary>All nodes that the steps select, each with its place in its parent. The root itself has no parent.</summary>
    public static IReadOnlyList<JsonPathMatch> Select(SpecNode root, IReadOnlyList<JsonPathStep> steps)
    {
        IEnumerable<JsonPathMatch> matches = [new JsonPathMatch(root, null, null, -1)];
        foreach (JsonPathStep step in steps)
        {
            IEnumerable<JsonPathMatch> starts = step._descends ? matches.SelectMany(match => SelfAndDescendants(match)) : matches;
            matches = starts.SelectMany(match => step._select(match.Node)).ToList();
        }

        return matches.ToList();
    }

    private static IEnumerable<JsonPathMatch> SelfAndDescendants(JsonPathMatch match) =>
        new[] { match }.Concat(Children(match.Node).SelectMany(SelfAndDescendants));

    private static IEnumerable<JsonPathMatch> Children(SpecNode node) => node switch
    {
        SpecMapping mapping => mapping.Members.Select(member => new JsonPathMatch(member.Value, mapping, member.Name, -1)),
        SpecSequence sequence => sequence.Items.Select((item, index) => new JsonPathMatch(item, sequence, null, index)),
        _ => [],
    };

    private static IEnumerable<JsonPathMatch> SelectIndex(SpecNode node, int index)
    {
        if (node is not SpecSequence sequence)
            return [];

        int place = index < 0 ? sequence.Items.Count + index : index;
        return place >= 0 && place < sequence.Items.Count ? [new JsonPathMatch(sequence.Items[place], sequence, null, place)] : [];
    }
}

/// <summary>A selected node and where it hangs: by <paramref name="Name"/> in a mapping, or by <paramref name="Index"/> in a sequence.</summary>
internal sealed record JsonPathMatch(SpecNode Node, SpecNode? Parent, string? Name, int Index);
