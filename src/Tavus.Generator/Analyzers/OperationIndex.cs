using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Tavus.Generator.Analyzers;

/// <summary>The operations of a block of code, collected once for all rules.</summary>
internal sealed class OperationIndex
{
    private static readonly ConditionalWeakTable<IOperation, OperationIndex> Cache = new();

    // In the order of the source text. The search for a kind compares many kinds at once.
    private readonly IOperation[] _operations;
    private readonly int[] _kinds;

    private OperationIndex(IOperation block)
    {
        _operations = block.DescendantsAndSelf().ToArray();
        _kinds = new int[_operations.Length];
        for (int i = 0; i < _kinds.Length; i++) _kinds[i] = (int)_operations[i].Kind;
    }

    public static OperationIndex Of(IOperation block) => Cache.GetValue(block, static block => new OperationIndex(block));

    /// <summary>The operations of a kind, in the order of the source text.</summary>
    public IEnumerable<IOperation> Find(OperationKind kind)
    {
        int first = Array.IndexOf(_kinds, (int)kind);
        return first < 0 ? [] : FindFrom(first);
    }

    private IEnumerable<IOperation> FindFrom(int first)
    {
        for (int i = first; i >= 0; i = Array.IndexOf(_kinds, _kinds[first], i + 1)) yield return _operations[i];
    }
}
