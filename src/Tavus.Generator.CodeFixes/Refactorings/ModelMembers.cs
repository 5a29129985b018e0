using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Tavus.Generator.CodeFixes;

/// <summary>The properties of generated models, and the members of generated enums, by their names in JSON.</summary>
internal static class ModelMembers
{
    private const string AdditionalProperties = "AdditionalProperties";

    /// <summary>Whether a type is a model that JSON is read as: a generated class with no derived ones, and no union.</summary>
    public static bool IsModel(ITypeSymbol type) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Class, IsSealed: true }
        && IsGenerated(type)
        && WithBases(type).Any(level => level.GetMembers(AdditionalProperties).Length > 0);

    /// <summary>Whether the generator made the type.</summary>
    public static bool IsGenerated(ITypeSymbol type) => TextOf(type, "GeneratedCodeAttribute") == "Tavus.Generator";

    public static Dictionary<string, IPropertySymbol> PropertiesOf(ITypeSymbol model)
    {
        var properties = new Dictionary<string, IPropertySymbol>();
        foreach (IPropertySymbol property in WithBases(model).SelectMany(level => level.GetMembers()).OfType<IPropertySymbol>())
        {
            if (TextOf(property, "JsonPropertyNameAttribute") is not { } name || properties.ContainsKey(name)) continue;
            properties.Add(name, property);
        }

        return properties;
    }

    /// <summary>The member of an enum for a string in JSON; null if the document does not list it.</summary>
    public static IFieldSymbol? MemberFor(string value, ITypeSymbol enumType) =>
        enumType.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(member => TextOf(member, "TavusWireNameAttribute") == value);

    private static IEnumerable<ITypeSymbol> WithBases(ITypeSymbol type)
    {
        for (ITypeSymbol? level = type; level is not null; level = level.BaseType) yield return level;
    }

    private static string? TextOf(ISymbol symbol, string attributeName) => symbol.GetAttributes()
        .FirstOrDefault(attribute => attribute.AttributeClass?.Name == attributeName)
        ?.ConstructorArguments.FirstOrDefault() is { Kind: TypedConstantKind.Primitive, Value: string text }
            ? text
            : null;
}
