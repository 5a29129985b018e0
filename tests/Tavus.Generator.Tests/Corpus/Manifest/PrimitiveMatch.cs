using System.Linq;
using Microsoft.CodeAnalysis;

namespace Tavus.Generator.Tests.Corpus.Manifest;

/// <summary>The .NET types of <c>type</c> and <c>format</c>.</summary>
internal static class PrimitiveMatch
{
    /// <summary>Why the type does not match the schema's <c>type</c>, or null if it does.</summary>
    public static string? Mismatch(RawNode schema, ITypeSymbol type)
    {
        // Several types at once are free-form JSON: there is nothing inside of them that could be lost.
        if (schema.Types() is not [var name] || Fits(name, schema["format"]?.Text, type))
            return null;

        return $"{name} {schema["format"]?.Text} is not {type}";
    }

    /// <summary>
    /// Whether a value of an enum that has no names is one of a .NET type: booleans, and what no enum can list.
    /// </summary>
    public static bool IsHeldByPrimitive(RawNode schema, RawNode value, ITypeSymbol type) => value.Kind switch
    {
        RawKind.Boolean => type.SpecialType == SpecialType.System_Boolean,
        RawKind.Mapping or RawKind.Sequence => SymbolIndex.IsFreeForm(type),
        _ => false,
    };

    private static bool Fits(string name, string? format, ITypeSymbol type) => name switch
    {
        "object" => SymbolIndex.IsModel(type) || SymbolIndex.IsFreeForm(type) || SymbolIndex.ValueOf(type) is not null,
        "array" => SymbolIndex.ItemOf(type) is not null,
        "boolean" => type.SpecialType == SpecialType.System_Boolean,
        "integer" or "number" when format is "unixtime" or "unix-time" => type.Name == "DateTimeOffset",
        "integer" => type.SpecialType == IntegerOf(format),
        "number" => type.SpecialType == NumberOf(format),
        "string" => IsText(format, type),
        _ => true,
    };

    private static SpecialType IntegerOf(string? format) => format switch
    {
        "int8" => SpecialType.System_SByte,
        "uint8" => SpecialType.System_Byte,
        "int16" => SpecialType.System_Int16,
        "uint16" => SpecialType.System_UInt16,
        "int32" => SpecialType.System_Int32,
        "uint32" => SpecialType.System_UInt32,
        "uint64" => SpecialType.System_UInt64,
        _ => SpecialType.System_Int64,
    };

    private static SpecialType NumberOf(string? format) => format switch
    {
        "float" => SpecialType.System_Single,
        "decimal" => SpecialType.System_Decimal,
        "int8" or "uint8" or "int16" or "uint16" or "int32" or "uint32" or "int64" or "uint64" => IntegerOf(format),
        _ => SpecialType.System_Double,
    };

    private static bool IsText(string? format, ITypeSymbol type) => format switch
    {
        "date-time" => type.Name == "DateTimeOffset",
        "date" => type.Name == "DateOnly",
        "time" => type.Name == "TimeOnly",
        "duration" => type.Name == "TimeSpan",
        "uuid" => type.Name == "Guid",
        "uri" => type.Name == "Uri",
        "byte" => type is IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Byte },
        "binary" => type.SpecialType == SpecialType.System_String || type.Name is "TavusFile" or "Stream" or "TavusDownload",
        _ => type.SpecialType == SpecialType.System_String || type.Name == "OpenEnum",
    };
}
