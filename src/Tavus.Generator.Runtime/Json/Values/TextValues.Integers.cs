#if HAS_INTEGERS
namespace Tavus.Runtime;

using global::System;

// Integers. 5.0 and 50e-1 are integers, too.
internal static partial class TextValues
{
    internal static Spelling ParseNumber(ReadOnlySpan<byte> text, out long value)
    {
        Spelling spelling = ParseInteger(text, out bool isNegative, out ulong magnitude);
        value = isNegative ? unchecked(-(long)magnitude) : unchecked((long)magnitude);
        return magnitude > (isNegative ? 1UL << 63 : long.MaxValue) ? Spelling.Invalid : spelling;
    }

    internal static Spelling ParseNumber(ReadOnlySpan<byte> text, out ulong value)
    {
        Spelling spelling = ParseInteger(text, out bool isNegative, out value);
        return isNegative && value > 0 ? Spelling.Invalid : spelling;
    }

    private static Spelling ParseInteger(ReadOnlySpan<byte> text, out bool isNegative, out ulong magnitude)
    {
        magnitude = 0;
        isNegative = text.Length > 0 && text[0] == '-';
        int start = isNegative ? 1 : 0;

        // 19 digits fit in any case.
        if (text.Length <= start || text.Length - start > 19 || (text[start] == '0' && text.Length > 1))
            return ParseScaledInteger(text, out magnitude);

        for (int i = start; i < text.Length; i++)
        {
            if (text[i] is < (byte)'0' or > (byte)'9')
                return ParseScaledInteger(text, out magnitude);

            magnitude = (magnitude * 10) + (ulong)(text[i] - '0');
        }

        return Spelling.Canonical;
    }

    // An integer with a fraction of zeros, an exponent, or 20 digits.
    private static Spelling ParseScaledInteger(ReadOnlySpan<byte> text, out ulong magnitude)
    {
        magnitude = 0;
        if (!JsonNumber.TryScan(text, out JsonNumber number) || number.IsTruncated || number.Exponent is < 0 or > 19)
            return Spelling.Invalid;

        magnitude = number.Digits;
        for (long i = number.Exponent; i > 0; i--)
        {
            if (magnitude > ulong.MaxValue / 10)
                return Spelling.Invalid;

            magnitude *= 10;
        }

        bool isCanonical = number.IntegerLength == text.Length
            || (number.IsNegative && magnitude > 0 && number.IntegerLength == text.Length - 1);
        return isCanonical ? Spelling.Canonical : Spelling.Other;
    }
}
#endif
