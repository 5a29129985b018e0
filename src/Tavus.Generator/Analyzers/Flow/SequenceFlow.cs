using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Tavus.Generator.Analyzers;

/// <summary>Follows an object into a sequence that is only enumerated: an array, a list, or the result of <c>Select</c>.</summary>
internal static class SequenceFlow
{
    /// <summary>The variables of the loops and lambdas that visit the item; for a lambda, with its body.</summary>
    public static IEnumerable<(ISymbol Variable, IOperation? Body)> VisitorsOf(IOperation item, SemanticModel semantics)
    {
        // In a loop of the same method, the object is followed from where it is made.
        IOperation root = item.Root();
        return FindVisitors(item, semantics)
            .Select(visitor => visitor.Variable is ILocalSymbol && visitor.Body.Root() == root
                ? (visitor.Variable, null)
                : (visitor.Variable, (IOperation?)visitor.Body));
    }

    private static IEnumerable<(ISymbol Variable, IOperation Body)> FindVisitors(IOperation item, SemanticModel semantics)
    {
        switch (item.Parent)
        {
            case IArrayInitializerOperation { Parent: IArrayCreationOperation array }:
                return VisitorsOfSequence(array, semantics);
            case IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "Add", Instance: IInstanceReferenceOperation } add }
                when add.Parent is IObjectOrCollectionInitializerOperation { Parent: IObjectCreationOperation { Type.Name: "List" } list }:
                return VisitorsOfSequence(list, semantics);
            case IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "Add" } add }
                when add.Instance is ILocalReferenceOperation { Local: var list }:
                return VisitorsOfLocal(list, add, semantics);
            case IReturnOperation { Kind: OperationKind.YieldReturn } yielded:
                return FactoryFlow.SequencesOf(yielded, semantics).SelectMany(call => VisitorsOfSequence(call, semantics));
            case IReturnOperation:
                return LambdaAround(item) is { } selector
                    && selector.WithConversions().Parent is IArgumentOperation { Parent: IInvocationOperation call }
                    && IsLinq(call.TargetMethod, "Select")
                        ? VisitorsOfSequence(call, semantics)
                        : [];
            default:
                // The operation of a collection expression has no public type in the oldest supported compiler.
                return item.Parent is { Syntax: CollectionExpressionSyntax } list1 ? VisitorsOfSequence(list1, semantics) : [];
        }
    }

    private static IEnumerable<(ISymbol Variable, IOperation Body)> VisitorsOfSequence(IOperation sequence, SemanticModel semantics)
    {
        IOperation value = sequence.WithConversions();
        switch (value.Parent)
        {
            case IForEachLoopOperation { LoopControlVariable: IVariableDeclaratorOperation item } loop when loop.Collection == value:
                return [(item.Symbol, loop.Body)];
            case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } }:
                return VisitorsOfLocal(local, value, semantics);
            case ITranslatedQueryOperation query:
                return VisitorsOfSequence(query, semantics);
            case IReturnOperation { Kind: OperationKind.Return } returned when LambdaAround(value) is null:
                return FactoryFlow.ResultsOf(returned, semantics).SelectMany(call => VisitorsOfSequence(call, semantics));
            case IArgumentOperation { Parent: IInvocationOperation call }
                when IsLinq(call.TargetMethod, "ToList") || IsLinq(call.TargetMethod, "ToArray"):
                return VisitorsOfSequence(call, semantics);
            case IArgumentOperation { Parent: IInvocationOperation call } when IsLinq(call.TargetMethod, "Select"):
                return LambdaIn(call);
            case IInvocationOperation { TargetMethod: { Name: "ForEach", ContainingType.Name: "List" } } call when call.Instance == value:
                return LambdaIn(call);
            default:
                return [];
        }
    }

    // Every other use of the sequence could take the object out of it, and change it.
    private static IEnumerable<(ISymbol Variable, IOperation Body)> VisitorsOfLocal(
        ILocalSymbol local, IOperation near, SemanticModel semantics)
    {
        VariableIndex index = VariableIndex.Of(near);
        if (index.OnlyValueOf(local) is not { } only || !IsNewSequence(only)) return [];

        var visitors = new List<(ISymbol Variable, IOperation Body)>();
        foreach (IOperation mention in index.MentionsOf(local).Where(mention => !IsAdd(mention) && !IsCount(mention)))
        {
            int count = visitors.Count;
            visitors.AddRange(VisitorsOfSequence(mention, semantics));
            if (visitors.Count == count) return [];
        }

        return visitors.Count > 1 && visitors.Any(visitor => Changes(visitor.Variable, index)) ? [] : visitors;
    }

    // What one loop changes, the next one sends.
    private static bool Changes(ISymbol visitor, VariableIndex index) => index.MentionsOf(visitor).Any(mention =>
        mention.Type is not INamedTypeSymbol model
        || ModelUse.Of(mention, model) is { Passed: not null } or { Writes.Count: > 0 });

    private static bool IsNewSequence(IOperation value) => value.WithoutConversions() switch
    {
        IObjectCreationOperation { Type.Name: "List" } or IArrayCreationOperation or { Syntax: CollectionExpressionSyntax } => true,
        IInvocationOperation { TargetMethod: { Name: "Select" or "ToList" or "ToArray" } method } => IsLinq(method, method.Name),
        ITranslatedQueryOperation query => IsNewSequence(query.Operation),
        _ => false,
    };

    private static bool IsAdd(IOperation mention) =>
        mention.Parent is IInvocationOperation { TargetMethod.Name: "Add" } call
        && call.Instance == mention
        && call.Parent is IExpressionStatementOperation;

    private static bool IsCount(IOperation mention) => mention.Parent is IPropertyReferenceOperation { Property.Name: "Count" or "Length" };

    // A returned value is in the block of its lambda, and the lambda in the delegate that is made of it.
    private static IOperation? LambdaAround(IOperation returned) =>
        returned.Parent is IReturnOperation { Parent: IBlockOperation { Operations.Length: 1, Parent: IAnonymousFunctionOperation lambda } }
            ? lambda.Parent as IDelegateCreationOperation
            : null;

    private static IEnumerable<(ISymbol Variable, IOperation Body)> LambdaIn(IInvocationOperation call) =>
        call.Arguments.LastOrDefault()?.Value.WithoutConversions()
            is IDelegateCreationOperation { Target: IAnonymousFunctionOperation lambda }
        && lambda.Symbol.Parameters.FirstOrDefault() is { } parameter
            ? [(parameter, lambda.Body)]
            : [];

    private static bool IsLinq(IMethodSymbol method, string name) =>
        method.Name == name && method.ContainingType.ToDisplayString() == "System.Linq.Enumerable";
}
