namespace Tavus.Runtime;

using global::System;
using global::System.Text;

// The encodings of bodies.
internal static class TextEncoding
{
    // The encoding of a body, or null for UTF-8 without a mark. A byte order mark decides, then the charset. Where there is neither,
    // UTF-16 has a NUL beside the first character, with which no JSON and hardly any text begins. An unknown charset is read as UTF-8.
    internal static Encoding? Of(ReadOnlySpan<byte> body, string? contentType)
    {
        string charset = Charset(contentType);
        bool isNamed = charset.Length > 0;
        if (!charset.StartsWith("utf-32", StringComparison.OrdinalIgnoreCase)
            && OfMark(body) is { } marked
            && IsCredible(marked, body, charset))
            return marked;

        if (Is(charset, "utf-8"))
            return null;

        if (isNamed && !Is(charset, "utf-16"))
            return Find(charset);

        return OfNul(body) ?? (isNamed ? Encoding.Unicode : null);
    }

    private static Encoding? OfMark(ReadOnlySpan<byte> body) => Pair(body) switch
    {
        (0xFF, 0xFE) => Encoding.Unicode,
        (0xFE, 0xFF) => Encoding.BigEndianUnicode,
        (0xEF, 0xBB) when body.Length > 2 && body[2] == 0xBF => Encoding.UTF8,
        _ => null,
    };

    // Binary data may begin like a mark of UTF-16: without a charset, its first character must have a NUL, as in JSON.
    private static bool IsCredible(Encoding marked, ReadOnlySpan<byte> body, string charset) =>
        marked == Encoding.UTF8
        || charset.StartsWith("utf-16", StringComparison.OrdinalIgnoreCase)
        || OfNul(body.Slice(2)) == marked;

    private static Encoding? OfNul(ReadOnlySpan<byte> body) => Pair(body) switch
    {
        (0, not 0) => Encoding.BigEndianUnicode,
        (not 0, 0) => Encoding.Unicode,
        _ => null,
    };

    private static (byte First, byte Second) Pair(ReadOnlySpan<byte> body) => body.Length < 2 ? default : (body[0], body[1]);

    // The charset of a Content-Type header, quoted or not, even where the rest of the header is invalid.
    private static string Charset(string? contentType)
    {
        const string Name = "charset";

        // Most have no parameter, and looking for one character is faster.
        if (contentType is null || contentType.IndexOf('=') < 0)
            return "";

        int at = contentType.IndexOf(Name, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return "";

        string rest = contentType.Substring(at + Name.Length).TrimStart();
        return rest.StartsWith("=", StringComparison.Ordinal)
            ? rest.Substring(1).Split(';', ',')[0].Trim(' ', '\t', '"', '\'')
            : "";
    }

    // UTF-7 can hide the content of a text.
    private static Encoding? Find(string charset)
    {
        try
        {
            return Is(charset, "utf-7") ? null : Encoding.GetEncoding(charset);
        }
        catch (ArgumentException)
        {
            return null;
        }
        catch (NotSupportedException)
        {
            return null;
        }
    }

    private static bool Is(string charset, string name) => string.Equals(charset, name, StringComparison.OrdinalIgnoreCase);
}
