using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Tavus.Generator.Analyzers;

/// <summary>The operations of a block of code that rules look at, collected once for all of them.</summary>
internal static class OperationIndex
{
    private static readonly ConditionalWeakTable<IOperation, ILookup<OperationKind, IOperation>> Cache = new();

    /// <summary>The operations of some kinds.</summary>
    public static IEnumerable<IOperation> Find(IOperation block, IEnumerable<OperationKind> kinds)
    {
        ILookup<OperationKind, IOperation> operations = Cache.GetValue(block, Collect);
        return kinds.SelectMany(kind => operations[kind]);
    }

    private static ILookup<OperationKind, IOperation> Collect(IOperation block) => block.DescendantsAndSelf()
        .Where(operation => operation.Kind is OperationKind.ObjectCreation or OperationKind.Invocation or OperationKind.SimpleAssignment
            or OperationKind.Argument or OperationKind.Conversion)
        .ToLookup(operation => operation.Kind);
}
