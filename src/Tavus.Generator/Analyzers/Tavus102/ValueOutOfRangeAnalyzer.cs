using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
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
        if (!IsOfInterest(context.Operation) || SentObject.Of(context).FirstOrDefault() is not { } sent) return;

        foreach (KnownObject part in sent.Parts)
        {
            foreach ((string path, KnownValue value, string message) in ViolationsOf(part))
            {
                string text = value.Constants is { Count: > 0 } constants ? $"'{constants[0].Text}'" : $"a list of {value.Items?.Count}";
                context.ReportDiagnostic(Diagnostic.Create(UsageDescriptors.ValueOutOfRange, value.Location, path, text, message));
            }
        }
    }

    private static bool IsOfInterest(IOperation operation) => operation is IObjectCreationOperation { Type: INamedTypeSymbol model }
        ? !ConstraintRule.Of(model).IsEmpty
        : JsonText.IsRead(operation);

    private static IEnumerable<(string Path, KnownValue Value, string Message)> ViolationsOf(KnownObject part) => part.Model is not { } model
        ? []
        : ConstraintRule.Of(model)
            .SelectMany(rule => rule.Violations(part))
            .Concat(JsonTypes.Violations(part));
}
