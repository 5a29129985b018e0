using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Tavus.Generator.Host;

namespace Tavus.Generator.Analyzers;

/// <summary>TAVUS101: a request reaches the client without a property that the value of another property requires.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ConditionallyRequiredAnalyzer : UsageAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(UsageDescriptors.ConditionallyRequired);

    internal override IEnumerable<OperationRule> Rules =>
    [
        new(AnalyzeCreation, OperationKind.ObjectCreation),
        new(AnalyzeJson, OperationKind.Invocation),
    ];

    private static void AnalyzeCreation(OperationContext context)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        if (creation.Type is not INamedTypeSymbol model) return;

        IReadOnlyList<ConditionalRule> rules = ConditionalRule.Of(model);
        bool mayHaveNull = RequiredValues.MayBeNullIn(creation);
        if (rules.Count == 0 && !mayHaveNull) return;

        SentObject[] sent = SentObject.Of(context);
        if (mayHaveNull && sent.FirstOrDefault(item => RequiredValues.MissingIn(item.Value).Any() && item.IsMeantIn(context)) is { } nulls)
            ReportMissing(context, nulls.Value);
        foreach (ConditionalRule rule in rules)
        {
            if (sent.FirstOrDefault(item => rule.IsBrokenBy(item.Value) && item.IsMeantIn(context)) is { } broken)
                context.ReportDiagnostic(Report(rule, creation.Syntax.GetLocation(), broken));
        }
    }

    private static void AnalyzeJson(OperationContext context) =>
        SentObject.Check(context, static _ => false, static (context, part) =>
        {
            foreach (ConditionalRule rule in ConditionalRule.Of(part.Model!).Where(rule => rule.IsBrokenBy(part)))
                context.ReportDiagnostic(Report(rule, part.NameLocation ?? context.Operation.Syntax.GetLocation(), fixable: null));
            ReportMissing(context, part);
        });

    private static void ReportMissing(OperationContext context, KnownObject part)
    {
        foreach ((string name, IPropertySymbol property, KnownValue? value) in RequiredValues.MissingIn(part))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                UsageDescriptors.ConditionallyRequired,
                value?.Location ?? part.NameLocation ?? context.Operation.Syntax.GetLocation(),
                name,
                "in " + part.Model!.Name,
                "set " + property.Name));
        }
    }

    private static Diagnostic Report(ConditionalRule rule, Location location, SentObject? fixable)
    {
        IFieldSymbol? exemption = rule.Exemption;
        string? exemptionLabel = exemption?.ShortName();
        string remedy = "set " + rule.Member.Name + (exemption is null ? "" : ", or " + rule.Other.Name + " to " + exemptionLabel);
        bool isText = rule.Member.Type.SpecialType == SpecialType.System_String;
        ImmutableDictionary<string, string?> properties = ImmutableDictionary<string, string?>.Empty
            .Add(FixProperties.Member, rule.Member.Name)
            .Add(FixProperties.Placeholder, isText ? FixProperties.PlaceholderStart + rule.Name : null)
            .Add(FixProperties.Other, rule.Other.Name)
            .Add(FixProperties.OtherValue, exemption?.FullName())
            .Add(FixProperties.OtherValueLabel, exemptionLabel);
        Location[] values = fixable is null ? [] : [PresentValue(rule.Member), PresentValue(rule.Other)];
        return Diagnostic.Create(
            UsageDescriptors.ConditionallyRequired, location, values, properties, rule.Name, rule.Condition, remedy);

        Location PresentValue(IPropertySymbol property)
        {
            MemberWrite? last = fixable.Writes.LastOrDefault(write => write.IsWithin(new[] { property }) && write.Path.Count == 1);
            return last?.Value?.Syntax.GetLocation() ?? location;
        }
    }
}
