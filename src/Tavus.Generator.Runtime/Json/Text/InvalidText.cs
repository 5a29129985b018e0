namespace Tavus.Runtime;

using global::System;
using global::System.Buffers;
using global::System.Text;
using global::System.Text.Json;

// Strings that are not valid Unicode: with half of a surrogate pair as an escape, or with bytes that are not UTF-8.
internal static class InvalidText
{
    // Whether the current string or name is valid.
    internal static bool IsValid(ref Utf8JsonReader reader)
    {
        if (!reader.HasValueSequence && !reader.ValueIsEscaped && Utf8Text.IsAscii(reader.ValueSpan))
            return true;

        try
        {
            reader.GetString();
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    // The current string or name, with U+FFFD for invalid parts.
    internal static string Read(ref Utf8JsonReader reader, out bool isValid)
    {
        try
        {
            isValid = true;
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            isValid = false;
            return Decode(ref reader);
        }
    }

    private static string Decode(ref Utf8JsonReader reader)
    {
        string text = Utf8Text.Of(reader.HasValueSequence ? BuffersExtensions.ToArray(reader.ValueSequence) : reader.ValueSpan);
        var result = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
            result.Append(text[i] == '\\' ? Unescape(text, ref i) : text[i]);

        for (int i = 0; i < result.Length; i++)
        {
            if (char.IsHighSurrogate(result[i]) && i + 1 < result.Length && char.IsLowSurrogate(result[i + 1]))
                i++;
            else if (char.IsSurrogate(result[i]))
                result[i] = '\uFFFD';
        }

        return result.ToString();
    }

    // The character of the escape at an index, which moves to the end of the escape. Malformed escapes end the reading earlier.
    private static char Unescape(string text, ref int index)
    {
        char kind = text[++index];
        switch (kind)
        {
            case 'b':
                return '\b';
            case 'f':
                return '\f';
            case 'n':
                return '\n';
            case 'r':
                return '\r';
            case 't':
                return '\t';
            case 'u':
                index += 4;
                return (char)Convert.ToInt32(text.Substring(index - 3, 4), 16);
            default:
                return kind;
        }
    }
}
