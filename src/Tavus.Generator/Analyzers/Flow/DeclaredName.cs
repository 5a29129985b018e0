using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Tavus.Generator.Analyzers;

/// <summary>Follows an object that a pattern or a tuple gives another name.</summary>
internal static class DeclaredName
{
    /// <summary>The variable of <c>is { } name</c> or <c>is Type name</c>, also behind <c>not</c>.</summary>
    public static ILocalSymbol? OfPattern(IIsPatternOperation test)
    {
        IPatternOperation pattern = test.Pattern is INegatedPatternOperation negated ? negated.Pattern : test.Pattern;
        return pattern switch
        {
            IDeclarationPatternOperation declared => declared.DeclaredSymbol,
            IRecursivePatternOperation { PropertySubpatterns.Length: 0, DeconstructionSubpatterns.Length: 0 } declared =>
                declared.DeclaredSymbol,
            _ => null,
        } as ILocalSymbol;
    }

    /// <summary>The variable that receives an element of a tuple by deconstruction.</summary>
    public static ILocalSymbol? OfDeconstruction(IOperation element, ITupleOperation tuple)
    {
        IOperation whole = tuple.WithConversions();
        if (whole.Parent is not IDeconstructionAssignmentOperation { Target: var target, Value: var value } || value != whole) return null;
        if (WithoutDeclaration(target) is not ITupleOperation { Elements: var variables }) return null;

        int index = tuple.Elements.IndexOf(element);
        return index >= 0 && WithoutDeclaration(variables[index]) is ILocalReferenceOperation { Local: var local } ? local : null;
    }

    /// <summary>The variable of the value in <c>foreach (var (key, value) in dictionary)</c>.</summary>
    public static ILocalSymbol? OfValue(IOperation pair) =>
        WithoutDeclaration(pair) is ITupleOperation { Elements: { Length: 2 } elements }
            ? (WithoutDeclaration(elements[1]) as ILocalReferenceOperation)?.Local
            : null;

    /// <summary>The only expression that reads an element of a tuple in a local variable; null where there are others.</summary>
    public static IOperation? OnlyReadOf(IOperation element, ITupleOperation tuple)
    {
        if (tuple.WithConversions().Parent?.Parent is not IVariableDeclaratorOperation { Symbol: var local }) return null;

        string name = "Item" + (tuple.Elements.IndexOf(element) + 1);
        var reads = new List<IFieldReferenceOperation>();
        foreach (IOperation mention in VariableIndex.Of(tuple).MentionsOf(local))
        {
            if (mention.Parent is not IFieldReferenceOperation read) return null;
            if ((read.Field.CorrespondingTupleField ?? read.Field).Name == name) reads.Add(read);
        }

        return reads.Count == 1 ? reads.Single() : null;
    }

    private static IOperation WithoutDeclaration(IOperation target) =>
        target is IDeclarationExpressionOperation { Expression: var expression } ? expression : target;
}
