using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Tavus.Generator.Analyzers;

/// <summary>Finds values of a JSON text that are not of the type that the model declares.</summary>
internal static class JsonTypes
{
    /// <summary>The values of another type.</summary>
    public static IEnumerable<Violation> Violations(KnownObject model)
    {
        if (model is not { IsJson: true, Model: { } type }) yield break;

        foreach (KnownMember member in model.Members.Where(member => member.Value.IsJson))
        {
            if (GeneratedApi.PropertyFor(member.Name, type) is { } property
                && ExpectationFor(member.Value, property.Type.WithoutNullable()) is { } message)
            {
                yield return new Violation(member.Name, member.Value, $"it must be {message}");
            }
        }
    }

    private static string? ExpectationFor(KnownValue value, ITypeSymbol type)
    {
        if (value.IsAbsent) return null;

        bool isScalar = value.Constants is not null;
        string? text = isScalar ? value.Constants![0].Text : null;
        return type.SpecialType switch
        {
            SpecialType.System_Boolean => isScalar && text is "true" or "false" ? null : "true or false",
            SpecialType.System_Int32 or SpecialType.System_Int64
                or SpecialType.System_Double or SpecialType.System_Single or SpecialType.System_Decimal =>
                double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _) ? null : "a number",
            SpecialType.System_String => value.IsJsonString ? null : "a string",
            _ when type.EnumInside() is { } enumType => value.IsJsonString || (isScalar && HasNumbers(enumType)) ? null : "a string",
            _ when IsList(type) => value.Items is not null ? null : "a list",
            _ when type is INamedTypeSymbol { TypeKind: TypeKind.Class } model && IsObject(model) =>
                value.Object is not null ? null : "an object",
            _ => null,
        };
    }

    // The values of an enum may be numbers.
    private static bool HasNumbers(INamedTypeSymbol enumType) => enumType.GetMembers().OfType<IFieldSymbol>().Any(member =>
        double.TryParse(GeneratedApi.WireNameOf(member), NumberStyles.Float, CultureInfo.InvariantCulture, out _));

    private static bool IsList(ITypeSymbol type) => type is INamedTypeSymbol { Name: "IList" or "List", TypeArguments.Length: 1 };

    // A union is a class, too, but may be anything.
    private static bool IsObject(INamedTypeSymbol type) => GeneratedApi.IsGenerated(type)
        && GeneratedApi.PropertiesOf(type).Any(property => GeneratedApi.WireNameOf(property) is not null);
}
