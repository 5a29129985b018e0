using Microsoft.OpenApi;
using Tavus.Generator.Model;

namespace Tavus.Generator.Parser;

/// <summary>The .NET types of JSON Schema's <c>type</c> and <c>format</c>. An unknown format changes nothing.</summary>
internal static class PrimitiveParser
{
    public static PrimitiveKind? KindOf(JsonSchemaType? type, string? format, TargetModel target) => type switch
    {
        JsonSchemaType.Boolean => PrimitiveKind.Boolean,
        JsonSchemaType.Integer => IntegerKindOf(format) ?? PrimitiveKind.Int64,
        JsonSchemaType.Number => format switch
        {
            "float" => PrimitiveKind.Single,
            "decimal" => PrimitiveKind.Decimal,
            "unixtime" or "unix-time" => PrimitiveKind.UnixTime,
            _ => PrimitiveKind.Double,
        },
        JsonSchemaType.String => format switch
        {
            "date-time" => PrimitiveKind.DateTimeOffset,
            "date" when target.IsModern => PrimitiveKind.DateOnly,
            "time" when target.IsModern => PrimitiveKind.TimeOnly,
            "duration" => PrimitiveKind.TimeSpan,
            "uuid" => PrimitiveKind.Guid,
            "uri" => PrimitiveKind.Uri,
            "byte" => PrimitiveKind.Bytes,
            _ => PrimitiveKind.String,
        },
        _ => null,
    };

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
