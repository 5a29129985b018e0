using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Tavus.Generator.Analyzers;

/// <summary>Which code is analysed: not test methods, and not unreachable code.</summary>
internal static class AnalyzedCode
{
    private static readonly string[] TestAttributes =
    {
        "FactAttribute", "TheoryAttribute", "TestAttribute", "TestCaseAttribute", "TestCaseSourceAttribute", "TestMethodAttribute",
        "DataTestMethodAttribute", "PropertyAttribute",
    };

    public static bool IsExcludedTest(OperationContext context)
    {
        bool isIncluded = OptionsOf(context).TryGetValue("tavus.exclude_test_methods", out string? text)
            && text.Trim().Equals("false", StringComparison.OrdinalIgnoreCase);
        return !isIncluded && context.ContainingSymbol is IMethodSymbol method && method.GetAttributes().Any(attribute =>
            attribute.AttributeClass is { } type && type.WithBases().Any(level => TestAttributes.Contains(level.Name)));
    }

    /// <summary>Whether an option with a comma-separated list contains the text.</summary>
    public static bool Lists(this OperationContext context, string option, string text) =>
        OptionsOf(context).TryGetValue(option, out string? list)
        && list.Split(',').Any(item => item.Trim().Equals(text, StringComparison.Ordinal));

    /// <summary>Whether the request is not meant to be accepted, or the call is never executed.</summary>
    public static bool IsExempt(IOperation creation, IInvocationOperation call) =>
        DeliberateCall.Is(call) || IsUnreachable(call) || IsUnreachable(creation);

    /// <summary>Whether the compiler finds that the operation is never reached, as in <c>if (false)</c>.</summary>
    private static bool IsUnreachable(IOperation operation)
    {
        StatementSyntax? statement = operation.Syntax.FirstAncestorOrSelf<StatementSyntax>();
        return statement is not (null or LocalFunctionStatementSyntax)
            && operation.SemanticModel?.AnalyzeControlFlow(statement) is { Succeeded: true, StartPointIsReachable: false };
    }

    private static AnalyzerConfigOptions OptionsOf(OperationContext context) =>
        context.Options.AnalyzerConfigOptionsProvider.GetOptions(context.Operation.Syntax.SyntaxTree);
}
