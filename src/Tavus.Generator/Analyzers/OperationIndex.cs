using System.Collections.Generic;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Tavus.Generator.Analyzers;

/// <summary>The operations of a block of code by their kind, collected once for all rules.</summary>
internal sealed class OperationIndex
{
    private static readonly ConditionalWeakTable<IOperation, OperationIndex> Cache = new();

    private readonly Dictionary<int, List<IOperation>> _operations = new();

    private OperationIndex(IOperation block)
    {
        var open = new Stack<IOperation>();
        open.Push(block);
        while (open.Count > 0)
        {
            IOperation operation = open.Pop();
            if (!_operations.TryGetValue((int)operation.Kind, out List<IOperation>? list))
                _operations.Add((int)operation.Kind, list = new());
            list.Add(operation);

            // The first is taken next: each list has the order of the source text.
            foreach (IOperation part in operation.ChildOperations.Reverse()) open.Push(part);
        }
    }

    public static OperationIndex Of(IOperation block) => Cache.GetValue(block, static block => new OperationIndex(block));

    /// <summary>The operations of a kind.</summary>
    public IReadOnlyList<IOperation> Find(OperationKind kind) =>
        _operations.TryGetValue((int)kind, out List<IOperation>? list) ? list : [];
}
