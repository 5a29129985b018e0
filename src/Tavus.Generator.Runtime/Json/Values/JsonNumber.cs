#if HAS_NUMBERS
namespace Tavus.Runtime;

using global::System;

// A number of JSON as digits and a power of ten, without zeros around the digits.
internal struct JsonNumber
{
    // Beyond this power of ten, every type's value is zero or out of range, however many digits a document has.
    private const long MaxExponent = 10_000_000_000;

    private long _zeros;
    private long _dropped;

    internal bool IsNegative { get; private set; }

    // The first digits, as many as fit.
    internal ulong Digits { get; private set; }

    // The number of Digits.
    internal int Precision { get; private set; }

    // The power of ten of Digits.
    internal long Exponent { get; private set; }

    // Whether there are further digits.
    internal readonly bool IsTruncated => _dropped > 0;

    // Whether the number has an exponent, or zeros at the end of its fraction.
    internal bool IsPadded { get; private set; }

    // The number of digits before the decimal point.
    internal int IntegerLength { get; private set; }

    internal static bool TryScan(ReadOnlySpan<byte> text, out JsonNumber number)
    {
        number = default;
        int position = 0;
        if (text.Length > 0 && text[0] == '-')
        {
            number.IsNegative = true;
            position++;
        }

        int start = position;
        number.AddDigits(text, ref position);
        number.IntegerLength = position - start;
        if (position == start || (text[start] == '0' && position > start + 1) || !number.ScanFraction(text, ref position))
            return false;

        if (!number.ScanExponent(text, ref position))
            return false;

        number.Exponent += number._zeros + number._dropped;
        if (number.Digits == 0)
            number.Exponent = 0;

        return position == text.Length;
    }

    private bool ScanFraction(ReadOnlySpan<byte> text, ref int position)
    {
        if (position == text.Length || text[position] != '.')
            return true;

        int start = ++position;
        AddDigits(text, ref position);
        Exponent -= position - start;
        IsPadded = text[position - 1] == '0';
        return position > start;
    }

    private bool ScanExponent(ReadOnlySpan<byte> text, ref int position)
    {
        if (position == text.Length || text[position] is not ((byte)'e' or (byte)'E'))
            return true;

        IsPadded = true;
        position++;
        bool isNegative = position < text.Length && text[position] == '-';
        if (position < text.Length && text[position] is (byte)'-' or (byte)'+')
            position++;

        int start = position;
        long exponent = 0;
        for (; position < text.Length && text[position] is >= (byte)'0' and <= (byte)'9'; position++)
            exponent = Math.Min((exponent * 10) + (text[position] - '0'), MaxExponent);

        Exponent += isNegative ? -exponent : exponent;
        return position > start;
    }

    private void AddDigits(ReadOnlySpan<byte> text, ref int position)
    {
        for (; position < text.Length && text[position] is >= (byte)'0' and <= (byte)'9'; position++)
        {
            ulong digit = (ulong)(text[position] - '0');
            if (digit != 0)
                Add(digit);
            else if (Digits != 0)
                _zeros++;
        }
    }

    // Zeros count as digits where another digit follows.
    private void Add(ulong digit)
    {
        for (; _zeros > 0; _zeros--)
            Push(0);

        Push(digit);
    }

    private void Push(ulong digit)
    {
        if (_dropped > 0 || Digits > (ulong.MaxValue - digit) / 10)
        {
            _dropped++;
            return;
        }

        Digits = (Digits * 10) + digit;
        Precision++;
    }
}
#endif
