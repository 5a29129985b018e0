using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Tavus.Generator.Host;

namespace Tavus.Generator.Analyzers;

/// <summary>TAVUS101: a request reaches the client without a member that the value of another member makes necessary.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ConditionallyRequiredAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(UsageDescriptors.ConditionallyRequired);

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

        ImmutableArray<ConditionalRule> rules = ConditionalRule.Of(model);
        if (rules.IsEmpty || ModelCreation.Read(creation) is not { } initial || AnalyzedCode.IsExcludedTest(context)) return;

        List<ReachedCall> calls = new ObjectFlow(model).From(creation).Select(reached => reached.After(initial)).ToList();
        foreach (ConditionalRule rule in rules)
        {
            ReachedCall? broken = calls.Find(reached => rule.IsBrokenBy(reached.Writes) && !AnalyzedCode.IsExempt(creation, reached.Call));
            if (broken is not null) context.ReportDiagnostic(Report(rule, creation, broken.Writes));
        }
    }

    private static Diagnostic Report(ConditionalRule rule, IObjectCreationOperation creation, IReadOnlyList<MemberWrite> writes)
    {
        IFieldSymbol? exemption = rule.Exemption;
        string? exemptionLabel = exemption?.ShortName();
        string remedy = "set " + rule.Member.Name + (exemption is null ? "" : ", or " + rule.Other.Name + " to " + exemptionLabel);

        ImmutableDictionary<string, string?> properties = ImmutableDictionary<string, string?>.Empty
            .Add(FixProperties.Member, rule.Member.Name)
            .Add(FixProperties.Placeholder, rule.Member.Type.SpecialType == SpecialType.System_String ? "TODO: " + rule.Name : null)
            .Add(FixProperties.Other, rule.Other.Name)
            .Add(FixProperties.OtherValue, exemption?.FullName())
            .Add(FixProperties.OtherValueLabel, exemptionLabel);

        return Diagnostic.Create(
            UsageDescriptors.ConditionallyRequired,
            creation.Syntax.GetLocation(),
            new[] { PresentValue(rule.Member), PresentValue(rule.Other) },
            properties,
            rule.Name,
            rule.Condition,
            remedy);

        Location PresentValue(IPropertySymbol property)
        {
            MemberWrite last = writes.LastOrDefault(write => SymbolEqualityComparer.Default.Equals(write.Property, property));
            return (last.Value?.Syntax ?? creation.Syntax).GetLocation();
        }
    }
}
