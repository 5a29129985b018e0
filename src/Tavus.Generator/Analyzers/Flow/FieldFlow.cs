using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Tavus.Generator.Analyzers;

/// <summary>Follows an object in a read-only field or property that nothing but the type around it can see.</summary>
internal static class FieldFlow
{
    /// <summary>The mentions of the field or property; none where one of them may change the object.</summary>
    public static IEnumerable<IOperation> MentionsOf(ISymbol member, INamedTypeSymbol model, SemanticModel semantics) =>
        IsUnchanged(member, model, semantics) ? NameIndex.MentionsOf(member, semantics)! : Enumerable.Empty<IOperation>();

    /// <summary>Whether nothing changes the object of the field or property.</summary>
    public static bool IsUnchanged(ISymbol member, INamedTypeSymbol model, SemanticModel semantics)
    {
        if (member is not (IFieldSymbol { IsReadOnly: true } or IPropertySymbol { SetMethod: null })
            || member.DeclaredAccessibility != Accessibility.Private
            || !member.ContainingType.IsDeclaredOnce()
            || NameIndex.MentionsOf(member, semantics) is not { } mentions)
        {
            return false;
        }

        return mentions.Select(mention => ModelUse.Of(mention, model))
            .All(use => (use.Passed is null || use.IsPart) && use.Writes.Count == 0);
    }
}
