using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Tavus.Generator.Analyzers;

/// <summary>Follows an object out of a method or local function of the same file that does nothing but create it.</summary>
internal static class FactoryFlow
{
    /// <summary>The calls of the method around a <c>return</c>, where that is its only statement.</summary>
    public static IEnumerable<IOperation> CallsThatReturn(IReturnOperation returned, SemanticModel semantics) =>
        returned.Parent is IBlockOperation { Operations.Length: 1 } body && MethodOf(body, semantics) is { } method
            ? NameIndex.CallsOf(method, semantics).Where(call => !call.IsWithin(body))
            : Enumerable.Empty<IOperation>();

    /// <summary>The <c>out var</c> variables that receive what is assigned to a parameter in the first statement of the method.</summary>
    public static IEnumerable<(ILocalSymbol Local, IInvocationOperation Call)> VariablesThatReceive(
        IParameterSymbol parameter, ISimpleAssignmentOperation assignment)
    {
        if (assignment.Parent is not IExpressionStatementOperation { Parent: IBlockOperation body }) yield break;
        IEnumerable<IParameterReferenceOperation> mentions = body.Descendants().OfType<IParameterReferenceOperation>();
        if (mentions.Count(mention => IsSame(mention.Parameter, parameter)) != 1) yield break;
        if (assignment.SemanticModel is not { } semantics || MethodOf(body, semantics) is not { } method) yield break;

        foreach (IInvocationOperation call in NameIndex.CallsOf(method, semantics))
        {
            IOperation? argument = call.Arguments.FirstOrDefault(item => item.Parameter?.Ordinal == parameter.Ordinal)?.Value;
            if (argument is IDeclarationExpressionOperation { Expression: ILocalReferenceOperation { Local: var local } })
                yield return (local, call);
        }
    }

    // A virtual method may be overridden; an async one or an iterator returns something else.
    private static IMethodSymbol? MethodOf(IBlockOperation body, SemanticModel semantics)
    {
        IMethodSymbol? method = body.Parent switch
        {
            ILocalFunctionOperation function => function.Symbol,
            IMethodBodyOperation declaration => semantics.GetDeclaredSymbol(declaration.Syntax) as IMethodSymbol,
            _ => null,
        };
        return method is { IsVirtual: false, IsOverride: false, IsAbstract: false, IsAsync: false }
            && method.MethodKind is MethodKind.Ordinary or MethodKind.LocalFunction
                ? method
                : null;
    }

    private static bool IsSame(IParameterSymbol left, IParameterSymbol right) => SymbolEqualityComparer.Default.Equals(left, right);
}
