using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Tavus.Generator.Analyzers;

/// <summary>Reads the elements of <c>new JsonObject { ["name"] = … }</c>.</summary>
internal static class FreeFormLiteral
{
    /// <summary>The name that an element of the literal sets, where it is a constant.</summary>
    public static string? KeyOf(IOperation element) =>
        KeyExpressionOf(element)?.ConstantValue is { HasValue: true, Value: string text } ? text : null;

    /// <summary>The statement by which a mention of free-form JSON sets a name of it, without <c>;</c>; null for other mentions.</summary>
    public static IOperation? StatementOf(IOperation mention)
    {
        IOperation? element = mention.Parent switch
        {
            IPropertyReferenceOperation { Arguments.Length: 1 } indexer when indexer.Instance == mention =>
                indexer.Parent is ISimpleAssignmentOperation assignment && assignment.Target == indexer ? assignment : null,
            IInvocationOperation { TargetMethod.Name: "Add", Arguments.Length: 2 } add when add.Instance == mention => add,
            _ => null,
        };
        return element?.Parent is IExpressionStatementOperation ? element : null;
    }

    /// <summary>The expression of that name.</summary>
    public static IOperation? KeyExpressionOf(IOperation element) => element switch
    {
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation indexer } => indexer.Arguments.FirstOrDefault()?.Value,
        IInvocationOperation add => add.Arguments.FirstOrDefault()?.Value,
        _ => null,
    };

    /// <summary>The value that an element of the literal sets.</summary>
    public static IOperation? ValueOf(IOperation element) => element switch
    {
        ISimpleAssignmentOperation assignment => assignment.Value,
        IInvocationOperation { Arguments: { Length: 2 } arguments } => arguments[1].Value,
        _ => null,
    };
}
