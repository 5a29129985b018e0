#if HAS_ENUMS
namespace Tavus.Runtime;

using global::System;
using global::System.Text.Json;

// Finds a text among those of an enum, in a time that does not grow with their number, and without making a string of it.
internal sealed class KnownTexts
{
    private const int MaxStackLength = 256;

    // An escaped character takes six bytes at most.
    private const int MaxBytesOfCharacter = 6;

    private readonly string[] _texts;
    private readonly int[] _slots;
    private readonly int _maxLength;

    internal KnownTexts(string[] texts)
    {
        _texts = texts;
        int count = 4;
        while (count < texts.Length * 2)
            count *= 2;

        // Of each slot the index of its text and one, or nothing.
        _slots = new int[count];
        for (int index = 0; index < texts.Length; index++)
        {
            _maxLength = Math.Max(_maxLength, texts[index].Length);
            int slot = Hash(MemoryExtensions.AsSpan(texts[index])) & (count - 1);
            while (_slots[slot] != 0)
                slot = (slot + 1) & (count - 1);

            _slots[slot] = index + 1;
        }
    }

    // The index of a text, or a negative number.
    internal int IndexOf(ReadOnlySpan<char> text)
    {
        if (text.Length > _maxLength)
            return -1;

        for (int slot = Hash(text) & (_slots.Length - 1); _slots[slot] is var entry and not 0; slot = (slot + 1) & (_slots.Length - 1))
        {
            if (MemoryExtensions.SequenceEqual(MemoryExtensions.AsSpan(_texts[entry - 1]), text))
                return entry - 1;
        }

        return -1;
    }

    // The index of the string at which the reader is, or of the number, which has to be in one piece; or a negative number.
    internal int IndexOf(ref Utf8JsonReader json)
    {
        if (!json.HasValueSequence && !json.ValueIsEscaped && Utf8Text.IsAscii(json.ValueSpan))
            return IndexOfAscii(json.ValueSpan);

        long length = json.HasValueSequence ? json.ValueSequence.Length : json.ValueSpan.Length;
        if (length > _maxLength * (long)MaxBytesOfCharacter)
            return -1;

        Span<char> text = length <= MaxStackLength ? stackalloc char[MaxStackLength] : new char[length];
        try
        {
            return IndexOf(text.Slice(0, json.CopyString(text)));
        }
        catch (InvalidOperationException)
        {
            // The text is not valid Unicode: no value is listed that is not.
            return -1;
        }
    }

    private int IndexOfAscii(ReadOnlySpan<byte> text)
    {
        if (text.Length > _maxLength)
            return -1;

        for (int slot = HashAscii(text) & (_slots.Length - 1); _slots[slot] is var entry and not 0; slot = (slot + 1) & (_slots.Length - 1))
        {
            if (IsSame(_texts[entry - 1], text))
                return entry - 1;
        }

        return -1;
    }

    private static bool IsSame(string text, ReadOnlySpan<byte> ascii)
    {
        if (text.Length != ascii.Length)
            return false;

        for (int i = 0; i < ascii.Length; i++)
        {
            if (text[i] != ascii[i])
                return false;
        }

        return true;
    }

    private static int Hash(ReadOnlySpan<char> text)
    {
        uint hash = (uint)text.Length;
        foreach (char character in text)
            hash = unchecked((hash * 31) + character);

        return Mix(hash);
    }

    // The same as of the characters.
    private static int HashAscii(ReadOnlySpan<byte> text)
    {
        uint hash = (uint)text.Length;
        foreach (byte character in text)
            hash = unchecked((hash * 31) + character);

        return Mix(hash);
    }

    private static int Mix(uint hash) => unchecked((int)((hash * 0x9E3779B1u) >> 7));
}
#endif
