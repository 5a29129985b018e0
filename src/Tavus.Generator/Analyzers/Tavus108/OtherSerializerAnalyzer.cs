using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Tavus.Generator.Host;

namespace Tavus.Generator.Analyzers;

/// <summary>TAVUS108: a model is given to Newtonsoft.Json, which writes the names of its C# properties.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OtherSerializerAnalyzer : UsageAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(UsageDescriptors.OtherSerializer);

    internal override IEnumerable<OperationRule> Rules =>
        [new(Analyze, OperationKind.Invocation)];

    private static void Analyze(OperationContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        if (!ConverterUse.IsNewtonsoft(call.TargetMethod.ContainingNamespace)) return;

        ITypeSymbol? model = call.TargetMethod.TypeArguments
            .Concat(call.Arguments.SelectMany(argument => TypesOf(argument.Value)))
            .Select(ModelIn).FirstOrDefault(type => type is not null);
        if (model is null || ConverterUse.IsIn(call)) return;

        context.ReportDiagnostic(
            Diagnostic.Create(UsageDescriptors.OtherSerializer, call.Syntax.GetLocation(), FixOf(call), model.Name));
    }

    // Calls with settings, and those for lists of models, have no counterpart.
    private static ImmutableDictionary<string, string?> FixOf(IInvocationOperation call)
    {
        ImmutableDictionary<string, string?> none = ImmutableDictionary<string, string?>.Empty;
        if (call.Arguments.Length != 1) return none;
        return call.TargetMethod.Name switch
        {
            "SerializeObject" when WithoutImplicitConversions(call.Arguments[0].Value) is { Type: { } type } written
                && GeneratedApi.ModelOf(type) is not null =>
                none.Add(FixProperties.Writes, MayBeNull(written) ? FixProperties.Nullable : ""),
            "DeserializeObject" when call.TargetMethod.TypeArguments.Select(GeneratedApi.ModelOf).FirstOrDefault() is { } model =>
                none.Add(FixProperties.Reads, model.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)),
            _ => none,
        };
    }

    /// <summary>The types that a value has before and after its conversions, or the type that it names.</summary>
    private static IEnumerable<ITypeSymbol> TypesOf(IOperation value)
    {
        for (IOperation? part = value; part is not null; part = (part as IConversionOperation)?.Operand)
        {
            if ((part is ITypeOfOperation typeOf ? typeOf.TypeOperand : part.Type) is { } type) yield return type;
        }
    }

    private static IOperation WithoutImplicitConversions(IOperation value)
    {
        while (value is IConversionOperation { IsImplicit: true } conversion) value = conversion.Operand;
        return value;
    }

    private static bool MayBeNull(IOperation value) =>
        value.SemanticModel?.GetTypeInfo(value.Syntax).Nullability.FlowState == NullableFlowState.MaybeNull;

    /// <summary>The model that is the type, the type of the items of a collection, or of a property of an anonymous object.</summary>
    private static ITypeSymbol? ModelIn(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => ModelIn(array.ElementType),
        INamedTypeSymbol { TypeKind: TypeKind.Class } model when GeneratedApi.IsGenerated(model) && HasJsonNames(model) => model,
        INamedTypeSymbol { IsAnonymousType: true } anonymous => anonymous.GetMembers().OfType<IPropertySymbol>()
            .Select(property => ModelIn(property.Type)).FirstOrDefault(item => item is not null),
        INamedTypeSymbol { TypeArguments: { Length: > 0 } arguments } when type.ContainingNamespace?.Name == "Generic" =>
            arguments.Select(ModelIn).FirstOrDefault(item => item is not null),
        _ => null,
    };

    private static bool HasJsonNames(INamedTypeSymbol type) =>
        GeneratedApi.PropertiesOf(type).Any(property => GeneratedApi.WireNameOf(property) is not null);
}
