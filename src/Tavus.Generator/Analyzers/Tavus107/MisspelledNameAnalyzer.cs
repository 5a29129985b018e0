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
        new(AnalyzeAssignment, OperationKind.SimpleAssignment, OperationKind.CoalesceAssignment),
        new(AnalyzeCall, OperationKind.Invocation),
    ];

    private static void AnalyzeAssignment(OperationContext context)
    {
        if (NamesIn((IAssignmentOperation)context.Operation) is var (reference, names)) Check(context, reference, names);
    }

    private static void AnalyzeCall(OperationContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        if (call is { TargetMethod.Name: "Add" or "TryAdd", Arguments.Length: >= 2 }
            && Undeclared(call.Instance) is { } reference
            && FreeFormLiteral.KeyExpressionOf(call) is { ConstantValue: { HasValue: true, Value: string name } } key)
        {
            Check(context, reference, [new KnownMember(name, key.Syntax.GetLocation(), ValueReader.Read(call.Arguments[1].Value))]);
        }

        AnalyzeJson(context);
    }

    private static void Check(
        OperationContext context, IPropertyReferenceOperation reference, IEnumerable<KnownMember> names)
    {
        if (!GeneratedApi.IsAdditionalProperties(reference.Property)) return;

        // The property is declared by the base class of all models.
        if (reference.Instance?.Type is not INamedTypeSymbol model || !GeneratedApi.IsGenerated(model)) return;
        if (!TestCode.IsExcluded(context)) Check(context, new NameAdvice(model, model), names, isJson: false);
    }

    private static void AnalyzeJson(OperationContext context) =>
        SentObject.Check(context, static _ => false, static (context, part) =>
        {
            if (JsonText.ModelOf(context.Operation) is { } root)
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
        IAssignmentOperation assignment)
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

    // The property, also in `(model.AdditionalProperties ??= new())["name"]`.
    private static IPropertyReferenceOperation? Undeclared(IOperation? instance) =>
        (instance is ICoalesceAssignmentOperation made ? made.Target : instance) as IPropertyReferenceOperation;

    private static IPropertyReferenceOperation? IndexedProperty(
        IPropertyReferenceOperation indexer, IAssignmentOperation assignment) =>
        (indexer.Instance, assignment.Parent?.Parent) switch
        {
            (IPropertyReferenceOperation or ICoalesceAssignmentOperation, _) => Undeclared(indexer.Instance),
            (IInstanceReferenceOperation, IMemberInitializerOperation { InitializedMember: IPropertyReferenceOperation filled }) => filled,
            _ => null,
        };
}
