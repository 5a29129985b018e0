#if HAS_GUID
namespace Tavus.Runtime;

using global::System;
using global::System.Buffers.Text;

// UUIDs.
internal static partial class TextValues
{
    private const int Length = 36;

    internal static string Format(Guid value) => value.ToString("D");

    // In any case; also in braces or parentheses, without hyphens, and as a URN.
    internal static Spelling Parse(ReadOnlySpan<byte> text, out Guid value)
    {
        if (text.Length == Length && Utf8Parser.TryParse(text, out value, out int length, 'D') && length == Length)
            return IsLowerCase(text) ? Spelling.Canonical : Spelling.Other;

        value = default;
        if (text.Length is < 32 or > 45)
            return Spelling.Invalid;

        string other = Utf8Text.Of(text);
        if (other.StartsWith("urn:uuid:", StringComparison.OrdinalIgnoreCase))
            other = other.Substring("urn:uuid:".Length);

        if (!HasOnlyDigits(other))
            return Spelling.Invalid;

        return Guid.TryParseExact(other, "D", out value)
            || Guid.TryParseExact(other, "N", out value)
            || Guid.TryParseExact(other, "B", out value)
            || Guid.TryParseExact(other, "P", out value)
            ? Spelling.Other
            : Spelling.Invalid;
    }

    // Besides hyphens, braces and parentheses. .NET also reads white space around a UUID, and a sign or 0x before digits.
    private static bool HasOnlyDigits(string text)
    {
        foreach (char character in text)
        {
            if (!Uri.IsHexDigit(character) && character is not ('-' or '{' or '}' or '(' or ')'))
                return false;
        }

        return true;
    }

    private static bool IsLowerCase(ReadOnlySpan<byte> text)
    {
        foreach (byte character in text)
        {
            if (character is >= (byte)'A' and <= (byte)'F')
                return false;
        }

        return true;
    }
}
#endif
