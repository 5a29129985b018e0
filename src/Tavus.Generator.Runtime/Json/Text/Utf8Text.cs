namespace Tavus.Runtime;

using global::System;
using global::System.Text;

// Text functions that older versions of .NET lack.
internal static class Utf8Text
{
    internal static string Of(ReadOnlySpan<byte> text) =>
#if IS_MODERN
        Encoding.UTF8.GetString(text);
#else
        Encoding.UTF8.GetString(text.ToArray());
#endif

    // Whether JSON that was just written contains the writer's replacement of an unpaired surrogate: unlike a replacement
    // character in the string, it is written as an escape.
    internal static bool HasReplacement(ReadOnlySpan<byte> json)
    {
        // From escape to escape: of two backslashes, the second one is text.
        for (int at; (at = MemoryExtensions.IndexOf(json, (byte)'\\')) >= 0; json = json.Slice(at + 2))
        {
            if (MemoryExtensions.StartsWith(json.Slice(at), "\\uFFFD"u8))
                return true;
        }

        return false;
    }

    internal static bool IsAscii(ReadOnlySpan<byte> text)
    {
#if IS_MODERN
        return Ascii.IsValid(text);
#else
        foreach (byte value in text)
        {
            if (value >= 0x80)
                return false;
        }

        return true;
#endif
    }

    internal static int IndexOfUnpairedSurrogate(string text)
    {
#if IS_MODERN
        if (MemoryExtensions.IndexOfAnyInRange(MemoryExtensions.AsSpan(text), '\uD800', '\uDFFF') < 0)
            return -1;

#endif
        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;

            if (i + 1 >= text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                return i;

            i++;
        }

        return -1;
    }
}
