using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Tavus.Generator.Host;

namespace Tavus.Generator.Analyzers;

/// <summary>TAVUS103: a request reaches the client with a value that has no effect beside the value of another property.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NoEffectAnalyzer : UsageAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(UsageDescriptors.NoEffect);

    internal override IEnumerable<OperationRule> Rules =>
        [new(Analyze, OperationKind.ObjectCreation, OperationKind.Invocation)];

    private static void Analyze(OperationContext context) =>
        SentObject.Check(context, static model => UsageRule.Of(model, UsageRule.NoEffect).Any(), Check);

    private static void Check(OperationContext context, KnownObject part)
    {
        foreach (UsageRule rule in UsageRule.Of(part.Model!, UsageRule.NoEffect))
        {
            foreach ((string path, KnownMember member) in rule.In(part))
            {
                ImmutableDictionary<string, string?> properties = IsRemovable(context, part, path, member)
                    ? ImmutableDictionary<string, string?>.Empty.Add(FixProperties.Removes, path)
                    : ImmutableDictionary<string, string?>.Empty;
                context.ReportDiagnostic(Diagnostic.Create(
                    UsageDescriptors.NoEffect, member.NameLocation, properties, path, rule.Condition, rule.Quotation));
            }
        }
    }

    // The value may have an effect where the object is also sent otherwise, or is a part of another one.
    private static bool IsRemovable(OperationContext context, KnownObject part, string path, KnownMember member)
    {
        int dot = path.LastIndexOf('.');
        INamedTypeSymbol? owner = dot < 0 ? part.Model : part.At(path.Substring(0, dot)).Object?.Model;
        bool isRequired = owner is not null && GeneratedApi.PropertyFor(member.Name, owner) is { IsRequired: true };
        bool isWrittenHere = dot < 0 || context.Operation.Syntax.Span.Contains(member.NameLocation.SourceSpan);
        return !part.IsJson && !member.Value.IsJson && !isRequired && isWrittenHere
            && SentObject.Of(context).Count(sent => sent.IsMeantIn(context)) == 1;
    }
}
