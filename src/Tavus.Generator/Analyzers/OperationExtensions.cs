using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

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
}
