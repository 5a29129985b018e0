using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Tavus.Generator.Analyzers;

/// <summary>Follows an object in a read-only field that nothing but the type around it can see.</summary>
internal static class FieldFlow
{
    /// <summary>The mentions of the field; none where one of them may change the object.</summary>
    public static IEnumerable<IOperation> MentionsOf(IFieldSymbol field, INamedTypeSymbol model, SemanticModel semantics)
    {
        if (field is not { IsStatic: true, IsReadOnly: true, DeclaredAccessibility: Accessibility.Private }
            || field.ContainingType.DeclaringSyntaxReferences.Length != 1
            || NameIndex.MentionsOf(field, semantics) is not { } mentions)
        {
            return Enumerable.Empty<IOperation>();
        }

        IEnumerable<ModelUse> uses = mentions.Select(mention => ModelUse.Of(mention, model));
        return uses.All(use => !use.IsEscape && use.Part is null && use.Writes.Count == 0)
            ? mentions
            : Enumerable.Empty<IOperation>();
    }
}
