using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Tavus.Generator.Host;

namespace Tavus.Generator.Analyzers;

/// <summary>TAVUS102: a request reaches the client with a constant that is out of range, or does not match a pattern.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ValueOutOfRangeAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(UsageDescriptors.ValueOutOfRange);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterOperationAction(Analyze, OperationKind.ObjectCreation);
    }

    private static void Analyze(OperationAnalysisContext context)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        if (creation.Type is not INamedTypeSymbol model) return;

        ImmutableArray<ConstraintRule> rules = ConstraintRule.Of(model);
        if (rules.IsEmpty || ModelCreation.Read(creation) is not { } initial || AnalyzedCode.IsExcludedTest(context)) return;

        ReachedCall? reached = new ObjectFlow(model).From(creation).FirstOrDefault(call => !AnalyzedCode.IsExempt(creation, call.Call));
        if (reached is null) return;

        IReadOnlyList<MemberWrite> writes = reached.After(initial).Writes;
        foreach (ConstraintRule rule in rules.Where(rule => rule.AppliesTo(writes, model)))
        {
            if (PathReader.ValueAt(writes, model, rule.Path) is not { } value) continue;
            foreach (IOperation item in PathReader.ItemsOf(value)) Check(context, rule, item);
        }
    }

    private static void Check(OperationAnalysisContext context, ConstraintRule rule, IOperation value)
    {
        IReadOnlyList<MemberValue>? constants = ConstantReader.Read(value, value.MemberType());
        if (constants is not { Count: > 0 } || !constants.All(constant => rule.Forbids(constant.Text))) return;

        context.ReportDiagnostic(Diagnostic.Create(
            UsageDescriptors.ValueOutOfRange, value.Syntax.GetLocation(), rule.Path, $"'{constants[0].Text}'", rule.Message));
    }
}
