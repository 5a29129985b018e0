#if HAS_NUMBERS
namespace Tavus.Runtime;

/// <summary>Reads and writes numbers. A number that the .NET type would change is not read.</summary>
internal static class NumberValues
{
    // As many digits as the type holds exactly, whatever they are.
    private const int ExactSingleDigits = 6;
    private const int ExactDoubleDigits = 15;
    private const int ExactDecimalDigits = 28;

    internal static bool TryInt32(ref global::System.Text.Json.Utf8JsonReader reader, out int value)
    {
        value = 0;
        return IsNumber(ref reader) && reader.TryGetInt32(out value) && !IsNegativeZero(ref reader, value);
    }

    internal static bool TryInt64(ref global::System.Text.Json.Utf8JsonReader reader, out long value)
    {
        value = 0;
        return IsNumber(ref reader) && reader.TryGetInt64(out value) && !IsNegativeZero(ref reader, value);
    }

    internal static bool TrySingle(ref global::System.Text.Json.Utf8JsonReader reader, out float value)
    {
        value = 0;
        return IsNumber(ref reader)
            && reader.TryGetSingle(out value)
            && (IsShort(ref reader, ExactSingleDigits) || IsSame(ref reader, value.ToString("R", global::System.Globalization.CultureInfo.InvariantCulture)));
    }

    internal static bool TryDouble(ref global::System.Text.Json.Utf8JsonReader reader, out double value)
    {
        value = 0;
        return IsNumber(ref reader)
            && reader.TryGetDouble(out value)
            && (IsShort(ref reader, ExactDoubleDigits) || IsSame(ref reader, value.ToString("R", global::System.Globalization.CultureInfo.InvariantCulture)));
    }

    internal static bool TryDecimal(ref global::System.Text.Json.Utf8JsonReader reader, out decimal value)
    {
        value = 0;
        return IsNumber(ref reader)
            && reader.TryGetDecimal(out value)
            && (IsShort(ref reader, ExactDecimalDigits) || IsSame(ref reader, value.ToString(global::System.Globalization.CultureInfo.InvariantCulture)));
    }

    internal static void Write(global::System.Text.Json.Utf8JsonWriter writer, int value) => writer.WriteNumberValue(value);

    internal static void Write(global::System.Text.Json.Utf8JsonWriter writer, long value) => writer.WriteNumberValue(value);

    internal static void Write(global::System.Text.Json.Utf8JsonWriter writer, float value) => writer.WriteNumberValue(value);

    internal static void Write(global::System.Text.Json.Utf8JsonWriter writer, double value) => writer.WriteNumberValue(value);

    internal static void Write(global::System.Text.Json.Utf8JsonWriter writer, decimal value) => writer.WriteNumberValue(value);

    private static bool IsNumber(ref global::System.Text.Json.Utf8JsonReader reader) => reader.TokenType == global::System.Text.Json.JsonTokenType.Number;

    // The writer has no sign for it.
    private static bool IsNegativeZero(ref global::System.Text.Json.Utf8JsonReader reader, long value) =>
        value == 0 && (reader.HasValueSequence ? reader.ValueSequence.Length : reader.ValueSpan.Length) > 1;

    private static bool IsShort(ref global::System.Text.Json.Utf8JsonReader reader, int digits)
    {
        if (reader.HasValueSequence || reader.ValueSpan.Length > digits)
            return false;

        foreach (byte character in reader.ValueSpan)
        {
            if (character is (byte)'e' or (byte)'E')
                return false;
        }

        return true;
    }

    private static bool IsSame(ref global::System.Text.Json.Utf8JsonReader reader, string text)
    {
        byte[] bytes = reader.HasValueSequence ? global::System.Buffers.BuffersExtensions.ToArray(reader.ValueSequence) : reader.ValueSpan.ToArray();
        return Normalize(global::System.Text.Encoding.UTF8.GetString(bytes)) is { } number && number == Normalize(text);
    }

    /// <summary>The digits of a number without zeros around them, and its power of ten; null for infinity and beyond.</summary>
    private static (bool IsNegative, string Digits, long Exponent)? Normalize(string text)
    {
        int exponentAt = text.IndexOfAny(new[] { 'e', 'E' });
        long exponent = 0;
        if (exponentAt >= 0)
        {
            string exponentText = text.Substring(exponentAt + 1);
            if (!int.TryParse(exponentText, global::System.Globalization.NumberStyles.AllowLeadingSign, global::System.Globalization.CultureInfo.InvariantCulture, out int power))
                return null;

            exponent = power;
            text = text.Substring(0, exponentAt);
        }

        bool isNegative = text.StartsWith("-", global::System.StringComparison.Ordinal);
        if (isNegative)
            text = text.Substring(1);

        if (text.Length == 0 || text[0] is < '0' or > '9')
            return null;

        int point = text.IndexOf('.');
        if (point >= 0)
        {
            exponent -= text.Length - point - 1;
            text = text.Remove(point, 1);
        }

        string digits = text.TrimStart('0');
        string trimmed = digits.TrimEnd('0');
        exponent += digits.Length - trimmed.Length;
        return (isNegative, trimmed, trimmed.Length == 0 ? 0 : exponent);
    }
}
#endif
