using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Tavus.Generator.Analyzers;

/// <summary>
/// Follows a new object to the client calls that it certainly reaches: as the argument, through variables, tuples and patterns, methods of
/// the same file that return it or pass it on, a read-only field, a sequence that is enumerated, or as a part of another model.
/// </summary>
internal sealed class ObjectFlow(INamedTypeSymbol model, int depth = 0)
{
    private const int MaxDepth = 12;

    // Each part of a request asks for the calls that the whole reaches.
    private static readonly ConditionalWeakTable<IOperation, ReachedCall[]> Cache = new();

    /// <summary>The calls that the object which an expression makes certainly reaches.</summary>
    public static IReadOnlyList<ReachedCall> CallsReachedFrom(IOperation source, INamedTypeSymbol model)
    {
        // The outermost first: the stack is small, and objects may be nested deeply.
        foreach (IObjectCreationOperation whole in WholeObjects.Around(source).Reverse())
        {
            if (whole.Type is INamedTypeSymbol type && GeneratedApi.IsGenerated(type))
                Cache.GetValue(whole, key => new ObjectFlow(type).From(key).ToArray());
        }

        return Cache.GetValue(source, key => new ObjectFlow(model).From(key).ToArray());
    }

    public IEnumerable<ReachedCall> From(IOperation source)
    {
        IOperation value = source.WithConversions();
        if (depth == MaxDepth || value.SemanticModel is not { } semantics) return Enumerable.Empty<ReachedCall>();

        switch (value.Parent)
        {
            case IArgumentOperation argument when ModelUse.ClientCallOf(argument, model) is { } call:
                return call.IsWellFormedFrom(source)
                    ? new[] { new ReachedCall(call, new List<MemberWrite>()) }
                    : Enumerable.Empty<ReachedCall>();
            case IConditionalOperation { WhenFalse: { } whenFalse } choice
                when choice.Condition != value && WholeObjects.AreNew(choice.WhenTrue, whenFalse):
                return Next().From(choice);
            case ISwitchExpressionArmOperation { Parent: ISwitchExpressionOperation choice }
                when WholeObjects.AreNew(choice.Arms.Select(arm => arm.Value).ToArray()):
                return Next().From(choice);
            case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } }:
                return Variable(local).From(source);
            case ISimpleAssignmentOperation assignment when assignment.Value == value && WrittenSequence.Around(value) is null:
                return FromAssignment(assignment, source);
            case IReturnOperation returned:
                return FactoryFlow.ResultsOf(returned, semantics).SelectMany(call => Next().From(call))
                    .Concat(FromItem(value, source, semantics));
            case IFieldInitializerOperation { InitializedFields: { Length: 1 } fields }:
                return FieldFlow.MentionsOf(fields[0], model, semantics).SelectMany(mention => Next().From(mention));
            case IPropertyInitializerOperation { InitializedProperties: { Length: 1 } properties }:
                return FieldFlow.MentionsOf(properties[0], model, semantics).SelectMany(mention => Next().From(mention));
            case IArgumentOperation argument when TaskFlow.TaskOf(argument) is { } task:
                return TaskFlow.AwaitsOf(task, semantics).SelectMany(awaited => Next().From(awaited));
            case IArgumentOperation argument when ParameterFlow.Receiver(argument) is var (parameter, body):
                return Variable(parameter).In(body);
            case IIsPatternOperation test when DeclaredName.OfPattern(test) is { } local:
                return Variable(local).From(source);
            case ITupleOperation tuple when DeclaredName.OfDeconstruction(value, tuple) is { } local:
                return Variable(local).From(source);
            case ITupleOperation tuple when DeclaredName.OnlyReadOf(value, tuple) is { } read:
                return Next().From(read);
            default:
                return GeneratedApi.CopyOf(value) is { } copy ? Next().From(copy) : FromItem(value, source, semantics);
        }
    }

    private IEnumerable<ReachedCall> FromItem(IOperation item, IOperation source, SemanticModel semantics)
    {
        foreach (ItemUse use in SequenceFlow.UsesOf(item, semantics))
        {
            // In a loop of the same method, the object is followed from where it is made. A local function may be below the loop.
            IEnumerable<ReachedCall> calls = use switch
            {
                { Variable: null, Place: ISimpleAssignmentOperation whole } => FromAssignment(whole, WithinOrSelf(source, whole.Value)),
                { Variable: ILocalSymbol local } when use.IsBelow(item) => Variable(local).From(source),
                { Variable: { } variable } => Variable(variable).In(use.Place),
                _ => [],
            };
            foreach (ReachedCall reached in calls) yield return reached;
        }
    }

    // A list that is completed before it is assigned is part of the whole from there on.
    private static IOperation WithinOrSelf(IOperation source, IOperation list) => source.IsWithin(list) ? source : list;

    private IEnumerable<ReachedCall> FromAssignment(ISimpleAssignmentOperation assignment, IOperation source)
    {
        switch (assignment.Target)
        {
            case ILocalReferenceOperation { Local: var local } when assignment.Parent is IExpressionStatementOperation:
                return Variable(local).From(source);
            case IParameterReferenceOperation { Parameter: { RefKind: RefKind.Out } parameter }:
                return FactoryFlow.VariablesThatReceive(parameter, assignment)
                    .SelectMany(received => Variable(received.Local).From(received.Call));
            case IPropertyReferenceOperation { Property: var property, Instance: IInstanceReferenceOperation }
                when assignment.Parent is IObjectOrCollectionInitializerOperation { Parent: IObjectCreationOperation whole }:
                return FromPart(property, whole, source);
            case IMemberReferenceOperation { Instance: null or IInstanceReferenceOperation, SemanticModel: { } semantics } target
                when assignment.Parent is IExpressionStatementOperation && GeneratedApi.ModelOf(target.Member.ContainingType) is null:
                return FieldFlow.MentionsOf(target.Member, model, semantics, isAssigned: true).SelectMany(mention => Next().From(mention));
            case IPropertyReferenceOperation target
                when assignment.Parent is IExpressionStatementOperation && PropertyPath.To(target) is var (whole, path):
                return new VariableFlow(whole, path[0].ContainingType, depth).From(source)
                    .Select(reached => reached.ForPart(path)).OfType<ReachedCall>();
            default:
                return Enumerable.Empty<ReachedCall>();
        }
    }

    private IEnumerable<ReachedCall> FromPart(IPropertySymbol property, IObjectCreationOperation whole, IOperation source)
    {
        if (whole.Parent is IPropertyReferenceOperation read && read.Instance == whole)
        {
            return SymbolEqualityComparer.Default.Equals(read.Property, property) && property.IsAutomatic()
                ? Next().From(read)
                : Enumerable.Empty<ReachedCall>();
        }

        if (whole.Type is not INamedTypeSymbol type || GeneratedApi.WireNameOf(property) is null || ModelCreation.Read(whole) is null)
            return Enumerable.Empty<ReachedCall>();

        // An object that is created within the whole cannot contain it.
        IEnumerable<ReachedCall> calls = depth == 0 && source is IObjectCreationOperation
            ? CallsReachedFrom(whole, type)
            : new ObjectFlow(type, depth + 1).From(whole);
        return calls.Select(reached => reached.ForPart(new[] { property })).OfType<ReachedCall>();
    }

    private ObjectFlow Next() => new(model, depth + 1);

    private VariableFlow Variable(ISymbol variable) => new(variable, model, depth + 1);
}
