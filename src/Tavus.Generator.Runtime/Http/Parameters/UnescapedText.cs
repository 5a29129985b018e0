namespace Tavus.Runtime;

using global::System;
using global::System.Text;

// A way in which characters are escaped.
internal enum Escaping
{
    Json,
    Url,
    Html,
}

// A text without its escapes, with the position of each of its bytes in the source.
internal sealed class UnescapedText
{
    internal static readonly Escaping[] Escapings = { Escaping.Json, Escaping.Url, Escaping.Html };

    private readonly ArraySegment<byte> _source;
    private readonly byte[]? _bytes;
    private readonly int[]? _places;
    private readonly int _count;

    internal UnescapedText(ArraySegment<byte> source)
    {
        _source = source;
        _count = source.Count;
    }

    // places: The start of each byte in the source, and the end of the last one.
    private UnescapedText(ArraySegment<byte> source, byte[] bytes, int[] places, int count)
    {
        _source = source;
        _bytes = bytes;
        _places = places;
        _count = count;
    }

    internal ReadOnlySpan<byte> Bytes => MemoryExtensions.AsSpan(_bytes ?? _source.Array!, _bytes is null ? _source.Offset : 0, _count);

    // The text without one kind of escapes, or null where there are none.
    internal UnescapedText? Without(Escaping escaping)
    {
        ReadOnlySpan<byte> text = Bytes;
        byte mark = escaping switch { Escaping.Json => (byte)'\\', Escaping.Url => (byte)'%', _ => (byte)'&' };
        if (MemoryExtensions.IndexOf(text, mark) < 0)
            return null;

        var bytes = new byte[text.Length];
        var places = new int[text.Length + 1];
        int count = 0;
        for (int i = 0; i < text.Length;)
        {
            int value = text[i];
            int length = value == mark ? EscapeAt(text.Slice(i), escaping, ref value) : 1;
            bool isByte = length == 1 || escaping == Escaping.Url || value < 0x80;
            if (isByte)
                bytes[count] = (byte)value;

            for (int end = count + (isByte ? 1 : Encode(value, bytes, count)); count < end; count++)
                places[count] = Place(i);

            i += length;
        }

        places[count] = Place(text.Length);
        return new UnescapedText(_source, bytes, places, count);
    }

    // Replaces some bytes of the source by asterisks, or by zeros in a number.
    internal void Hide(int start, int length)
    {
        bool isNumber = true;
        foreach (byte value in Bytes.Slice(start, length))
            isNumber &= value is >= (byte)'0' and <= (byte)'9';

        int first = Place(start);
        MemoryExtensions.AsSpan(_source.Array!, _source.Offset + first, Place(start + length) - first)
            .Fill(isNumber ? (byte)'0' : (byte)'*');
    }

    private int Place(int index) => _places is null ? index : _places[index];

    // Writes a character as UTF-8, and returns the number of bytes, which is never more than that of its escape.
    private static int Encode(int character, byte[] bytes, int at)
    {
        string text = character is >= 0xD800 and <= 0xDFFF or > 0x10FFFF ? "?" : char.ConvertFromUtf32(character);
        return Encoding.UTF8.GetBytes(text, 0, text.Length, bytes, at);
    }

    // The length of the escape at the start of the text, or 1 if there is none, and its character.
    private static int EscapeAt(ReadOnlySpan<byte> text, Escaping escaping, ref int value)
    {
        switch (escaping)
        {
            case Escaping.Json when text.Length >= 6 && text[1] == 'u':
                int low = 0;
                if (!TryParse(text.Slice(2, 4), 16, ref value))
                    return 1;

                if (value is < 0xD800 or > 0xDBFF || text.Length < 12 || text[6] != '\\' || text[7] != 'u'
                    || !TryParse(text.Slice(8, 4), 16, ref low) || low is < 0xDC00 or > 0xDFFF)
                    return 6;

                value = char.ConvertToUtf32((char)value, (char)low);
                return 12;

            case Escaping.Json when text.Length >= 2:
                value = text[1];
                return 2;

            case Escaping.Url when text.Length >= 3:
                return TryParse(text.Slice(1, 2), 16, ref value) ? 3 : 1;

            case Escaping.Html when MemoryExtensions.IndexOf(text.Slice(0, Math.Min(text.Length, 10)), (byte)';') is > 1 and var end:
                return TryParseEntity(text.Slice(1, end - 1), ref value) ? end + 1 : 1;

            default:
                return 1;
        }
    }

    private static bool TryParseEntity(ReadOnlySpan<byte> name, ref int value)
    {
        if (name[0] == '#' && name.Length > 1)
            return name[1] is (byte)'x' or (byte)'X' ? TryParse(name.Slice(2), 16, ref value) : TryParse(name.Slice(1), 10, ref value);

        int character = Is(name, "amp"u8) ? '&'
            : Is(name, "lt"u8) ? '<'
            : Is(name, "gt"u8) ? '>'
            : Is(name, "quot"u8) ? '"'
            : Is(name, "apos"u8) ? '\''
            : -1;
        if (character >= 0)
            value = character;

        return character >= 0;
    }

    private static bool Is(ReadOnlySpan<byte> name, ReadOnlySpan<byte> other) => MemoryExtensions.SequenceEqual(name, other);

    private static bool TryParse(ReadOnlySpan<byte> digits, int @base, ref int value)
    {
        int number = 0;
        foreach (byte digit in digits)
        {
            int next = digit is >= (byte)'0' and <= (byte)'9' ? digit - '0'
                : (digit | 0x20) is >= 'a' and <= 'f' and var letter ? letter - 'a' + 10
                : @base;
            if (next >= @base)
                return false;

            number = (number * @base) + next;
        }

        if (digits.Length == 0)
            return false;

        value = number;
        return true;
    }
}
