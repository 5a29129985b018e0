using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Tavus.Generator.Analyzers;

/// <summary>A use of the items of a sequence.</summary>
internal sealed class ItemUse
{
    private ItemUse(ISymbol? variable, IOperation place) => (Variable, Place) = (variable, place);

    /// <summary>The variable of a loop or lambda that is each item in turn; null where the sequence becomes a part of a model.</summary>
    public ISymbol? Variable { get; }

    /// <summary>The body of the loop or lambda, or the assignment to the property.</summary>
    public IOperation Place { get; }

    /// <summary>Whether the loop or lambda is in the same block of code as an expression, and below it.</summary>
    public bool IsBelow(IOperation item) => Place.Syntax.SpanStart > item.Syntax.SpanStart && Place.Root() == item.Root();

    public static ItemUse Of(ISymbol variable, IOperation body) => new(variable, body);

    public static ItemUse Of(ISimpleAssignmentOperation assignment) => new(null, assignment);
}
