using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Tavus.Generator.Host;

namespace Tavus.Generator.Analyzers;

/// <summary>TAVUS105: a request reaches the client with a name or a value that the API has replaced.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LegacyAnalyzer : UsageAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(UsageDescriptors.Legacy);

    internal override IEnumerable<OperationRule> Rules =>
        [new(Analyze, OperationKind.ObjectCreation, OperationKind.Invocation)];

    private static void Analyze(OperationContext context) =>
        SentObject.Check(context, static model => UsageRule.Of(model, UsageRule.Legacy).Any(), Check);

    private static void Check(OperationContext context, KnownObject part)
    {
        foreach (UsageRule rule in UsageRule.Of(part.Model!, UsageRule.Legacy))
        {
            foreach ((string path, KnownMember member) in rule.In(part)) Report(context, rule, part, path, member);
        }

        if (part.IsJson) ReportObsolete(context, part);
    }

    private static void Report(OperationContext context, UsageRule rule, KnownObject part, string path, KnownMember member)
    {
        bool isValue = rule.HasValues;
        string remedy = rule.Use is null ? "remove it" : "use " + rule.Use;
        IFieldSymbol? use = isValue
            && rule.Use is not null
            && GeneratedApi.PropertyFor(path, part.Model!)?.Type.EnumInside() is { } enumType
            ? GeneratedApi.MemberFor(rule.Use, enumType)
            : null;
        ImmutableDictionary<string, string?> properties = ImmutableDictionary<string, string?>.Empty
            .Add(FixProperties.OtherValue, part.IsJson ? null : use?.FullName())
            .Add(FixProperties.OtherValueLabel, use?.ShortName());
        context.ReportDiagnostic(Diagnostic.Create(
            UsageDescriptors.Legacy,
            isValue ? member.Value.Location : member.NameLocation,
            properties,
            isValue ? $"{path} '{member.Value.Constants![0].Text}'" : path,
            remedy,
            rule.Quotation));
    }

    // In C#, the compiler reports these.
    private static void ReportObsolete(OperationContext context, KnownObject part)
    {
        foreach (KnownMember member in part.Members.Where(member => !member.Value.IsAbsent))
        {
            if (GeneratedApi.PropertyFor(member.Name, part.Model!) is { } property
                && property.AttributeOf("ObsoleteAttribute") is not null)
            {
                context.ReportDiagnostic(Diagnostic.Create(UsageDescriptors.Legacy, member.NameLocation, member.Name, "remove it", ""));
            }
        }
    }
}
