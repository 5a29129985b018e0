using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Tavus.Generator.Host;

namespace Tavus.Generator.Analyzers;

/// <summary>TAVUS107: a name in <c>AdditionalProperties</c> is nearly one for which the model has a property.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MisspelledNameAnalyzer : DiagnosticAnalyzer
{
    private const string AdditionalKeys = "tavus.TAVUS107.additional_keys";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(UsageDescriptors.MisspelledName);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterOperationAction(Analyze, OperationKind.SimpleAssignment);
    }

    private static void Analyze(OperationAnalysisContext context)
    {
        var assignment = (ISimpleAssignmentOperation)context.Operation;
        if (KeysIn(assignment) is not var (reference, keys) || !GeneratedApi.IsAdditionalProperties(reference.Property)) return;

        // The property is declared by the base class of all models.
        if (reference.Instance?.Type is not INamedTypeSymbol model || !GeneratedApi.IsGenerated(model)) return;
        if (AnalyzedCode.IsExcludedTest(context)) return;

        Dictionary<string, IPropertySymbol> declared = DeclaredNames(model);
        foreach (IOperation key in keys)
        {
            if (key.ConstantValue is not { HasValue: true, Value: string text } || declared.ContainsKey(text)) continue;
            if (NearMiss.OfName(text, declared.Keys) is not { } meant || context.Lists(AdditionalKeys, text)) continue;

            context.ReportDiagnostic(Diagnostic.Create(
                UsageDescriptors.MisspelledName, key.Syntax.GetLocation(), text, model.Name, meant, declared[meant].Name));
        }
    }

    /// <summary>The names that are written: by a literal that is assigned, or by an assignment to one name.</summary>
    private static (IPropertyReferenceOperation Reference, IEnumerable<IOperation> Keys)? KeysIn(ISimpleAssignmentOperation assignment)
    {
        if (assignment.Target is not IPropertyReferenceOperation target) return null;
        if (target is { Arguments: { Length: 1 } arguments } && IndexedProperty(target, assignment) is { } indexed)
            return (indexed, new[] { arguments[0].Value });

        return assignment.Value.WithoutConversions() is IObjectCreationOperation { Type.Name: "JsonObject", Initializer: { } initializer }
            ? (target, initializer.Initializers.Select(AdditionalPropertiesLiteral.KeyExpressionOf).OfType<IOperation>())
            : null;
    }

    private static IPropertyReferenceOperation? IndexedProperty(
        IPropertyReferenceOperation indexer, ISimpleAssignmentOperation assignment) =>
        (indexer.Instance, assignment.Parent?.Parent) switch
        {
            (IPropertyReferenceOperation read, _) => read,
            (IInstanceReferenceOperation, IMemberInitializerOperation { InitializedMember: IPropertyReferenceOperation filled }) => filled,
            _ => null,
        };

    private static Dictionary<string, IPropertySymbol> DeclaredNames(INamedTypeSymbol model)
    {
        var names = new Dictionary<string, IPropertySymbol>(StringComparer.Ordinal);
        foreach (IPropertySymbol property in GeneratedApi.PropertiesOf(model))
        {
            if (GeneratedApi.WireNameOf(property) is { } name) names[name] = property;
        }

        return names;
    }
}
