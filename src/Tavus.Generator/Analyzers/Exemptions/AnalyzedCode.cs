using System;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Tavus.Generator.Analyzers;

/// <summary>Which code is analysed, besides that of tests: not calls that are meant to fail, and not unreachable code.</summary>
internal static class AnalyzedCode
{
    // The analysis of a statement covers the whole method.
    private static readonly ConditionalWeakTable<IOperation, object> UnreachableStatements = new();
    private static readonly ConditionalWeakTable<IOperation, object> ExemptCalls = new();

    /// <summary>Whether an option with a comma-separated list contains the text.</summary>
    public static bool Lists(this OperationContext context, string option, string text) =>
        context.FileOptions.TryGetValue(option, out string? list)
        && list.Split(',').Any(item => item.Trim().Equals(text, StringComparison.Ordinal));

    /// <summary>Whether the request is not meant to be accepted, or the call is never executed.</summary>
    public static bool IsExempt(IOperation creation, IInvocationOperation call, OperationContext context) =>
        (bool)ExemptCalls.GetValue(call, IsExemptCall) || IsUnreachable(creation) || TestCode.IsExcluded(context, call);

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
}
