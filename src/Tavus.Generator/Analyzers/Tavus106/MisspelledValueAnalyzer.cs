using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
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
        if (TestCode.IsExcluded(context)) return;

        foreach ((IOperation expression, string text, Replacement replacement) in Texts(value, Replacement.Member))
            Check(context, enumType, text, expression.Syntax.GetLocation(), replacement);
    }

    /// <summary>The texts that a value can have, with their expressions, and what may replace these.</summary>
    private static IEnumerable<(IOperation Expression, string Text, Replacement Replacement)> Texts(
        IOperation value, Replacement replacement)
    {
        switch (value.WithoutBuiltInConversions())
        {
            case { ConstantValue: { HasValue: true, Value: string text } } constant:
                return [(constant, text, replacement)];
            case IConditionalOperation { WhenFalse: { } whenFalse } choice:
                return Texts(choice.WhenTrue, Replacement.Text).Concat(Texts(whenFalse, Replacement.Text));
            case ISwitchExpressionOperation choice:
                return choice.Arms.SelectMany(arm => Texts(arm.Value, Replacement.Text));
            case ICoalesceOperation choice:
                return Texts(choice.WhenNull, Replacement.Text);
            case IInvocationOperation { TargetMethod: { Name: nameof(ToString), Parameters.Length: 0 } } named
                when named.Instance is IFieldReferenceOperation { Type.TypeKind: TypeKind.Enum, Field: var member }:
                return [(named, member.Name, replacement)];
            case var mention:
                return ConstantReader.Read(mention, mention.Type!) is { Count: 1 } values && values[0].Text is { } only
                    ? [(mention, only, Replacement.None)]
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
                Check(context, enumType, constants[0].Text!, member.Value.Location, Replacement.None);
        }
    }

    private static void Check(
        OperationContext context, INamedTypeSymbol enumType, string text, Location location, Replacement replacement)
    {
        IReadOnlyDictionary<string, IFieldSymbol> members = GeneratedApi.MembersOf(enumType);
        if (members.ContainsKey(text) || context.Lists(AdditionalValues, text)) return;
        if (NearMiss.OfValue(text, members.Keys) is not { } meant) return;

        IFieldSymbol member = members[meant];
        string literal = SymbolDisplay.FormatLiteral(meant, quote: true);
        string? value = replacement switch
        {
            Replacement.Member => member.FullName(),
            Replacement.Text => literal,
            _ => null,
        };
        ImmutableDictionary<string, string?> properties = ImmutableDictionary<string, string?>.Empty
            .Add(FixProperties.OtherValue, value)
            .Add(FixProperties.OtherValueLabel, replacement == Replacement.Text ? literal : member.ShortName());
        string remedy = JsonText.IsRead(context.Operation) ? literal : member.ShortName();
        context.ReportDiagnostic(Diagnostic.Create(UsageDescriptors.MisspelledValue, location, properties, text, meant, remedy));
    }

    private enum Replacement
    {
        None,

        /// <summary>One of several texts, which have the same type.</summary>
        Text,
        Member,
    }
}
