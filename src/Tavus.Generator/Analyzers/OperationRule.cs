using System;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Tavus.Generator.Analyzers;

/// <summary>What an analyzer does with operations of some kinds.</summary>
internal sealed class OperationRule(Action<OperationContext> analyze, params OperationKind[] kinds)
{
    public Action<OperationContext> Analyze { get; } = analyze;

    public ImmutableArray<OperationKind> Kinds { get; } = ImmutableArray.Create(kinds);
}
