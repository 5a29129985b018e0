namespace Tavus.Runtime;

using global::System;
using global::System.Collections.Generic;
using global::System.Diagnostics;
using global::System.Linq;
using global::System.Text;

// The credentials of a client, and their redaction in texts of a server or a handler, also as JSON, URLs and HTML escape
// them, once or twice. Short ones are not redacted.
internal sealed class SecretTexts
{
    private const int MinLength = 8;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly string[] _secrets;

    internal SecretTexts(params string[] secrets) => _secrets = Array.FindAll(secrets, static secret => secret.Length >= MinLength);

#if HAS_MORE_SECRETS
    // These, and others.
    internal SecretTexts And(IEnumerable<string> others) =>
        new(Enumerable.ToArray(Enumerable.Distinct(Enumerable.Concat(_secrets, others))));

#endif
    // Whether a text contains a secret.
    internal bool AreIn(string text) => HideIn(Encoding.UTF8.GetBytes(text));

    // The text with asterisks in place of credentials.
    internal string Hide(string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        return HideIn(bytes) ? Encoding.UTF8.GetString(bytes) : text;
    }

    // Replaces credentials by asterisks, and returns whether there were any.
    internal bool HideIn(byte[] text) => HideIn(new ArraySegment<byte>(text));

    internal bool HideIn(ArraySegment<byte> text)
    {
        if (_secrets.Length == 0)
            return false;

        byte[][] secrets = Array.ConvertAll(_secrets, Encoding.UTF8.GetBytes);
        var plain = new UnescapedText(text);
        bool isFound = HideIn(plain, secrets);
        foreach (Escaping outer in UnescapedText.Escapings)
        {
            if (plain.Without(outer) is not { } once)
                continue;

            isFound |= HideIn(once, secrets);
            foreach (Escaping inner in UnescapedText.Escapings)
            {
                if (once.Without(inner) is { } twice)
                    isFound |= HideIn(twice, secrets);
            }
        }

        return isFound;
    }

    private static bool HideIn(UnescapedText text, byte[][] secrets)
    {
        bool isFound = false;
        foreach (byte[] secret in secrets)
        {
            int start = 0;
            int at;
            while ((at = MemoryExtensions.IndexOf(text.Bytes.Slice(start), secret)) >= 0)
            {
                text.Hide(start + at, secret.Length);
                start += at + secret.Length;
                isFound = true;
            }
        }

        return isFound;
    }
}
