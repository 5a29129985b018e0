using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Tavus.Generator.Analyzers;

/// <summary>Finds the expression that makes the object of another expression, and what is written to the object until then.</summary>
internal sealed class ObjectOrigin
{
    private const int MaxSteps = 12;

    private readonly List<MemberWrite> _writes = new();
    private readonly List<IOperation> _elements = new();

    private ObjectOrigin(IOperation expression) => Expression = expression;

    /// <summary>The expression; the last one that is known where the object may have been changed.</summary>
    public IOperation Expression { get; private set; }

    public IReadOnlyList<MemberWrite> Writes => _writes;

    /// <summary>The names of free-form JSON that are set later, as elements of an initializer would be.</summary>
    public IReadOnlyList<IOperation> Elements => _elements;

    public static ObjectOrigin Of(IOperation value)
    {
        var origin = new ObjectOrigin(value.WithoutConversions());
        for (int i = 0; i < MaxSteps && origin.StepBack(); i++) origin.Expression = origin.Expression.WithoutConversions();
        return origin;
    }

    private bool StepBack()
    {
        IOperation value = Expression;
        if (value.ConstantValue.HasValue) return false;

        IOperation? earlier = CopiedBy(value) ?? OnlyObjectOf(value);
        if (earlier is null)
        {
            earlier = ValueOrigin.Of(value);
            if (earlier is null) return false;
            if (value is ILocalReferenceOperation { Type.Name: "JsonObject" } variable)
            {
                if (ElementsBefore(variable) is not { } elements) return false;
                _elements.AddRange(elements);
            }
            else
            {
                if (WritesAfter(earlier, value) is not { } writes) return false;
                _writes.InsertRange(0, writes);
            }
        }

        Expression = earlier;
        return true;
    }

    // A copy of a model, or of a list.
    private static IOperation? CopiedBy(IOperation value) => value switch
    {
        IInvocationOperation { Instance: { } model } when GeneratedApi.CopyOf(model) == value => model,
        IInvocationOperation { TargetMethod: { Name: "ToList" or "ToArray", ContainingType.Name: "Enumerable" } } copy =>
            copy.Arguments[0].Value,
        _ => null,
    };

    // Where the other branch is null, the object is sent in some cases.
    private static IOperation? OnlyObjectOf(IOperation value) =>
        value is IConditionalOperation { WhenTrue: var whenTrue, WhenFalse: { } whenFalse }
            ? IsNull(whenFalse) ? whenTrue : IsNull(whenTrue) ? whenFalse : null
            : null;

    /// <summary>The statements that set names of a variable before a mention; null where it may be changed otherwise.</summary>
    private static List<IOperation>? ElementsBefore(ILocalReferenceOperation last)
    {
        var elements = new List<IOperation>();
        foreach (IOperation mention in VariableIndex.Of(last).MentionsOf(last.Local))
        {
            if (mention == last || mention.Parent is ISimpleAssignmentOperation { Value: IObjectCreationOperation }) continue;
            if (mention.Syntax.SpanStart > last.Syntax.SpanStart || FreeFormLiteral.StatementOf(mention) is not { } element) return null;
            if (element.Parent?.Parent is not { } block || !last.IsWithin(block)) return null;
            elements.Add(element);
        }

        return elements;
    }

    private static bool IsNull(IOperation value) => value.WithoutConversions().ConstantValue is { HasValue: true, Value: null };

    /// <summary>What is written to the object after an expression made it, until it is mentioned; null where it may be changed.</summary>
    private static IReadOnlyList<MemberWrite>? WritesAfter(IOperation source, IOperation mention)
    {
        if (mention.Type is not { IsReferenceType: true, SpecialType: not SpecialType.System_String } type)
            return Array.Empty<MemberWrite>();

        INamedTypeSymbol? model = GeneratedApi.ModelOf(type);
        switch (mention)
        {
            case IInvocationOperation:
                return model is null ? null : Array.Empty<MemberWrite>();
            case ILocalReferenceOperation { Local: var local }:
                return model is not null ? new VariableFlow(local, model, depth: 0).WritesBetween(source, mention)
                    : VariableIndex.Of(mention).MentionsOf(local).Count == 1 ? Array.Empty<MemberWrite>()
                    : null;
            case IPropertyReferenceOperation { Property: var property } when !property.HasInitializer():
                // The getter makes the object each time.
                return Array.Empty<MemberWrite>();
            case IMemberReferenceOperation { Member: var member, SemanticModel: { } semantics }:
                bool isUnchanged = model is not null
                    ? FieldFlow.IsUnchanged(member, model, semantics)
                    : IsUnchangedElsewhere(member, type) && NameIndex.MentionsOf(member, semantics) is { Count: 1 };
                return isUnchanged ? Array.Empty<MemberWrite>() : null;
            default:
                return null;
        }
    }

    // The items of a list that others see may be replaced.
    private static bool IsUnchangedElsewhere(ISymbol member, ITypeSymbol type) => member.DeclaredAccessibility == Accessibility.Private
        || type.Name is "IReadOnlyList" or "IReadOnlyCollection" or "IEnumerable" or "ImmutableArray" or "ImmutableList";
}
