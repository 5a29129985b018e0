using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Tavus.Generator.Host;

namespace Tavus.Generator.Analyzers;

/// <summary>TAVUS104: a secret of the API is written in code.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SecretInCodeAnalyzer : UsageAnalyzer
{
    private const string ExcludedValues = "tavus.TAVUS104.excluded_values";

    private static readonly string[] TestLibraries =
    {
        "xunit.core", "xunit.v3.core", "nunit.framework", "Microsoft.VisualStudio.TestPlatform.TestFramework", "MSTest.TestFramework",
        "TUnit.Core",
    };

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(UsageDescriptors.SecretInCode);

    internal override IEnumerable<OperationRule> Rules =>
    [
        new(AnalyzeAssignment, OperationKind.SimpleAssignment),
        new(AnalyzeArgument, OperationKind.Argument),
        new(AnalyzeCall, OperationKind.Invocation),
    ];

    private static void AnalyzeAssignment(OperationContext context)
    {
        var assignment = (ISimpleAssignmentOperation)context.Operation;
        IPropertyReferenceOperation? target = assignment.Target as IPropertyReferenceOperation;
        if (target is { Arguments.Length: 1, Instance: IPropertyReferenceOperation indexed }) target = indexed;
        if (target is not null && IsSecret(target.Property)) Check(context, target.Property, assignment.Value);
    }

    private static void AnalyzeArgument(OperationContext context)
    {
        var argument = (IArgumentOperation)context.Operation;
        if (argument is { ArgumentKind: ArgumentKind.Explicit, Parameter: { Name: "apiKey" or "credential" } parameter }
            && IsSecret(parameter))
            Check(context, parameter, argument.Value);
    }

    private static void AnalyzeCall(OperationContext context)
    {
        if (context.Operation is IInvocationOperation
            {
                TargetMethod.Name: "Add",
                Instance: IPropertyReferenceOperation { Property: var property },
                Arguments: { Length: 2 } arguments,
            } && IsSecret(property))
        {
            Check(context, property, arguments[1].Value);
        }

        AnalyzeJson(context);
    }

    private static void AnalyzeJson(OperationContext context)
    {
        if (!JsonText.IsRead(context.Operation) || ValueReader.Read(context.Operation).Object is not { } json) return;
        if (TestCode.IsExcluded(context)) return;

        foreach (KnownObject part in json.WithJsonParts().Where(part => part.Model is not null))
        {
            foreach (KnownMember member in part.Members.Where(member => IsSecret(GeneratedApi.PropertyFor(member.Name, part.Model!))))
                Check(context, member.Name, member.Value, ImmutableDictionary<string, string?>.Empty);
        }
    }

    private static bool IsSecret(ISymbol? symbol) => symbol?.AttributeOf("TavusSecretAttribute") is not null;

    private static void Check(OperationContext context, ISymbol target, IOperation value)
    {
        if (TestCode.IsExcluded(context)) return;

        ImmutableDictionary<string, string?> properties = EnvironmentVariable.For(target);
        foreach (IOperation candidate in Candidates(value)) Check(context, target.Name, ValueReader.Read(candidate), properties);
    }

    private static void Check(
        OperationContext context, string name, KnownValue value, ImmutableDictionary<string, string?> properties)
    {
        foreach (KnownValue part in (value.Object?.Members.Select(member => member.Value) ?? value.ItemsOrSelf))
        {
            IEnumerable<string> texts = part.Constants?.Select(constant => constant.Text).OfType<string>() ?? [];
            if (texts.Any(text => SecretText.IsSecret(text) && !context.Lists(ExcludedValues, text)) && !IsInTestProject(context))
                context.ReportDiagnostic(Diagnostic.Create(UsageDescriptors.SecretInCode, part.Location, properties, name));
        }
    }

    private static bool IsInTestProject(OperationContext context) =>
        context.Operation.SemanticModel?.Compilation is { } compilation
        && compilation.ReferencedAssemblyNames.Any(assembly => TestLibraries.Contains(assembly.Name));

    /// <summary>The expressions of which a value is one: a secret is one, too, where it is only the fallback.</summary>
    private static IEnumerable<IOperation> Candidates(IOperation value) => value.WithoutBuiltInConversions() switch
    {
        ICoalesceOperation choice => new[] { choice.Value, choice.WhenNull }.SelectMany(Candidates),
        IConditionalOperation { WhenFalse: { } whenFalse } choice => new[] { choice.WhenTrue, whenFalse }.SelectMany(Candidates),
        ISwitchExpressionOperation choice => choice.Arms.SelectMany(arm => Candidates(arm.Value)),
        _ => new[] { value },
    };
}
