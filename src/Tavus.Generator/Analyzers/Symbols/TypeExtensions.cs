using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace Tavus.Generator.Analyzers;

/// <summary>Looks into generated types and the types of their members.</summary>
internal static class TypeExtensions
{
    private static readonly SymbolDisplayFormat FullyQualified =
        SymbolDisplayFormat.FullyQualifiedFormat.WithMemberOptions(SymbolDisplayMemberOptions.IncludeContainingType);

    /// <summary>The name of an enum member in code that has no <c>using</c>.</summary>
    public static string FullName(this IFieldSymbol enumMember) => enumMember.ToDisplayString(FullyQualified);

    /// <summary>The name of an enum member as people write it: <c>Type.Member</c>.</summary>
    public static string ShortName(this IFieldSymbol enumMember) => enumMember.ContainingType.Name + "." + enumMember.Name;

    public static ITypeSymbol WithoutNullable(this ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            ? nullable.TypeArguments[0]
            : type;

    /// <summary>The class and its base classes, the class first.</summary>
    public static IEnumerable<INamedTypeSymbol> WithBases(this INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? level = type; level is not null; level = level.BaseType) yield return level;
    }

    /// <summary>The enum that the member takes, plain or inside a wrapper with one type argument.</summary>
    public static INamedTypeSymbol? EnumInside(this ITypeSymbol type)
    {
        type = type.WithoutNullable();
        if (type is INamedTypeSymbol { TypeArguments.Length: 1 } wrapper) type = wrapper.TypeArguments[0];
        return type is INamedTypeSymbol { TypeKind: TypeKind.Enum } enumType ? enumType : null;
    }
}
