using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Tavus.Generator.Host;

namespace Tavus.Generator.Analyzers;

/// <summary>TAVUS103: a request reaches the client with a value that has no effect beside the value of another property.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NoEffectAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(UsageDescriptors.NoEffect);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterOperationAction(Analyze, OperationKind.ObjectCreation, OperationKind.Invocation);
    }

    private static void Analyze(OperationAnalysisContext context)
    {
        foreach (KnownObject part in SentObject.PartsOf(context, static model => UsageRule.Of(model, UsageRule.NoEffect).Any()))
        {
            foreach (UsageRule rule in UsageRule.Of(part.Model!, UsageRule.NoEffect))
            {
                foreach ((string path, KnownMember member) in rule.In(part))
                {
                    context.ReportDiagnostic(Diagnostic.Create(
                        UsageDescriptors.NoEffect, member.NameLocation, path, rule.Condition, rule.Quotation));
                }
            }
        }
    }
}
