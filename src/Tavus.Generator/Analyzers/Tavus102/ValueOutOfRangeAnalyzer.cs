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

    internal override IEnumerable<OperationRule> Rules =>
        [new(Analyze, OperationKind.ObjectCreation, OperationKind.Invocation)];

    private static void Analyze(OperationContext context)
    {
        SentObject.Check(context, static model => ConstraintRule.Of(model).Count > 0, static (context, part) =>
        {
            foreach (ConstraintRule rule in ConstraintRule.Of(part.Model!)) Report(context, rule.Violations(part));
            Report(context, JsonTypes.Violations(part));
        });

        if (context.Operation is IInvocationOperation call) Report(context, ArgumentLimits.Violations(call, context));
    }

    private static void Report(OperationContext context, IEnumerable<Violation> violations)
    {
        foreach (Violation violation in violations) Report(context, violation);
    }

    private static void Report(OperationContext context, Violation violation)
    {
        KnownValue value = violation.Value;
        string text = value.Constants is { Count: > 0 } constants ? $"'{constants[0].Text}'"
            : value.Items is { } items ? $"a list of {(value.HasOtherItems ? "at least " : "")}{items.Count}"
            : $"an object of {value.Object?.Members.Count}";
        context.ReportDiagnostic(Diagnostic.Create(
            UsageDescriptors.ValueOutOfRange, value.Location, violation.Path, text, violation.Message));
    }
}
