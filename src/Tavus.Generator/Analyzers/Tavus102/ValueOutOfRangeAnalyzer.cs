using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Tavus.Generator.Host;

namespace Tavus.Generator.Analyzers;

/// <summary>TAVUS102: a request reaches the client with a constant that is out of range, too long, or does not match a pattern.</summary>
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
        context.RegisterOperationAction(Analyze, OperationKind.ObjectCreation, OperationKind.Invocation);
    }

    private static void Analyze(OperationAnalysisContext context)
    {
        foreach (KnownObject part in SentObject.PartsOf(context, static model => !ConstraintRule.Of(model).IsEmpty))
        {
            foreach ((string path, KnownValue value, string message) in ViolationsOf(part))
            {
                string text = value.Constants is { Count: > 0 } constants ? $"'{constants[0].Text}'"
                    : value.Items is { } items ? $"a list of {items.Count}"
                    : $"an object of {value.Object?.Members.Count}";
                context.ReportDiagnostic(Diagnostic.Create(UsageDescriptors.ValueOutOfRange, value.Location, path, text, message));
            }
        }
    }

    private static IEnumerable<(string Path, KnownValue Value, string Message)> ViolationsOf(KnownObject part) =>
        ConstraintRule.Of(part.Model!).SelectMany(rule => rule.Violations(part)).Concat(JsonTypes.Violations(part));
}
