using System;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using Microsoft.CodeAnalysis;

namespace Tavus.Generator.CodeFixes;

/// <summary>Writes strings, numbers and booleans as C# expressions of a type; null where a value is not one of the type.</summary>
internal static class PrimitiveWriter
{
    /// <param name="name">The name of a type in the code.</param>
    public static string? Write(ITypeSymbol type, JsonElement json, Func<string, string> name) => json.ValueKind switch
    {
        JsonValueKind.String => OfString(type, json.GetString()!, name),
        JsonValueKind.True or JsonValueKind.False when type.SpecialType == SpecialType.System_Boolean => json.GetRawText(),
        JsonValueKind.Number => OfNumber(type.SpecialType, json),
        _ => null,
    };

    private static string? OfNumber(SpecialType type, JsonElement json)
    {
        string text = json.GetRawText();
        return type switch
        {
            SpecialType.System_SByte when json.TryGetSByte(out _) => text,
            SpecialType.System_Byte when json.TryGetByte(out _) => text,
            SpecialType.System_Int16 when json.TryGetInt16(out _) => text,
            SpecialType.System_UInt16 when json.TryGetUInt16(out _) => text,
            SpecialType.System_Int32 when json.TryGetInt32(out _) => text,
            SpecialType.System_UInt32 when json.TryGetUInt32(out _) => text,
            SpecialType.System_Int64 when json.TryGetInt64(out _) => text,
            SpecialType.System_UInt64 when json.TryGetUInt64(out _) => text,
            SpecialType.System_Single when json.TryGetSingle(out float single) && !float.IsInfinity(single) => text + "f",
            SpecialType.System_Double when json.TryGetDouble(out double real) && !double.IsInfinity(real) =>
                text.All(char.IsDigit) && text.Length > 9 ? text + "d" : text,
            SpecialType.System_Decimal when json.TryGetDecimal(out _) => text + "m",
            _ => null,
        };
    }

    private static string? OfString(ITypeSymbol type, string text, Func<string, string> name)
    {
        string literal = CSharpLiteral.Of(text);
        if (type.SpecialType == SpecialType.System_String) return literal;

        return type.ToDisplayString() switch
        {
            "System.Guid" when Guid.TryParse(text, out _) => $"new {name("System.Guid")}({literal})",
            "System.Uri" when Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out _) =>
                $"new {name("System.Uri")}({literal}, {name("System.UriKind")}.RelativeOrAbsolute)",
            "System.DateTimeOffset" when IsDate(text, "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK") =>
                $"{name("System.DateTimeOffset")}.Parse({literal}, {name("System.Globalization.CultureInfo")}.InvariantCulture, "
                    + $"{name("System.Globalization.DateTimeStyles")}.AssumeUniversal)",
            "System.DateOnly" when IsDate(text, "yyyy-MM-dd") =>
                $"{name("System.DateOnly")}.Parse({literal}, {name("System.Globalization.CultureInfo")}.InvariantCulture)",
            _ => null,
        };
    }

    private static bool IsDate(string text, string format) =>
        DateTime.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out _);
}
