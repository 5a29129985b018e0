#if HAS_GUID
namespace Tavus.Runtime;

// UUIDs.
internal static partial class TextValues
{
    private const int Length = 36;

    internal static string Format(global::System.Guid value) => value.ToString("D");

    // In any case; also in braces, without hyphens, and as a URN.
    internal static Spelling Parse(global::System.ReadOnlySpan<byte> text, out global::System.Guid value)
    {
        if (text.Length == Length && global::System.Buffers.Text.Utf8Parser.TryParse(text, out value, out int length, 'D') && length == Length)
            return IsLowerCase(text) ? Spelling.Canonical : Spelling.Other;

        value = default;
        if (text.Length is < 32 or > 45)
            return Spelling.Invalid;

        string other = Utf8Text.Of(text);
        if (other.StartsWith("urn:uuid:", global::System.StringComparison.OrdinalIgnoreCase))
            other = other.Substring("urn:uuid:".Length);

        return global::System.Guid.TryParseExact(other, "D", out value)
            || global::System.Guid.TryParseExact(other, "N", out value)
            || global::System.Guid.TryParseExact(other, "B", out value)
            ? Spelling.Other
            : Spelling.Invalid;
    }

    private static bool IsLowerCase(global::System.ReadOnlySpan<byte> text)
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
