using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Tavus.Generator.Analyzers;

/// <summary>
/// A rule about code that uses a client, in code that is not generated. It looks at single operations, but the compiler runs it for whole
/// blocks: an editor shows only what is reported within the syntax that is analysed, and a value may be set after the object is made.
/// </summary>
public abstract class UsageAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        List<OperationRule> rules = Rules.ToList();
        context.RegisterOperationBlockAction(blocks => Analyze(blocks, rules));
    }

    /// <summary>What the rule does with which operations.</summary>
    internal abstract IEnumerable<OperationRule> Rules { get; }

    private static void Analyze(OperationBlockAnalysisContext context, List<OperationRule> rules)
    {
        foreach (OperationRule rule in rules)
        {
            foreach (IOperation block in context.OperationBlocks)
                rule.Analyze(block, context.OwningSymbol, context.Options, context.ReportDiagnostic);
        }
    }
}
