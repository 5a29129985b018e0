using System.Collections.Generic;
using System.Linq;

namespace Tavus.Generator.Documents;

/// <summary>One step of a JSONPath: which children of a node it selects, and whether it also looks into all descendants.</summary>
internal sealed class OverlayTargetStep
{
    private delegate void Selector(OverlayTargetMatch match, List<OverlayTargetMatch> found);

    private readonly Selector _select;
    private readonly bool _descends;

    private OverlayTargetStep(Selector select, bool descends)
    {
        _select = select;
        _descends = descends;
    }

    public static OverlayTargetStep Any(bool descends) => new(AddChildren, descends);

    /// <summary>Selects the members of these names.</summary>
    public static OverlayTargetStep Named(IReadOnlyList<string> names, bool descends) => new(
        (match, found) =>
        {
            foreach (string name in names)
            {
                if (match.Node is SpecMapping mapping && mapping[name] is { } value)
                    found.Add(new OverlayTargetMatch(value, mapping, name, -1));
            }
        },
        descends);

    public static OverlayTargetStep At(int index, bool descends) => new(
        (match, found) =>
        {
            if (match.Node is not SpecSequence sequence)
                return;

            int position = index < 0 ? sequence.Items.Count + index : index;
            if (position >= 0 && position < sequence.Items.Count)
                found.Add(new OverlayTargetMatch(sequence.Items[position], sequence, null, position));
        },
        descends);

    /// <summary>
    /// Selects the children for which <paramref name="path"/> exists or, if a literal is given, has or has not that value.
    /// </summary>
    public static OverlayTargetStep Where(IReadOnlyList<OverlayTargetStep> path, bool? isEqual, string? literal, bool descends) => new(
        (match, found) =>
        {
            var children = new List<OverlayTargetMatch>();
            AddChildren(match, children);
            found.AddRange(children.Where(child =>
            {
                SpecNode? value = Select(child.Node, path).FirstOrDefault()?.Node;
                return isEqual is null ? value is not null : (value is SpecScalar scalar && scalar.Text == literal) == isEqual;
            }));
        },
        descends);

    /// <summary>All nodes that the steps select, each with its location in its parent. The root itself has no parent.</summary>
    /// <param name="references">Follows references on the way; null where they are nodes like others.</param>
    public static List<OverlayTargetMatch> Select(
        SpecNode root, IReadOnlyList<OverlayTargetStep> steps, OverlayReferences? references = null)
    {
        List<OverlayTargetMatch> matches = [new OverlayTargetMatch(root, null, null, -1)];
        foreach (OverlayTargetStep step in steps)
        {
            var found = new List<OverlayTargetMatch>();
            foreach (OverlayTargetMatch match in matches)
            {
                int count = found.Count;
                step.AddTo(found, match);
                if (found.Count == count && references?.Follow(match.Node) is { } target && target != match.Node)
                    step.AddTo(found, match with { Node = target });
            }

            matches = found;
        }

        return matches;
    }

    private void AddTo(List<OverlayTargetMatch> found, OverlayTargetMatch match)
    {
        _select(match, found);
        if (!_descends)
            return;

        var children = new List<OverlayTargetMatch>();
        AddChildren(match, children);
        foreach (OverlayTargetMatch child in children)
            AddTo(found, child);
    }

    private static void AddChildren(OverlayTargetMatch match, List<OverlayTargetMatch> found)
    {
        if (match.Node is SpecMapping mapping)
        {
            foreach (SpecMember member in mapping.Members)
                found.Add(new OverlayTargetMatch(member.Value, mapping, member.Name, -1));
        }
        else if (match.Node is SpecSequence sequence)
        {
            for (int index = 0; index < sequence.Items.Count; index++)
                found.Add(new OverlayTargetMatch(sequence.Items[index], sequence, null, index));
        }
    }
}
