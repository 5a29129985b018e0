using System;
using System.Linq;
using Microsoft.OpenApi.Any;
using Microsoft.OpenApi.Models;
using Tavus.Witness.Tests.Clients;

namespace Tavus.Witness.Tests.Checks;

/// <summary>The .NET types of <c>type</c> and <c>format</c>.</summary>
internal static class PrimitiveCheck
{
    public static bool Fits(OpenApiSchema schema, Type type) => schema.Type switch
    {
        "object" => ClientTypes.IsModel(type) || ClientTypes.IsFreeForm(type) || ClientTypes.ValueOf(type) is not null,
        "array" => ClientTypes.ItemOf(type) is not null,
        "boolean" => type == typeof(bool),
        "integer" or "number" when schema.Format is "unixtime" or "unix-time" => type == typeof(DateTimeOffset),
        "integer" => type == IntegerOf(schema.Format),
        "number" => type == NumberOf(schema.Format),
        "string" => IsText(schema.Format, type),
        _ => true,
    };

    /// <summary>Whether a value of an enum without names is one of the type: a boolean, and what no C# enum can list.</summary>
    public static bool Holds(IOpenApiAny value, Type type) => value switch
    {
        OpenApiBoolean => type == typeof(bool),
        OpenApiObject or OpenApiArray => ClientTypes.IsFreeForm(type),
        _ => false,
    };

    private static Type IntegerOf(string? format) => format switch
    {
        "int8" => typeof(sbyte),
        "uint8" => typeof(byte),
        "int16" => typeof(short),
        "uint16" => typeof(ushort),
        "int32" => typeof(int),
        "uint32" => typeof(uint),
        "uint64" => typeof(ulong),
        _ => typeof(long),
    };

    private static Type NumberOf(string? format) => format switch
    {
        "float" => typeof(float),
        "decimal" => typeof(decimal),
        "int8" or "uint8" or "int16" or "uint16" or "int32" or "uint32" or "int64" or "uint64" => IntegerOf(format),
        _ => typeof(double),
    };

    private static bool IsText(string? format, Type type) => format switch
    {
        "date-time" => type == typeof(DateTimeOffset),
        "date" => type == typeof(DateOnly),
        "time" => type == typeof(TimeOnly),
        "duration" => type == typeof(TimeSpan),
        "uuid" => type == typeof(Guid),
        "uri" => type == typeof(Uri),
        "byte" => type == typeof(byte[]),
        "binary" => new[] { "String", "TavusFile", "Stream", "TavusDownload" }.Contains(type.Name),
        _ => type == typeof(string) || ClientTypes.Named(type) != type,
    };
}
