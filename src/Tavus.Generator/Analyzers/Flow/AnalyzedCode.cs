using System;
using System.Linq;
using System.Runtime.CompilerServices;
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

    // The analysis of a statement covers the whole method.
    private static readonly ConditionalWeakTable<IOperation, object> UnreachableStatements = new();
    private static readonly ConditionalWeakTable<IOperation, object> ExemptCalls = new();

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
        (bool)ExemptCalls.GetValue(call, IsExemptCall) || IsUnreachable(creation);

    // One call receives many objects: each part of its request.
    private static object IsExemptCall(IOperation call) => DeliberateCall.Is((IInvocationOperation)call) || IsUnreachable(call);

    /// <summary>Whether the compiler finds that the operation is never reached, as in <c>if (false)</c>.</summary>
    private static bool IsUnreachable(IOperation operation)
    {
        IOperation? statement = operation;
        while (statement is not (null or { Syntax: StatementSyntax })) statement = statement.Parent;
        return statement is not null && (bool)UnreachableStatements.GetValue(statement, IsUnreachableStatement);
    }

    private static object IsUnreachableStatement(IOperation statement) =>
        statement.Syntax is StatementSyntax syntax and not LocalFunctionStatementSyntax
        && statement.SemanticModel?.AnalyzeControlFlow(syntax) is { Succeeded: true, StartPointIsReachable: false };

    private static AnalyzerConfigOptions OptionsOf(OperationContext context) =>
        context.Options.AnalyzerConfigOptionsProvider.GetOptions(context.Operation.Syntax.SyntaxTree);
}
