using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Tavus.Generator.Analyzers;

/// <summary>An operation for a rule to look at.</summary>
/// <param name="operation">The operation.</param>
/// <param name="containingSymbol">The member whose code it is in.</param>
/// <param name="options">The options of the project and its files.</param>
/// <param name="report">Reports a diagnostic.</param>
internal readonly struct OperationContext(
    IOperation operation, ISymbol? containingSymbol, AnalyzerOptions options, Action<Diagnostic> report)
{
    public IOperation Operation { get; } = operation;

    public ISymbol? ContainingSymbol { get; } = containingSymbol;

    public AnalyzerOptions Options { get; } = options;

    /// <summary>The options of the file.</summary>
    public AnalyzerConfigOptions FileOptions => Options.AnalyzerConfigOptionsProvider.GetOptions(Operation.Syntax.SyntaxTree);

    public void ReportDiagnostic(Diagnostic diagnostic) => report(diagnostic);

    /// <summary>The same operation, with what is reported collected in a list.</summary>
    public OperationContext ReportingTo(List<Diagnostic> list) => new(Operation, ContainingSymbol, Options, list.Add);
}
