using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Tavus.Generator.Host;

namespace Tavus.Generator.Analyzers;

/// <summary>
/// TAVUS102: a request reaches the client with a constant that is out of range, too long, or does not match a pattern; or such a
/// constant is the argument of a call.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ValueOutOfRangeAnalyzer : UsageAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(UsageDescriptors.ValueOutOfRange);

    private protected override IEnumerable<OperationRule> Rules =>
        [new(Analyze, OperationKind.ObjectCreation, OperationKind.Invocation)];

    private static void Analyze(OperationContext context)
    {
        foreach (KnownObject part in SentObject.PartsOf(context, static model => ConstraintRule.Of(model).Count > 0))
        {
            foreach ((string path, KnownValue value, string message) in ViolationsOf(part)) Report(context, path, value, message);
        }

        if (context.Operation is not IInvocationOperation call) return;
        foreach ((string path, KnownValue value, string message) in ArgumentLimits.Violations(call, context))
            Report(context, path, value, message);
    }

    private static IEnumerable<(string Path, KnownValue Value, string Message)> ViolationsOf(KnownObject part) =>
        ConstraintRule.Of(part.Model!).SelectMany(rule => rule.Violations(part)).Concat(JsonTypes.Violations(part));

    private static void Report(OperationContext context, string path, KnownValue value, string message)
    {
        string text = value.Constants is { Count: > 0 } constants ? $"'{constants[0].Text}'"
            : value.Items is { } items ? $"a list of {(value.HasOtherItems ? "at least " : "")}{items.Count}"
            : $"an object of {value.Object?.Members.Count}";
        context.ReportDiagnostic(Diagnostic.Create(UsageDescriptors.ValueOutOfRange, value.Location, path, text, message));
    }
}
