#if HAS_BYTES
namespace Tavus.Runtime;

using global::System;

// Bytes as Base64.
internal static partial class TextValues
{
    internal static string Format(byte[] value) => Convert.ToBase64String(value);

    // Also without padding, in the alphabet for URLs, and with white space.
    internal static Spelling Parse(ReadOnlySpan<byte> text, out byte[]? value)
    {
        value = null;
        var characters = new char[text.Length + 3];
        int length = 0;
        bool isOther = false;
        foreach (byte character in text)
        {
            bool isSpace = character is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n';
            isOther |= isSpace || character is (byte)'-' or (byte)'_';
            if (!isSpace)
                characters[length++] = character switch { (byte)'-' => '+', (byte)'_' => '/', _ => (char)character };
        }

        if (length % 4 > 1 && characters[length - 1] != '=')
        {
            isOther = true;
            while (length % 4 != 0)
                characters[length++] = '=';
        }

        try
        {
            value = Convert.FromBase64CharArray(characters, 0, length);
        }
        catch (FormatException)
        {
            return Spelling.Invalid;
        }

        // Unused bits of the last character may be set.
        return isOther || Format(value) != new string(characters, 0, length) ? Spelling.Other : Spelling.Canonical;
    }
}
#endif
