using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tavus.Generator.Analyzers;

/// <summary>Follows an object in a read-only field or property that nothing but the type around it can see.</summary>
internal static class FieldFlow
{
    /// <summary>The mentions of the field or property; none where one of them may change the object.</summary>
    /// <param name="isAssigned">Whether the object is assigned once, not the initial value.</param>
    public static IEnumerable<IOperation> MentionsOf(
        ISymbol member, INamedTypeSymbol model, SemanticModel semantics, bool isAssigned = false) =>
        IsUnchanged(member, model, semantics, isAssigned)
            ? NameIndex.MentionsOf(member, semantics)!.Where(mention => !mention.IsWritten())
            : Enumerable.Empty<IOperation>();

    /// <summary>Whether nothing changes the object of the field or property.</summary>
    public static bool IsUnchanged(ISymbol member, INamedTypeSymbol model, SemanticModel semantics, bool isAssigned = false)
    {
        if (!IsHidden(member) || NameIndex.MentionsOf(member, semantics) is not { } mentions) return false;

        if (mentions.Count(mention => mention.IsWritten()) != (isAssigned ? 1 : 0) || (isAssigned && HasInitialValue(member, semantics)))
            return false;
        return mentions.Where(mention => !mention.IsWritten()).Select(mention => ModelUse.Of(mention, model))
            .All(use => (use.Passed is null || use.IsPart) && use.Writes.Count == 0);
    }

    /// <summary>Whether the field or property is read-only, and no other file can see it.</summary>
    public static bool IsHidden(ISymbol member)
    {
        if (member is not (IFieldSymbol { IsReadOnly: true } or IPropertySymbol { SetMethod: null })) return false;

        ISymbol? part = member;
        while (part is { DeclaredAccessibility: not Accessibility.Private }) part = part.ContainingType;
        return part?.ContainingType?.IsDeclaredOnce() == true;
    }

    private static bool HasInitialValue(ISymbol member, SemanticModel semantics) => member.DeclarationIn(semantics)
        is VariableDeclaratorSyntax { Initializer: not null } or PropertyDeclarationSyntax { Initializer: not null };
}
