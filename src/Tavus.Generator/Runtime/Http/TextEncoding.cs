namespace Tavus.Runtime;

// The encodings of bodies.
internal static class TextEncoding
{
    // The encoding of a body, or null for UTF-8 without a mark. A byte order mark decides, then the charset. Where there is neither,
    // UTF-16 has a NUL beside the first character, which begins no JSON and hardly a text. An unknown charset is read as UTF-8.
    internal static global::System.Text.Encoding? Of(global::System.ReadOnlySpan<byte> body, string? contentType)
    {
        string charset = Charset(contentType);
        bool isNamed = charset.Length > 0;
        if (!charset.StartsWith("utf-32", global::System.StringComparison.OrdinalIgnoreCase)
            && OfMark(body) is { } marked
            && IsCredible(marked, body, charset))
            return marked;

        if (Is(charset, "utf-8"))
            return null;

        if (isNamed && !Is(charset, "utf-16"))
            return Find(charset);

        return OfNul(body) ?? (isNamed ? global::System.Text.Encoding.Unicode : null);
    }

    private static global::System.Text.Encoding? OfMark(global::System.ReadOnlySpan<byte> body) => Pair(body) switch
    {
        (0xFF, 0xFE) => global::System.Text.Encoding.Unicode,
        (0xFE, 0xFF) => global::System.Text.Encoding.BigEndianUnicode,
        (0xEF, 0xBB) when body.Length > 2 && body[2] == 0xBF => global::System.Text.Encoding.UTF8,
        _ => null,
    };

    // Bytes that are no text may begin as a mark of UTF-16 does: without a charset, its first character has to have a NUL, as in JSON.
    private static bool IsCredible(global::System.Text.Encoding marked, global::System.ReadOnlySpan<byte> body, string charset) =>
        marked == global::System.Text.Encoding.UTF8
        || charset.StartsWith("utf-16", global::System.StringComparison.OrdinalIgnoreCase)
        || OfNul(body.Slice(2)) == marked;

    private static global::System.Text.Encoding? OfNul(global::System.ReadOnlySpan<byte> body) => Pair(body) switch
    {
        (0, not 0) => global::System.Text.Encoding.BigEndianUnicode,
        (not 0, 0) => global::System.Text.Encoding.Unicode,
        _ => null,
    };

    private static (byte First, byte Second) Pair(global::System.ReadOnlySpan<byte> body) => body.Length < 2 ? default : (body[0], body[1]);

    // The charset of a Content-Type header, quoted or not, even where the rest of the header is invalid.
    private static string Charset(string? contentType)
    {
        const string Name = "charset";

        // Most have no parameter, and looking for one character is faster.
        if (contentType is null || contentType.IndexOf('=') < 0)
            return "";

        int at = contentType.IndexOf(Name, global::System.StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return "";

        string rest = contentType.Substring(at + Name.Length).TrimStart();
        return rest.StartsWith("=", global::System.StringComparison.Ordinal)
            ? rest.Substring(1).Split(';', ',')[0].Trim(' ', '\t', '"', '\'')
            : "";
    }

    // UTF-7 can hide what a text holds.
    private static global::System.Text.Encoding? Find(string charset)
    {
        try
        {
            return Is(charset, "utf-7") ? null : global::System.Text.Encoding.GetEncoding(charset);
        }
        catch (global::System.ArgumentException)
        {
            return null;
        }
        catch (global::System.NotSupportedException)
        {
            return null;
        }
    }

    private static bool Is(string charset, string name) => string.Equals(charset, name, global::System.StringComparison.OrdinalIgnoreCase);
}
