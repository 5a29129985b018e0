using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Tavus.Generator.Analyzers;

/// <summary>The operations of a block of code by their kind, collected once for all rules.</summary>
internal static class OperationIndex
{
    private static readonly ConditionalWeakTable<IOperation, ILookup<OperationKind, IOperation>> Cache = new();

    /// <summary>The operations of some kinds.</summary>
    public static IEnumerable<IOperation> Find(IOperation block, IEnumerable<OperationKind> kinds)
    {
        ILookup<OperationKind, IOperation> operations = Cache.GetValue(block, Collect);
        return kinds.SelectMany(kind => operations[kind]);
    }

    private static ILookup<OperationKind, IOperation> Collect(IOperation block) =>
        block.DescendantsAndSelf().ToLookup(operation => operation.Kind);
}
