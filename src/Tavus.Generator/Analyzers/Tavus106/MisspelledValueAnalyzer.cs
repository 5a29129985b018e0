using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Tavus.Generator.Host;

namespace Tavus.Generator.Analyzers;

/// <summary>TAVUS106: a text for a closed list of values is nearly one of them.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MisspelledValueAnalyzer : UsageAnalyzer
{
    private const string AdditionalValues = "tavus.TAVUS106.additional_values";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(UsageDescriptors.MisspelledValue);

    internal override IEnumerable<OperationRule> Rules =>
    [
        new(Analyze, OperationKind.Conversion, OperationKind.ObjectCreation),
        new(AnalyzeJson, OperationKind.Invocation),
    ];

    private static void Analyze(OperationContext context)
    {
        (ITypeSymbol? wrapper, IOperation? value) = context.Operation switch
        {
            IConversionOperation { OperatorMethod: { } method } conversion => (method.ContainingType, conversion.Operand),
            IObjectCreationOperation { Arguments: { Length: 1 } arguments } creation => (creation.Type, arguments[0].Value),
            _ => default((ITypeSymbol?, IOperation?)),
        };
        if (value?.Type?.SpecialType != SpecialType.System_String) return;
        if (wrapper is not INamedTypeSymbol { Name: "OpenEnum", TypeArguments.Length: 1 } openEnum) return;
        if (openEnum.EnumInside() is not { } enumType || !GeneratedApi.IsGenerated(enumType)) return;
        if (AnalyzedCode.IsExcludedTest(context)) return;

        foreach ((IOperation expression, string text, bool isReplaceable) in Texts(value, isReplaceable: true))
            Check(context, enumType, text, expression.Syntax.GetLocation(), isReplaceable);
    }

    /// <summary>The texts that a value can have, with their expressions, and whether a value of another type may replace them.</summary>
    private static IEnumerable<(IOperation Expression, string Text, bool IsReplaceable)> Texts(IOperation value, bool isReplaceable)
    {
        switch (value.WithoutBuiltInConversions())
        {
            case { ConstantValue: { HasValue: true, Value: string text } } constant:
                return [(constant, text, isReplaceable)];
            case IConditionalOperation { WhenFalse: { } whenFalse } choice:
                return Texts(choice.WhenTrue, isReplaceable).Concat(Texts(whenFalse, isReplaceable));
            case ISwitchExpressionOperation choice:
                return choice.Arms.SelectMany(arm => Texts(arm.Value, isReplaceable));
            case ICoalesceOperation choice:
                return Texts(choice.WhenNull, isReplaceable: false);
            case IInvocationOperation { TargetMethod: { Name: nameof(ToString), Parameters.Length: 0 } } named
                when named.Instance is IFieldReferenceOperation { Type.TypeKind: TypeKind.Enum, Field: var member }:
                return [(named, member.Name, isReplaceable)];
            case var mention:
                return ConstantReader.Read(mention, mention.Type!) is { Count: 1 } values && values[0].Text is { } only
                    ? [(mention, only, false)]
                    : [];
        }
    }

    private static void AnalyzeJson(OperationContext context) => SentObject.Check(context, static _ => false, CheckJson);

    private static void CheckJson(OperationContext context, KnownObject part)
    {
        foreach (KnownMember member in part.Members)
        {
            if (GeneratedApi.PropertyFor(member.Name, part.Model!)?.Type.EnumInside() is not { } enumType) continue;
            if (member.Value is { IsJsonString: true, Constants: { Count: 1 } constants })
                Check(context, enumType, constants[0].Text!, member.Value.Location, isReplaceable: false, isJson: true);
        }
    }

    private static void Check(
        OperationContext context, INamedTypeSymbol enumType, string text, Location location, bool isReplaceable, bool isJson = false)
    {
        IReadOnlyDictionary<string, IFieldSymbol> members = GeneratedApi.MembersOf(enumType);
        if (members.ContainsKey(text) || context.Lists(AdditionalValues, text)) return;
        if (NearMiss.OfValue(text, members.Keys) is not { } meant) return;

        IFieldSymbol member = members[meant];
        ImmutableDictionary<string, string?> properties = ImmutableDictionary<string, string?>.Empty
            .Add(FixProperties.OtherValue, isReplaceable ? member.FullName() : null)
            .Add(FixProperties.OtherValueLabel, member.ShortName());
        context.ReportDiagnostic(Diagnostic.Create(
            UsageDescriptors.MisspelledValue, location, properties, text, meant, isJson ? $"\"{meant}\"" : member.ShortName()));
    }
}
