using System.Linq;
using Microsoft.OpenApi;

namespace Tavus.Generator.Parsing;

/// <summary>Finds schemas of strings that contain a number: by a numeric <c>format</c>, or a <c>pattern</c> of digits and signs.</summary>
internal static class NumericText
{
    private const int MaxLength = 200;

    public static bool IsNumeric(IOpenApiSchema schema) =>
        PrimitiveFormats.IsNumberFormat(schema.Format) || IsNumericPattern(schema.Pattern);

    /// <summary>Whether a pattern has a class of digits, and otherwise no letters but those of an exponent.</summary>
    private static bool IsNumericPattern(string? pattern)
    {
        if (pattern is null || pattern.Length > MaxLength)
            return false;

        string[] digits = [@"\d", "[0-9]", "[1-9]"];
        string rest = digits.Aggregate(pattern, (text, digit) => text.Replace(digit, ""));
        return rest.Length < pattern.Length && rest.All(IsSyntax);
    }

    private static bool IsSyntax(char character) => char.IsDigit(character) || @"^$()[]{}?:*+-.,|\!eE".IndexOf(character) >= 0;
}
