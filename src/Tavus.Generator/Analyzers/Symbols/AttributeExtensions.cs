using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Tavus.Generator.Analyzers;

/// <summary>Finds attributes, and reads their arguments, which may be half-written.</summary>
internal static class AttributeExtensions
{
    /// <summary>The first attribute of a class with the name; null if there is none.</summary>
    public static AttributeData? AttributeOf(this ISymbol symbol, string className)
    {
        foreach (AttributeData attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass?.Name == className) return attribute;
        }

        return null;
    }

    /// <summary>A named argument; one without a value if there is none.</summary>
    public static TypedConstant Named(this AttributeData attribute, string name)
    {
        foreach (KeyValuePair<string, TypedConstant> argument in attribute.NamedArguments)
        {
            if (argument.Key == name) return argument.Value;
        }

        return default;
    }

    /// <summary>The strings of an array; empty if it is none.</summary>
    public static ImmutableArray<string> Texts(this TypedConstant array)
    {
        ImmutableArray<string>.Builder texts = ImmutableArray.CreateBuilder<string>();
        if (array is not { Kind: TypedConstantKind.Array, IsNull: false }) return texts.ToImmutable();

        foreach (TypedConstant value in array.Values)
        {
            if (value is { Kind: TypedConstantKind.Primitive, Value: string text }) texts.Add(text);
        }

        return texts.ToImmutable();
    }
}
