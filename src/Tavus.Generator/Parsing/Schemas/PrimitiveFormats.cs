using System.Linq;
using Microsoft.OpenApi;
using Tavus.Generator.Model;
using Tavus.Generator.Documents;

namespace Tavus.Generator.Parsing;

/// <summary>The .NET types of JSON Schema's <c>type</c> and <c>format</c>. An unknown format changes nothing.</summary>
internal static class PrimitiveFormats
{
    public static PrimitiveKind? KindOf(JsonSchemaType? type, string? format, TargetModel target) => type switch
    {
        JsonSchemaType.Boolean => PrimitiveKind.Boolean,
        JsonSchemaType.Integer => IntegerKindOf(format) ?? PrimitiveKind.Int64,
        JsonSchemaType.Number => format switch
        {
            "float" => PrimitiveKind.Single,
            "decimal" => PrimitiveKind.Decimal,
            "int64" => PrimitiveKind.Int64,
            _ => IntegerKindOf(format) ?? PrimitiveKind.Double,
        },
        JsonSchemaType.String => format switch
        {
            "date-time" => PrimitiveKind.DateTimeOffset,
            "date" when target.IsModern => PrimitiveKind.DateOnly,
            "time" when target.IsModern => PrimitiveKind.TimeOnly,
            "duration" => PrimitiveKind.TimeSpan,
            "uuid" or "guid" => PrimitiveKind.Guid,
            "uri" => PrimitiveKind.Uri,
            "byte" => PrimitiveKind.Bytes,
            _ => PrimitiveKind.String,
        },
        _ => null,
    };

    /// <summary>The type of a kind. An integer has no fraction, though a point in time may have one.</summary>
    public static PrimitiveType TypeOf(PrimitiveKind kind, IOpenApiSchema schema) => new(kind)
    {
        IsWhole = kind == PrimitiveKind.UnixTime && schema.Kind()?.HasFlag(JsonSchemaType.Integer) == true,
    };

    /// <summary>
    /// The kind of a number or boolean that may also be a string in JSON, or null. .NET describes every number like this. Where
    /// <c>string</c> is listed first and neither format nor pattern is numeric, strings are free, and the schema is a union.
    /// </summary>
    public static PrimitiveKind? KindOfNumberOrText(IOpenApiSchema schema, SpecNode? node, TargetModel target)
    {
        if (schema.Kind() is not { } types || !types.HasFlag(JsonSchemaType.String) || EnumValues.Of(schema).Count > 0)
            return null;

        JsonSchemaType other = types & ~JsonSchemaType.String;
        if (other is not (JsonSchemaType.Integer or JsonSchemaType.Number or JsonSchemaType.Boolean))
            return null;

        return NumericText.IsNumeric(schema) || !ListsStringFirst(node) ? KindOf(other, schema.Format, target) : null;
    }

    private static bool ListsStringFirst(SpecNode? node) =>
        (node as SpecMapping)?["type"] is not SpecSequence types
        || types.Items.OfType<SpecScalar>().FirstOrDefault(type => type.Text != "null") is null or { Text: "string" };

    /// <summary>Whether a format is that of numbers.</summary>
    public static bool IsNumberFormat(string? format) =>
        format is "int64" or "float" or "double" or "decimal" || IntegerKindOf(format) is not null;

    private static PrimitiveKind? IntegerKindOf(string? format) => format switch
    {
        "int8" => PrimitiveKind.SByte,
        "uint8" => PrimitiveKind.Byte,
        "int16" => PrimitiveKind.Int16,
        "uint16" => PrimitiveKind.UInt16,
        "int32" => PrimitiveKind.Int32,
        "uint32" => PrimitiveKind.UInt32,
        "uint64" => PrimitiveKind.UInt64,
        "unixtime" or "unix-time" => PrimitiveKind.UnixTime,
        _ => null,
    };
}
