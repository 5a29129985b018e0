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
        context.RegisterOperationAction(AnalyzeAssignment, OperationKind.SimpleAssignment);
        context.RegisterOperationAction(AnalyzeJson, OperationKind.Invocation);
    }

    private static void AnalyzeAssignment(OperationAnalysisContext context)
    {
        var assignment = (ISimpleAssignmentOperation)context.Operation;
        if (NamesIn(assignment) is not var (reference, names) || !GeneratedApi.IsAdditionalProperties(reference.Property)) return;

        // The property is declared by the base class of all models.
        if (reference.Instance?.Type is not INamedTypeSymbol model || !GeneratedApi.IsGenerated(model)) return;
        if (!AnalyzedCode.IsExcludedTest(context)) Check(context, new NameAdvice(model, model), names, isJson: false);
    }

    private static void AnalyzeJson(OperationAnalysisContext context)
    {
        INamedTypeSymbol root = ((IInvocationOperation)context.Operation).TargetMethod.ContainingType;
        foreach (KnownObject part in SentObject.PartsOf(context, static _ => false))
        {
            var advice = new NameAdvice(part.Model!, root);
            Check(context, advice, part.Members.Select(member => (member.Name, member.NameLocation, false)), isJson: true);
        }
    }

    private static void Check(
        OperationAnalysisContext context, NameAdvice advice, IEnumerable<(string Name, Location Location, bool IsNull)> names, bool isJson)
    {
        foreach ((string name, Location location, bool isNull) in names)
        {
            // An explicit null cannot be written otherwise.
            if (advice.For(name, takesDeclared: isJson || isNull) is var (fault, remedy) && !context.Lists(AdditionalKeys, name))
                context.ReportDiagnostic(Diagnostic.Create(UsageDescriptors.MisspelledName, location, name, fault, remedy));
        }
    }

    /// <summary>The names that are written: by an object that is assigned, or by an assignment to one name.</summary>
    private static (IPropertyReferenceOperation Reference, IEnumerable<(string, Location, bool)> Names)? NamesIn(ISimpleAssignmentOperation assignment)
    {
        if (assignment.Target is not IPropertyReferenceOperation target) return null;
        if (target is { Arguments: { Length: 1 } arguments } && IndexedProperty(target, assignment) is { } indexed)
        {
            IOperation key = arguments[0].Value;
            return key.ConstantValue is { HasValue: true, Value: string name }
                ? (indexed, new[] { (name, key.Syntax.GetLocation(), ValueReader.Read(assignment.Value).IsAbsent) })
                : null;
        }

        return GeneratedApi.IsAdditionalProperties(target.Property) && ValueReader.Read(assignment.Value).Object is { } literal
            ? (target, literal.Members.Select(member => (member.Name, member.NameLocation, member.Value.IsAbsent)))
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
