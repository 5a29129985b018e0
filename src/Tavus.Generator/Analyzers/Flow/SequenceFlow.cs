using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Tavus.Generator.Analyzers;

/// <summary>
/// Follows an object into a sequence that is only enumerated, or becomes a part of another model: an array, a list, a dictionary, or the
/// result of <c>Select</c>.
/// </summary>
internal sealed class SequenceFlow(SemanticModel semantics)
{
    // A sequence may contain itself: `List<Part> parts = [.. parts];`
    private readonly HashSet<IOperation> _visited = new();

    // Whether all code that mentions a field or property has the same items.
    private bool _isShared;

    /// <summary>The loops, lambdas and assignments that take the item.</summary>
    public static IEnumerable<ItemUse> UsesOf(IOperation item, SemanticModel semantics) => new SequenceFlow(semantics).UsesOf(item);

    private IEnumerable<ItemUse> UsesOf(IOperation item)
    {
        if (WrittenSequence.Around(item) is { } list) return UsesOfSequence(list);

        switch (item.Parent)
        {
            case IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "Add" } add }
                when add.Instance is ILocalReferenceOperation { Local: var local }:
                return UsesOfLocal(local, add);
            case IReturnOperation { Kind: OperationKind.YieldReturn } yielded:
                return FactoryFlow.SequencesOf(yielded, semantics).SelectMany(call => UsesOfSequence(call));
            case IReturnOperation returned:
                return SelectsOf(item, returned).SelectMany(call => UsesOfSequence(call));
            default:
                return [];
        }
    }

    /// <summary>The calls of <c>Select</c> with the lambda, or the method of the file, that returns the item.</summary>
    private IEnumerable<IOperation> SelectsOf(IOperation item, IReturnOperation returned) =>
        (LambdaAround(item) is { } lambda ? [lambda.WithConversions()] : FactoryFlow.DelegatesOf(returned, semantics))
            .Select(selector => selector.Parent).OfType<IArgumentOperation>()
            .Select(argument => argument.Parent).OfType<IInvocationOperation>()
            .Where(call => WrittenSequence.IsLinq(call.TargetMethod, "Select"));

    private IEnumerable<ItemUse> UsesOfSequence(IOperation sequence)
    {
        if (!_visited.Add(sequence)) return [];

        IOperation value = sequence.WithConversions();
        switch (value.Parent)
        {
            case IForEachLoopOperation { LoopControlVariable: IVariableDeclaratorOperation item } loop when loop.Collection == value:
                return [ItemUse.Of(item.Symbol, loop.Body)];
            case IForEachLoopOperation { LoopControlVariable: var pair } loop when loop.Collection == value:
                return DeclaredName.OfValue(pair) is { } local1 ? [ItemUse.Of(local1, loop.Body)] : [];
            case IPropertyReferenceOperation { Property: { Name: "Values", ContainingType.Name: "Dictionary" } } values
                when values.Instance == value:
                return UsesOfSequence(values);
            case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } }:
                return UsesOfLocal(local, value);
            case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: var property } } assignment
                when assignment.Value == value && GeneratedApi.WireNameOf(property) is not null:
                return [ItemUse.Of(assignment)];
            case IFieldInitializerOperation { InitializedFields: { Length: 1 } fields }:
                return UsesOfMember(fields[0]);
            case IPropertyInitializerOperation { InitializedProperties: { Length: 1 } properties }:
                return UsesOfMember(properties[0]);
            case { Syntax: SpreadElementSyntax, Parent: { Syntax: CollectionExpressionSyntax } list }:
                return UsesOfSequence(list);
            case ITranslatedQueryOperation query:
                return UsesOfSequence(query);
            case IReturnOperation { Kind: OperationKind.Return } returned when !_isShared && LambdaAround(value) is null:
                return FactoryFlow.ResultsOf(returned, semantics).SelectMany(call => UsesOfSequence(call));
            case IArgumentOperation { Parent: IInvocationOperation call }
                when WrittenSequence.IsLinq(call.TargetMethod, "ToList") || WrittenSequence.IsLinq(call.TargetMethod, "ToArray"):
                return UsesOfSequence(call);
            case IArgumentOperation { Parent: IInvocationOperation call }
                when WrittenSequence.IsLinq(call.TargetMethod, "Select") || IsParallel(call.TargetMethod):
                return LambdaIn(call);
            case IInvocationOperation { TargetMethod: { Name: "ForEach", ContainingType.Name: "List" } } call when call.Instance == value:
                return LambdaIn(call);
            default:
                return [];
        }
    }

    // Every other use of the sequence could take the object out of it, and change it.
    private IEnumerable<ItemUse> UsesOfLocal(ILocalSymbol local, IOperation near)
    {
        VariableIndex index = VariableIndex.Of(near);
        if (index.OnlyValueOf(local) is not { } only || !WrittenSequence.IsNew(only)) return [];

        return UsesOfMentions(index.MentionsOf(local).Where(mention => !IsAdd(mention)));
    }

    private IEnumerable<ItemUse> UsesOfMember(ISymbol member)
    {
        _isShared = true;
        return FieldFlow.IsHidden(member) ? UsesOfMentions(NameIndex.MentionsOf(member, semantics) ?? []) : [];
    }

    private IEnumerable<ItemUse> UsesOfMentions(IEnumerable<IOperation> mentions)
    {
        var uses = new List<ItemUse>();
        foreach (IOperation mention in mentions.Where(mention => !IsCount(mention)))
        {
            int count = uses.Count;
            uses.AddRange(UsesOfSequence(mention));
            if (uses.Count == count) return [];
        }

        return uses.Count > 1 && uses.Any(Changes) ? [] : uses;
    }

    // What one loop changes, the next one sends. Other code may change the items of a request unless it is made for one call only.
    private static bool Changes(ItemUse use)
    {
        if (use.Variable is not { } variable)
            return use.Place is not ISimpleAssignmentOperation { Value: var value } || !ModelUse.IsOnlySent(value);

        return VariableIndex.Of(use.Place).MentionsOf(variable).Any(mention => mention.Type is not INamedTypeSymbol model
            || ModelUse.Of(mention, model) is { Passed: not null } or { Writes.Count: > 0 });
    }

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

    private IEnumerable<ItemUse> LambdaIn(IInvocationOperation call) =>
        (call.Arguments.LastOrDefault()?.Value.WithoutConversions() as IDelegateCreationOperation)?.Target switch
        {
            IAnonymousFunctionOperation { Symbol.Parameters: { Length: > 0 } parameters } lambda =>
                [ItemUse.Of(parameters[0], lambda.Body)],
            IMethodReferenceOperation { Method: { Parameters.Length: > 0 } method }
                when !DeliberateCall.IsMeantToFail(call)
                    && ParameterFlow.Receiver(method.OriginalDefinition, 0, semantics) is var (parameter, body) =>
                [ItemUse.Of(parameter, body)],
            _ => [],
        };

    private static bool IsParallel(IMethodSymbol method) =>
        method is { Name: "ForEach" or "ForEachAsync", ContainingType.Name: "Parallel" };
}
