using System.Collections.Generic;
using System.Linq;

namespace Tavus.Generator.Tests.Corpus.Manifest;

/// <summary>What a walk found: nodes that are symbols, and nodes that should be and are not.</summary>
internal sealed class Ledger
{
    private readonly HashSet<RawNode> _symbols = [];
    private readonly HashSet<RawNode> _covered = [];
    private readonly Dictionary<RawNode, RawNode> _shared = [];
    private readonly Dictionary<RawNode, string> _failures = [];

    /// <summary>What has been lost.</summary>
    public IEnumerable<string> Failures => _failures.Select(failure => $"{failure.Key.Pointer}: {failure.Value}");

    public bool HasFailures => _failures.Count > 0;

    public bool IsSymbol(RawNode node) => _symbols.Contains(node);

    /// <summary>Whether the node is part of something shared, such as a response of the components, that was reported where it is used.</summary>
    public bool IsCovered(RawNode node) => node.SelfAndAncestors().Any(_covered.Contains);

    public bool HasFailed(RawNode node) => node.SelfAndAncestors().Any(_failures.ContainsKey);

    /// <summary>Records that two equal schemas have one type, so that findings about one apply to the other.</summary>
    public void Share(RawNode schema, RawNode first)
    {
        // Each of two may be met first by another walk; one of them has to stay the first.
        if (First(first) != schema)
            _shared.TryAdd(schema, first);
    }

    /// <summary>The node in the first of equal schemas; a schema that is shared is itself a member of its own owner.</summary>
    public RawNode First(RawNode node)
    {
        var seen = new HashSet<RawNode>();
        while (seen.Add(node))
        {
            RawNode? ancestor = _shared.Count == 0 ? null : node.SelfAndAncestors().Skip(1).FirstOrDefault(_shared.ContainsKey);
            if (ancestor is null || node.Counterpart(ancestor, _shared[ancestor]) is not { } counterpart)
                return node;

            node = counterpart;
        }

        return node;
    }

    public void Symbol(RawNode node) => _symbols.Add(node);

    public void Cover(RawNode node) => _covered.Add(node);

    public void Fail(RawNode node, string reason) => _failures[node] = reason;

    public void Add(Ledger other)
    {
        _symbols.UnionWith(other._symbols);
        _covered.UnionWith(other._covered);
        foreach (KeyValuePair<RawNode, RawNode> pair in other._shared)
            Share(pair.Key, pair.Value);

        foreach (KeyValuePair<RawNode, string> failure in other._failures)
            Fail(failure.Key, failure.Value);
    }
}
