using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Tavus.Generator.Analyzers;

/// <summary>Follows an object into a sequence that is only enumerated: an array, a list, or the result of <c>Select</c>.</summary>
internal static class SequenceFlow
{
    /// <summary>The variables of the <c>foreach</c> loops that visit the item.</summary>
    public static IEnumerable<ILocalSymbol> LoopsOver(IOperation item)
    {
        switch (item.Parent)
        {
            case IArrayInitializerOperation { Parent: IArrayCreationOperation array }:
                return LoopsOverSequence(array);
            case IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "Add" } add }
                when add.Instance is ILocalReferenceOperation { Local: var list } && IsNewList(list, add):
                return LocalIndex.Of(add).MentionsOf(list).Where(mention => !IsAdd(mention)).SelectMany(LoopsOverSequence);
            default:
                return LambdaAround(item) is { } selector
                    && selector.WithConversions().Parent is IArgumentOperation { Parent: IInvocationOperation call }
                    && IsLinq(call.TargetMethod)
                    && call.TargetMethod.Name == "Select"
                        ? LoopsOverSequence(call)
                        : Enumerable.Empty<ILocalSymbol>();
        }
    }

    private static IEnumerable<ILocalSymbol> LoopsOverSequence(IOperation sequence)
    {
        IOperation value = sequence.WithConversions();
        while (value.Parent is IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "ToList" or "ToArray" } copy }
            && IsLinq(copy.TargetMethod))
        {
            value = copy.WithConversions();
        }

        if (value.Parent is IForEachLoopOperation loop
            && loop.Collection == value
            && loop.LoopControlVariable is IVariableDeclaratorOperation { Symbol: var local })
        {
            yield return local;
        }
    }

    // Every other use of the list could take the object out of it, and change it.
    private static bool IsNewList(ILocalSymbol local, IOperation near)
    {
        LocalIndex index = LocalIndex.Of(near);
        return index.OnlyValueOf(local) is IObjectCreationOperation { Type.Name: "List" }
            && index.MentionsOf(local).All(mention => IsAdd(mention) || LoopsOverSequence(mention).Any());
    }

    private static bool IsAdd(ILocalReferenceOperation mention) =>
        mention.Parent is IInvocationOperation { TargetMethod.Name: "Add" } call
        && call.Instance == mention
        && call.Parent is IExpressionStatementOperation;

    // A returned value is in the block of its lambda, and the lambda in the delegate that is made of it.
    private static IOperation? LambdaAround(IOperation returned) =>
        returned.Parent is IReturnOperation { Parent: IBlockOperation { Operations.Length: 1, Parent: IAnonymousFunctionOperation lambda } }
            ? lambda.Parent as IDelegateCreationOperation
            : null;

    private static bool IsLinq(IMethodSymbol method) => method.ContainingType.ToDisplayString() == "System.Linq.Enumerable";
}
