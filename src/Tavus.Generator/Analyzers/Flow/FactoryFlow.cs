using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Tavus.Generator.Analyzers;

/// <summary>Follows an object out of a method, local function or property of the same file that makes it.</summary>
internal static class FactoryFlow
{
    /// <summary>
    /// The expressions that are the object which a <c>return</c> gives: calls of the method, with <c>await</c> where it is asynchronous.
    /// </summary>
    public static IEnumerable<IOperation> ResultsOf(IReturnOperation returned, SemanticModel semantics)
    {
        if (returned.Kind != OperationKind.Return || MethodOf(returned, semantics) is not { } method || !ReturnsOnlyNew(returned))
            return Enumerable.Empty<IOperation>();

        IEnumerable<IOperation> calls = NameIndex.ResultsOf(method, semantics).Where(call => !call.IsWithin(returned));
        return method.IsAsync ? calls.SelectMany(call => TaskFlow.AwaitsOf(call, semantics)) : calls;
    }

    /// <summary>The delegates of a method that a <c>return</c> is in, as in <c>names.Select(Make)</c>.</summary>
    public static IEnumerable<IOperation> DelegatesOf(IReturnOperation returned, SemanticModel semantics) =>
        returned.Kind == OperationKind.Return && MethodOf(returned, semantics) is { IsAsync: false } method && ReturnsOnlyNew(returned)
            ? NameIndex.DelegatesOf(method, semantics)
            : Enumerable.Empty<IOperation>();

    /// <summary>The calls of an iterator that a <c>yield return</c> is in.</summary>
    public static IEnumerable<IOperation> SequencesOf(IReturnOperation yielded, SemanticModel semantics) =>
        MethodOf(yielded, semantics) is { } method
            ? NameIndex.ResultsOf(method, semantics)
            : Enumerable.Empty<IOperation>();

    /// <summary>The <c>out var</c> variables that receive what is assigned to a parameter, to which else only null is assigned.</summary>
    public static IEnumerable<(ILocalSymbol Local, IInvocationOperation Call)> VariablesThatReceive(
        IParameterSymbol parameter, ISimpleAssignmentOperation assignment)
    {
        if (assignment.Parent is not IExpressionStatementOperation) yield break;
        if (FunctionAround(assignment).Descendants().Any(other =>
            other is IParameterReferenceOperation mention && IsSame(mention.Parameter, parameter)
            && mention != assignment.Target && !IsSetToNull(mention)))
        {
            yield break;
        }

        if (assignment.SemanticModel is not { } semantics || MethodOf(assignment, semantics) is not { } method) yield break;

        foreach (IInvocationOperation call in NameIndex.CallsOf(method, semantics))
        {
            IOperation? argument = call.ArgumentFor(parameter);
            if (argument is IDeclarationExpressionOperation { Expression: ILocalReferenceOperation { Local: var local } })
                yield return (local, call);
        }
    }

    /// <summary>The expression that a method, local function or getter of the file returns; null where there are several.</summary>
    public static IOperation? OnlyResultOf(IMethodSymbol? method, SemanticModel semantics)
    {
        if (method is null || method.IsVirtual || method.IsOverride || method.IsAbstract) return null;
        if (method.DeclarationIn(semantics) is not { } declaration) return null;

        IOperation? body = semantics.GetOperation(declaration);
        List<IOperation> results = body?.Descendants().OfType<IReturnOperation>()
            .Where(returned => IsSame(semantics.GetEnclosingSymbol(returned.Syntax.SpanStart), method))
            .Select(returned => returned.ReturnedValue).OfType<IOperation>().ToList() ?? new List<IOperation>();
        return results.Count == 1 ? results[0] : null;
    }

    // A virtual method may be overridden.
    private static IMethodSymbol? MethodOf(IOperation part, SemanticModel semantics) =>
        semantics.GetEnclosingSymbol(part.Syntax.SpanStart) is IMethodSymbol method
        && !method.IsVirtual && !method.IsOverride && !method.IsAbstract
        && method.MethodKind is MethodKind.Ordinary or MethodKind.LocalFunction or MethodKind.PropertyGet
            ? method
            : null;

    // Where a method returns one of several objects, it may return another one in the cases in which this one is not complete.
    private static bool ReturnsOnlyNew(IReturnOperation returned)
    {
        List<IReturnOperation> all = FunctionAround(returned).Descendants().OfType<IReturnOperation>()
            .Where(other => other.ReturnedValue is not null && IsSame(other.NestedFunction(), returned.NestedFunction()))
            .ToList();
        return all.Count == 1
            || all.All(other => other.ReturnedValue!.WithoutBuiltInConversions() is IObjectCreationOperation or IThrowOperation);
    }

    private static bool IsSetToNull(IOperation mention) =>
        mention.Parent is ISimpleAssignmentOperation { Value: var value } assignment && assignment.Target == mention
        && value.WithoutConversions().ConstantValue is { HasValue: true, Value: null };

    private static IOperation FunctionAround(IOperation operation)
    {
        while (operation is not (ILocalFunctionOperation or IAnonymousFunctionOperation) && operation.Parent is { } parent)
            operation = parent;
        return operation;
    }

    private static bool IsSame(ISymbol? left, ISymbol? right) => SymbolEqualityComparer.Default.Equals(left, right);
}
