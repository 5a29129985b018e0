using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Tavus.Generator.Analyzers;

/// <summary>What an analyzer does with operations of some kinds.</summary>
internal sealed class OperationRule(Action<OperationContext> analyze, params OperationKind[] kinds)
{
    /// <summary>Looks at the operations in a block of code.</summary>
    /// <param name="member">The member whose code it is.</param>
    public void Analyze(IOperation block, ISymbol? member, AnalyzerOptions options, Action<Diagnostic> report)
    {
        var operations = OperationIndex.Of(block);
        foreach (OperationKind kind in kinds)
        {
            foreach (IOperation operation in operations.Find(kind)) analyze(new OperationContext(operation, member, options, report));
        }
    }
}
