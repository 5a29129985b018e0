using Microsoft.CodeAnalysis;

namespace Tavus.Generator.Analyzers;

/// <summary>Looks into the types of generated members.</summary>
internal static class TypeExtensions
{
    public static ITypeSymbol WithoutNullable(this ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            ? nullable.TypeArguments[0]
            : type;

    /// <summary>The enum that the member takes, plain or inside a wrapper with one type argument.</summary>
    public static INamedTypeSymbol? EnumInside(this ITypeSymbol type)
    {
        type = type.WithoutNullable();
        if (type is INamedTypeSymbol { TypeArguments.Length: 1 } wrapper) type = wrapper.TypeArguments[0];
        return type is INamedTypeSymbol { TypeKind: TypeKind.Enum } enumType ? enumType : null;
    }
}
