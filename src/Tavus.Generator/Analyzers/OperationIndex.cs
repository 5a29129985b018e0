using System.Collections.Generic;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Tavus.Generator.Analyzers;

/// <summary>The operations of a block of code by their kind, collected once for all rules.</summary>
internal sealed class OperationIndex
{
    private static readonly ConditionalWeakTable<IOperation, OperationIndex> Cache = new();

    private readonly Dictionary<int, List<IOperation>> _operations = new();

    private OperationIndex(IOperation block)
    {
        foreach (IOperation operation in block.DescendantsAndSelf())
        {
            if (!_operations.TryGetValue((int)operation.Kind, out List<IOperation>? list))
                _operations.Add((int)operation.Kind, list = new());
            list.Add(operation);
        }
    }

    public static OperationIndex Of(IOperation block) => Cache.GetValue(block, static block => new OperationIndex(block));

    /// <summary>The operations of a kind.</summary>
    public IReadOnlyList<IOperation> Find(OperationKind kind) =>
        _operations.TryGetValue((int)kind, out List<IOperation>? list) ? list : [];
}
