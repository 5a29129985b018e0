using System;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Tavus.Generator.Analyzers;

/// <summary>What an analyzer does with operations of some kinds.</summary>
internal sealed class OperationRule(Action<OperationContext> analyze, params OperationKind[] kinds)
{
    private readonly ImmutableArray<OperationKind> _kinds = ImmutableArray.Create(kinds);

    /// <summary>Looks at the operations in a block of code.</summary>
    /// <param name="member">The member whose code it is.</param>
    public void Analyze(IOperation block, ISymbol? member, AnalyzerOptions options, Action<Diagnostic> report)
    {
        foreach (IOperation operation in OperationIndex.Find(block, _kinds))
            analyze(new OperationContext(operation, member, options, report));
    }
}
