namespace Tavus.Runtime;

// The credentials of a client, and how they are blotted out where a server or a handler shows them, also as JSON, URLs and HTML may
// escape them. One as short as a word is no secret.
internal sealed class SecretTexts
{
    private const int MinLength = 8;

    [global::System.Diagnostics.DebuggerBrowsable(global::System.Diagnostics.DebuggerBrowsableState.Never)]
    private readonly byte[][] _secrets;

    internal SecretTexts(params string[] secrets) => _secrets = global::System.Array.ConvertAll(
        global::System.Array.FindAll(secrets, static secret => secret.Length >= MinLength), global::System.Text.Encoding.UTF8.GetBytes);

#if HAS_SECRETS
    private SecretTexts(byte[][] secrets) => _secrets = secrets;

    // These, and others.
    internal SecretTexts And(global::System.Collections.Generic.IEnumerable<string> secrets)
    {
        byte[][] others = new SecretTexts(global::System.Linq.Enumerable.ToArray(secrets))._secrets;
        return new SecretTexts(global::System.Linq.Enumerable.ToArray(global::System.Linq.Enumerable.Concat(_secrets, others)));
    }

#endif
    // Whether a text shows what nobody may see.
    internal bool AreIn(string text) => HideIn(global::System.Text.Encoding.UTF8.GetBytes(text));

    // The text with stars in the place of credentials.
    internal string Hide(string text)
    {
        byte[] bytes = global::System.Text.Encoding.UTF8.GetBytes(text);
        return HideIn(bytes) ? global::System.Text.Encoding.UTF8.GetString(bytes) : text;
    }

    // Puts stars in the place of credentials, and says whether there were any.
    internal bool HideIn(global::System.Span<byte> text)
    {
        bool isFound = false;
        foreach (byte[] secret in _secrets)
        {
            global::System.ReadOnlySpan<byte> starts = stackalloc byte[] { secret[0], (byte)'\\', (byte)'%', (byte)'&' };
            global::System.Span<byte> rest = text;
            int at;
            while ((at = global::System.MemoryExtensions.IndexOfAny(rest, starts)) >= 0)
            {
                rest = rest.Slice(at);
                int length = Match(rest, secret);
                if (length > 0)
                    rest.Slice(0, length).Fill((byte)'*');

                isFound |= length > 0;
                rest = rest.Slice(global::System.Math.Max(length, 1));
            }
        }

        return isFound;
    }

    // How much of the text's start is the secret, or -1.
    private static int Match(global::System.ReadOnlySpan<byte> text, global::System.ReadOnlySpan<byte> secret)
    {
        if (secret.IsEmpty)
            return 0;

        int escape = Unescape(text, out int value);
        if (escape > 0 && value == secret[0] && Match(text.Slice(escape), secret.Slice(1)) is >= 0 and var behind)
            return escape + behind;

        return !text.IsEmpty && text[0] == secret[0] && Match(text.Slice(1), secret.Slice(1)) is >= 0 and var rest ? 1 + rest : -1;
    }

    // The length of the escape at the text's start, 0 where there is none, and the character that it stands for.
    private static int Unescape(global::System.ReadOnlySpan<byte> text, out int value)
    {
        value = -1;
        if (text.Length < 2)
            return 0;

        switch (text[0])
        {
            case (byte)'\\' when text[1] == 'u':
                return text.Length >= 6 && TryParse(text.Slice(2, 4), 16, out value) ? 6 : 0;

            case (byte)'\\':
                value = text[1];
                return 2;

            case (byte)'%':
                return text.Length >= 3 && TryParse(text.Slice(1, 2), 16, out value) ? 3 : 0;

            case (byte)'&' when global::System.MemoryExtensions.IndexOf(text.Slice(0, global::System.Math.Min(text.Length, 10)), (byte)';') is > 1 and var end:
                return TryUnescapeEntity(text.Slice(1, end - 1), out value) ? end + 1 : 0;

            default:
                return 0;
        }
    }

    private static bool TryUnescapeEntity(global::System.ReadOnlySpan<byte> name, out int value)
    {
        value = Utf8Text.Of(name) switch { "amp" => '&', "lt" => '<', "gt" => '>', "quot" => '"', "apos" => '\'', _ => -1 };
        if (value >= 0)
            return true;

        if (name.Length < 2 || name[0] != '#')
            return false;

        return name[1] is (byte)'x' or (byte)'X' ? TryParse(name.Slice(2), 16, out value) : TryParse(name.Slice(1), 10, out value);
    }

    private static bool TryParse(global::System.ReadOnlySpan<byte> digits, int @base, out int value)
    {
        value = 0;
        foreach (byte digit in digits)
        {
            int number = digit is >= (byte)'0' and <= (byte)'9' ? digit - '0' : (digit | 0x20) is >= 'a' and <= 'f' and var letter ? letter - 'a' + 10 : @base;
            if (number >= @base)
                return false;

            value = (value * @base) + number;
        }

        return digits.Length > 0;
    }
}
