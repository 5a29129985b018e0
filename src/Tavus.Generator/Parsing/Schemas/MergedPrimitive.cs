using System.Collections.Generic;
using System.Linq;
using Microsoft.OpenApi;
using Tavus.Generator.Model;

namespace Tavus.Generator.Parsing;

/// <summary>The type of a string or number of which one part of <c>allOf</c> has the type and another the format or the values.</summary>
internal static class MergedPrimitive
{
    /// <summary>The most specific type, or null if the parts have nothing to do with each other.</summary>
    /// <param name="types">The different types of the parts that have one.</param>
    /// <param name="own">The type that the schema has besides its parts, or null.</param>
    public static TypeModel? Of(IOpenApiSchema schema, IReadOnlyList<TypeModel> types, TypeModel? own, TargetModel target)
    {
        if (types.Count == 2 && types.Contains(new PrimitiveType(PrimitiveKind.String)))
            return types.FirstOrDefault(type => type is EnumType || IsFormattedString(type));

        List<string> formats = (schema.AllOf ?? [])
            .Where(part => part.Kind() is null)
            .Append(schema)
            .Where(part => part.Format is not null)
            .Select(part => part.Format!)
            .Distinct()
            .ToList();
        TypeModel? type = types.Count == 0 ? own : types.Count == 1 ? types[0] : null;
        return formats.Count == 1 && JsonTypeOf(type) is { } json
            && PrimitiveFormats.KindOf(json, formats[0], target) is { } kind
                ? new PrimitiveType(kind) { IsWhole = kind == PrimitiveKind.UnixTime && json == JsonSchemaType.Integer }
                : null;
    }

    private static bool IsFormattedString(TypeModel type) => type is PrimitiveType
    {
        AllowsText: false,
        Kind: PrimitiveKind.DateTimeOffset or PrimitiveKind.DateOnly or PrimitiveKind.TimeOnly or PrimitiveKind.TimeSpan
            or PrimitiveKind.Guid or PrimitiveKind.Uri or PrimitiveKind.Bytes,
    };

    // The JSON type of what has no format.
    private static JsonSchemaType? JsonTypeOf(TypeModel? type) => type switch
    {
        PrimitiveType { AllowsText: false, Kind: PrimitiveKind.String } => JsonSchemaType.String,
        PrimitiveType { AllowsText: false, Kind: PrimitiveKind.Int64 } => JsonSchemaType.Integer,
        PrimitiveType { AllowsText: false, Kind: PrimitiveKind.Double } => JsonSchemaType.Number,
        _ => null,
    };
}
