using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace Tavus.Generator.Tests.Corpus.Manifest;

/// <summary>
/// The pairs of schema and type that a walk has been at: schemas lead back to themselves, and to the same components from thousands of
/// places. A trial builds on what the walk around it has seen.
/// </summary>
internal sealed class WalkedPairs(WalkedPairs? outer)
{
    private readonly HashSet<(RawNode Schema, ITypeSymbol Type, bool IsCovered)> _pairs = new(Comparer.Instance);
    private readonly Dictionary<ITypeSymbol, List<RawNode>> _firsts = new(SymbolEqualityComparer.Default);

    /// <returns>Whether nobody has been there before.</returns>
    public bool TryAdd(RawNode schema, ITypeSymbol type, bool isCovered) => !Contains((schema, type, isCovered)) && _pairs.Add((schema, type, isCovered));

    /// <summary>The equal schema for which a type was made, where several share it: what was reported was reported there.</summary>
    public RawNode? FirstOf(RawNode schema, ITypeSymbol type)
    {
        for (WalkedPairs? walked = this; walked is not null; walked = walked.Outer)
        {
            if (walked._firsts.TryGetValue(type, out List<RawNode>? known) && known.Find(other => other != schema && other.IsEqualTo(schema)) is { } first)
                return first;
        }

        Remember(type, [schema]);
        return null;
    }

    /// <summary>Takes over what a trial has seen.</summary>
    public void Add(WalkedPairs trial)
    {
        _pairs.UnionWith(trial._pairs);
        foreach (KeyValuePair<ITypeSymbol, List<RawNode>> entry in trial._firsts)
            Remember(entry.Key, entry.Value);
    }

    private WalkedPairs? Outer { get; } = outer;

    private bool Contains((RawNode, ITypeSymbol, bool) pair) => _pairs.Contains(pair) || Outer?.Contains(pair) == true;

    private void Remember(ITypeSymbol type, List<RawNode> schemas)
    {
        if (!_firsts.TryAdd(type, schemas))
            _firsts[type].AddRange(schemas);
    }

    private sealed class Comparer : IEqualityComparer<(RawNode Schema, ITypeSymbol Type, bool IsCovered)>
    {
        public static readonly Comparer Instance = new();

        public bool Equals((RawNode Schema, ITypeSymbol Type, bool IsCovered) x, (RawNode Schema, ITypeSymbol Type, bool IsCovered) y) =>
            ReferenceEquals(x.Schema, y.Schema) && x.IsCovered == y.IsCovered && SymbolEqualityComparer.Default.Equals(x.Type, y.Type);

        public int GetHashCode((RawNode Schema, ITypeSymbol Type, bool IsCovered) pair) =>
            HashCode.Combine(pair.Schema, SymbolEqualityComparer.Default.GetHashCode(pair.Type), pair.IsCovered);
    }
}
