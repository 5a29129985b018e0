using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace Tavus.Generator.Analyzers;

/// <summary>Steps through the operation tree.</summary>
internal static class OperationExtensions
{
    /// <summary>The same object as its surroundings see it: with the casts around it.</summary>
    public static IOperation WithConversions(this IOperation operation)
    {
        while (operation.Parent is IConversionOperation { OperatorMethod: null } conversion) operation = conversion;
        return operation;
    }

    /// <summary>The operand of conversions, by the language or by an operator of a type.</summary>
    public static IOperation WithoutConversions(this IOperation operation)
    {
        while (operation is IConversionOperation conversion) operation = conversion.Operand;
        return operation;
    }

    /// <summary>The operand of conversions by the language only: the same object or value.</summary>
    public static IOperation WithoutBuiltInConversions(this IOperation operation)
    {
        while (operation is IConversionOperation { OperatorMethod: null } conversion) operation = conversion.Operand;
        return operation;
    }

    public static IEnumerable<IOperation> Ancestors(this IOperation operation)
    {
        for (IOperation? current = operation.Parent; current is not null; current = current.Parent) yield return current;
    }

    public static IOperation Root(this IOperation operation)
    {
        while (operation.Parent is { } parent) operation = parent;
        return operation;
    }

    public static bool IsWithin(this IOperation operation, IOperation ancestor)
    {
        for (IOperation? current = operation; current is not null; current = current.Parent)
        {
            if (current == ancestor) return true;
        }

        return false;
    }

    /// <summary>The lambda or local function around the operation.</summary>
    public static IMethodSymbol? NestedFunction(this IOperation operation)
    {
        for (IOperation? current = operation.Parent; current is not null; current = current.Parent)
        {
            if (current is IAnonymousFunctionOperation lambda) return lambda.Symbol;
            if (current is ILocalFunctionOperation function) return function.Symbol;
        }

        return null;
    }

    /// <summary>Whether no syntax error is near: the parser's guess about a missing part is not worth a warning.</summary>
    public static bool IsWellFormedFrom(this IOperation call, IOperation source)
    {
        TextSpan from = source.Syntax.Span;
        TextSpan to = call.Syntax.Span;
        TextSpan span = TextSpan.FromBounds(Math.Min(from.Start, to.Start), Math.Max(from.End, to.End));
        return !call.Syntax.SyntaxTree.GetDiagnostics()
            .Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && diagnostic.Location.SourceSpan.IntersectsWith(span));
    }

    /// <summary>Whether the expression is assigned, or may be assigned through a reference.</summary>
    public static bool IsWritten(this IOperation target) => target.IsTakenByReference() || target.Parent switch
    {
        IAssignmentOperation assignment => assignment.Target == target,
        IArgumentOperation argument => argument.Parameter is not { RefKind: RefKind.None or RefKind.In },
        IIncrementOrDecrementOperation or ITupleOperation or IDeclarationExpressionOperation => true,
        _ => false,
    };

    /// <summary>Whether a <c>ref</c> variable or a pointer refers to the expression from here on.</summary>
    public static bool IsTakenByReference(this IOperation target) => target.Parent switch
    {
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol.RefKind: not RefKind.None } } => true,
        ISimpleAssignmentOperation { IsRef: true } or IAddressOfOperation => true,
        _ => false,
    };

    /// <summary>The value that a call passes for a parameter of the method; null where it is unknown.</summary>
    public static IOperation? ArgumentFor(this IInvocationOperation call, IParameterSymbol parameter) =>
        call.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == parameter.Ordinal)?.Value;

    /// <summary>Whether a <c>new</c> expression passes nothing to the constructor.</summary>
    public static bool HasNoArguments(this IObjectCreationOperation creation) =>
        creation.Arguments.All(argument => argument.ArgumentKind == ArgumentKind.DefaultValue);
}
