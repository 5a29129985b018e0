using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tavus.Generator.Analyzers;

/// <summary>Finds the declarations of symbols in source code.</summary>
internal static class DeclarationExtensions
{
    /// <summary>The declaration of a symbol in the file of a semantic model; null where it is elsewhere.</summary>
    public static SyntaxNode? DeclarationIn(this ISymbol symbol, SemanticModel? semantics) =>
        symbol.DeclaringSyntaxReferences.FirstOrDefault() is { } declaration && declaration.SyntaxTree == semantics?.SyntaxTree
            ? declaration.GetSyntax()
            : null;

    /// <summary>Whether one declaration has all members of the type.</summary>
    public static bool IsDeclaredOnce(this INamedTypeSymbol type) => type.DeclaringSyntaxReferences.Length == 1;

    /// <summary>Whether the property is declared in source, with accessors that have no body.</summary>
    public static bool IsAutomatic(this IPropertySymbol property) =>
        property.Declaration() is { AccessorList.Accessors: var accessors }
        && accessors.All(accessor => accessor.Body is null && accessor.ExpressionBody is null);

    /// <summary>Whether the property is declared in source, with an initial value.</summary>
    public static bool HasInitializer(this IPropertySymbol property) => property.Declaration() is { Initializer: not null };

    private static PropertyDeclarationSyntax? Declaration(this IPropertySymbol property) =>
        property.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() as PropertyDeclarationSyntax;
}
