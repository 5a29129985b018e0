using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Tavus.Generator.Analyzers;

/// <summary>The items of a list that is written as one expression.</summary>
internal sealed class ListItems
{
    private ListItems(IEnumerable<IOperation> known, bool isComplete) => (Known, IsComplete) = (known.ToList(), isComplete);

    /// <summary>The expressions of single items.</summary>
    public IReadOnlyList<IOperation> Known { get; }

    /// <summary>Whether these are all items: other elements, as in <c>[.. names]</c>, may be any number of items.</summary>
    public bool IsComplete { get; }

    /// <summary>The items of an array, a collection expression, a new list or a <c>JsonArray</c>; null for other expressions.</summary>
    public static ListItems? Of(IOperation list) => list switch
    {
        IArrayCreationOperation { Initializer.ElementValues: var items } => new ListItems(items, isComplete: true),
        IObjectCreationOperation { Type.Name: "JsonArray", Initializer: null } creation => OfArguments(creation),
        IObjectCreationOperation { Initializer.Initializers: var elements } creation when creation.HasNoArguments() => OfAdds(elements),
        { Syntax: CollectionExpressionSyntax syntax, SemanticModel: { } semantics } => OfElements(syntax, semantics),
        _ => null,
    };

    // An extension method may add several items at once.
    private static ListItems OfAdds(ImmutableArray<IOperation> elements)
    {
        List<IInvocationOperation> adds = elements.OfType<IInvocationOperation>().Where(add => add.Arguments.Length == 1).ToList();
        return new ListItems(adds.Select(add => add.Arguments[0].Value), adds.Count == elements.Length);
    }

    // A parameter array or span, behind the optional options of a node; or an array from elsewhere.
    private static ListItems OfArguments(IObjectCreationOperation creation)
    {
        var items = new List<IOperation>();
        bool isComplete = true;
        foreach (IArgumentOperation argument in creation.Arguments)
        {
            IOperation value = argument.Value.WithoutBuiltInConversions();
            if (value is IArrayCreationOperation array)
                items.AddRange(array.Initializer?.ElementValues ?? ImmutableArray<IOperation>.Empty);
            else if (argument.ArgumentKind == ArgumentKind.Explicit)
                isComplete &= value.Type?.Name == "JsonNodeOptions";
            else if (argument.ArgumentKind != ArgumentKind.DefaultValue)
                items.AddRange(value.ChildOperations);
        }

        return new ListItems(items, isComplete);
    }

    // The operation of a collection expression has no public type in the oldest supported compiler.
    private static ListItems OfElements(CollectionExpressionSyntax syntax, SemanticModel semantics)
    {
        List<IOperation> items = syntax.Elements.OfType<ExpressionElementSyntax>()
            .Select(element => semantics.GetOperation(element.Expression)).OfType<IOperation>().ToList();
        return new ListItems(items, items.Count == syntax.Elements.Count);
    }
}
