using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Tavus.Generator.Host;

namespace Tavus.Generator.Analyzers;

/// <summary>TAVUS107: an undeclared name of a model is declared, nearly declared, or declared by another model.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MisspelledNameAnalyzer : UsageAnalyzer
{
    private const string AdditionalKeys = "tavus.TAVUS107.additional_keys";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(UsageDescriptors.MisspelledName);

    internal override IEnumerable<OperationRule> Rules =>
    [
        new(AnalyzeAssignment, OperationKind.SimpleAssignment),
        new(AnalyzeJson, OperationKind.Invocation),
    ];

    private static void AnalyzeAssignment(OperationContext context)
    {
        var assignment = (ISimpleAssignmentOperation)context.Operation;
        if (NamesIn(assignment) is not var (reference, names) || !GeneratedApi.IsAdditionalProperties(reference.Property)) return;

        // The property is declared by the base class of all models.
        if (reference.Instance?.Type is not INamedTypeSymbol model || !GeneratedApi.IsGenerated(model)) return;
        if (!AnalyzedCode.IsExcludedTest(context)) Check(context, new NameAdvice(model, model), names, isJson: false);
    }

    private static void AnalyzeJson(OperationContext context) =>
        SentObject.Check(context, static _ => false, static (context, part) =>
        {
            INamedTypeSymbol root = ((IInvocationOperation)context.Operation).TargetMethod.ContainingType;
            Check(context, new NameAdvice(part.Model!, root), part.Members, isJson: true);
        });

    private static void Check(
        OperationContext context,
        NameAdvice advice,
        IEnumerable<KnownMember> names,
        bool isJson)
    {
        foreach (KnownMember written in names)
        {
            (string name, KnownValue value) = (written.Name, written.Value);
            // An explicit null cannot be written otherwise.
            if (advice.For(name, takesDeclared: isJson || value.IsAbsent) is not var (fault, remedy, property)) continue;
            if (context.Lists(AdditionalKeys, name)) continue;

            ImmutableDictionary<string, string?> properties = ImmutableDictionary<string, string?>.Empty;
            if (property is not null && !isJson && IsConvertible(value, property.Type))
                properties = properties.Add(FixProperties.Member, property.Name);
            context.ReportDiagnostic(Diagnostic.Create(
                UsageDescriptors.MisspelledName, written.NameLocation, properties, name, fault, remedy));
        }
    }

    /// <summary>Whether a value that converts to a JSON node converts to the type of the property, too.</summary>
    private static bool IsConvertible(KnownValue value, ITypeSymbol type)
    {
        type = type.WithoutNullable();
        return value.Type?.SpecialType switch
        {
            SpecialType.System_String => type.SpecialType == SpecialType.System_String || type is INamedTypeSymbol { Name: "OpenEnum" },
            SpecialType.System_Int32 =>
                type.SpecialType is SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_Double,
            SpecialType.System_Boolean or SpecialType.System_Double => value.Type.SpecialType == type.SpecialType,
            _ => false,
        };
    }

    /// <summary>The names that are written: by an object that is assigned, or by an assignment to one name.</summary>
    private static (IPropertyReferenceOperation Reference, IEnumerable<KnownMember> Names)? NamesIn(
        ISimpleAssignmentOperation assignment)
    {
        if (assignment.Target is not IPropertyReferenceOperation target) return null;
        if (target is { Arguments: { Length: 1 } arguments } && IndexedProperty(target, assignment) is { } indexed)
        {
            IOperation key = arguments[0].Value;
            return key.ConstantValue is { HasValue: true, Value: string name }
                ? (indexed, new[] { new KnownMember(name, key.Syntax.GetLocation(), ValueReader.Read(assignment.Value)) })
                : null;
        }

        return GeneratedApi.IsAdditionalProperties(target.Property) && ValueReader.Read(assignment.Value).Object is { } literal
            ? (target, literal.Members)
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
}
