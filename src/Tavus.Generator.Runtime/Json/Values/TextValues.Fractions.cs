#if HAS_FRACTIONS
namespace Tavus.Runtime;

using global::System;
using global::System.Buffers.Text;
using global::System.Globalization;

// Numbers with a fraction. The value is the nearest one that the type has.
internal static partial class TextValues
{
    // Exact as double.
    private static readonly double[] PowersOfTen =
    {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
    };

#if IS_MODERN
    internal static string Format(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    internal static string Format(float value) => value.ToString("R", CultureInfo.InvariantCulture);
#else

    // On .NET Framework, the shortest text is not always that of the same value.
    internal static string Format(double value)
    {
        string text = value.ToString("R", CultureInfo.InvariantCulture);
        return double.Parse(text, CultureInfo.InvariantCulture).Equals(value) ? text : value.ToString("G17", CultureInfo.InvariantCulture);
    }

    internal static string Format(float value)
    {
        string text = value.ToString("R", CultureInfo.InvariantCulture);
        return float.Parse(text, CultureInfo.InvariantCulture).Equals(value) ? text : value.ToString("G9", CultureInfo.InvariantCulture);
    }
#endif

    internal static string Format(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    internal static Spelling ParseNumber(ReadOnlySpan<byte> text, out double value)
    {
        value = 0;
        if (!JsonNumber.TryScan(text, out JsonNumber number) || number.Exponent > 400)
            return Spelling.Invalid;

        if (!TryToDouble(number, out value)
            && !(IsParsed(Utf8Parser.TryParse(text, out value, out int length), length, text) && IsFinite(value)))
            return Spelling.Invalid;

        // Up to 15 digits, every double has the digits that it was read from.
        return IsShort(number, 15) || IsSame(text, Format(value)) ? Spelling.Canonical : Spelling.Other;
    }

    internal static Spelling ParseNumber(ReadOnlySpan<byte> text, out float value)
    {
        value = 0;
        if (!JsonNumber.TryScan(text, out JsonNumber number) || number.Exponent > 400)
            return Spelling.Invalid;

        if (IsZero(number, -400))
            value = number.IsNegative ? -0f : 0f;
        else if (!(IsParsed(Utf8Parser.TryParse(text, out value, out int length), length, text) && IsFinite(value)))
            return Spelling.Invalid;

        return IsShort(number, 6) || IsSame(text, Format(value)) ? Spelling.Canonical : Spelling.Other;
    }

    internal static Spelling ParseNumber(ReadOnlySpan<byte> text, out decimal value)
    {
        value = 0;
        if (!JsonNumber.TryScan(text, out JsonNumber number) || number.Exponent > 30)
            return Spelling.Invalid;

        if (!IsZero(number, -60) || number.Digits == 0 && text.Length < 28)
        {
            if (!IsParsed(Utf8Parser.TryParse(text, out value, out int length), length, text))
                return Spelling.Invalid;
        }

        return IsSame(text, Format(value)) ? Spelling.Canonical : Spelling.Other;
    }

    private static bool IsParsed(bool isParsed, int length, ReadOnlySpan<byte> text) => isParsed && length == text.Length;

    // Whether the number is zero, or nearer to it than to any other value; the parser of .NET rejects some of these exponents.
    private static bool IsZero(JsonNumber number, long smallest) => number.Digits == 0 || number.Exponent < smallest;

    // The digits and the power of ten are exact as double, so that their quotient or product is the nearest double.
    private static bool TryToDouble(JsonNumber number, out double value)
    {
        value = 0;
        if (!IsZero(number, -400) && (number.IsTruncated || number.Digits > 1UL << 53 || number.Exponent is < -22 or > 22))
            return false;

        if (!IsZero(number, -400))
            value = number.Exponent < 0 ? number.Digits / PowersOfTen[-number.Exponent] : number.Digits * PowersOfTen[number.Exponent];

        value = number.IsNegative ? -value : value;
        return true;
    }

    internal static bool IsFinite(double value) => !double.IsNaN(value) && !double.IsInfinity(value);

    // Whether a number is certainly written with the digits that it has: without an exponent, and not with fewer digits.
    private static bool IsShort(JsonNumber number, int digits) =>
        !number.IsPadded && number.Precision <= digits && number.IntegerLength <= digits && !number.IsTruncated
        && (number.Digits == 0 ? !number.IsNegative : number.Exponent + number.Precision > -4);

    private static bool IsSame(ReadOnlySpan<byte> text, string other)
    {
        if (text.Length != other.Length)
            return false;

        for (int i = 0; i < other.Length; i++)
        {
            if (text[i] != other[i])
                return false;
        }

        return true;
    }
}
#endif
