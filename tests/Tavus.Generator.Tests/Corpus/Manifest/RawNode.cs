using System.Collections.Generic;
using System.Linq;

namespace Tavus.Generator.Tests.Corpus.Manifest;

/// <summary>What a node of a raw document is.</summary>
internal enum RawKind
{
    Mapping,
    Sequence,
    Text,
    Number,
    Boolean,
    Null,
}

/// <summary>A value of a raw document, with its place. It is read and resolved by code of the tests alone, so that it can bear witness.</summary>
/// <param name="parent">The mapping or sequence around it.</param>
/// <param name="segment">Its name or index there.</param>
/// <param name="keyStart">Where its name starts in the text; -1 for an item of a sequence.</param>
/// <param name="start">Where the value starts in the text.</param>
internal sealed class RawNode(RawNode? parent, string segment, int keyStart, int start, RawKind kind, string text)
{
    private readonly List<RawNode> _children = [];
    private Dictionary<string, int>? _indexes;

    public RawNode? Parent { get; } = parent;

    public string Segment { get; } = segment;

    public int KeyStart { get; } = keyStart;

    public int Start { get; } = start;

    public RawKind Kind { get; } = kind;

    /// <summary>The text of a scalar, as the document has it.</summary>
    public string Text { get; } = text;

    public IReadOnlyList<RawNode> Children => _children;

    public bool IsMapping => Kind == RawKind.Mapping;

    /// <summary>The member of that name, or null.</summary>
    public RawNode? this[string name] => IsMapping && _indexes is not null && _indexes.TryGetValue(name, out int index) ? _children[index] : null;

    /// <summary>The JSON pointer.</summary>
    public string Pointer => Parent is null ? "" : Parent.Pointer + "/" + Segment.Replace("~", "~0").Replace("/", "~1");

    public int Depth => Parent is null ? 0 : Parent.Depth + 1;

    /// <summary>The node and what is around it, outwards.</summary>
    public IEnumerable<RawNode> SelfAndAncestors()
    {
        for (RawNode? node = this; node is not null; node = node.Parent)
            yield return node;
    }

    /// <summary>Adds a child. Of a repeated name the last value counts.</summary>
    public void Add(RawNode child)
    {
        if (Kind == RawKind.Mapping)
        {
            _indexes ??= [];
            if (_indexes.TryGetValue(child.Segment, out int index))
            {
                _children[index] = child;
                return;
            }

            _indexes.Add(child.Segment, _children.Count);
        }

        _children.Add(child);
    }

    /// <summary>The node below this one at the segments of a pointer, or null.</summary>
    public RawNode? Find(IEnumerable<string> segments) => segments.Aggregate(
        (RawNode?)this,
        (node, segment) => node is { Kind: RawKind.Sequence } ? node.Children.FirstOrDefault(item => item.Segment == segment) : node?[segment]);

    /// <summary>The node relative to <paramref name="other"/> as this one is to <paramref name="ancestor"/>.</summary>
    public RawNode? Counterpart(RawNode ancestor, RawNode other) =>
        other.Find(SelfAndAncestors().TakeWhile(node => node != ancestor).Select(node => node.Segment).Reverse());

    public override string ToString() => Pointer;
}
