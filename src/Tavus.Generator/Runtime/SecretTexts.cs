namespace Tavus.Runtime;

// The credentials of a client, and how they are blotted out where a server or a handler shows them. One as short as a word is no secret.
internal sealed class SecretTexts
{
    private const int MinLength = 8;

    [global::System.Diagnostics.DebuggerBrowsable(global::System.Diagnostics.DebuggerBrowsableState.Never)]
    private readonly string[] _secrets;

    internal SecretTexts(params string[] secrets) =>
        _secrets = global::System.Array.FindAll(secrets, static secret => secret.Length >= MinLength);

    // Whether a text shows what nobody may see.
    internal bool AreIn(string text) => Hide(text) != text;

    // Blots out credentials in a text, also as JSON, URLs and HTML may escape them.
    internal string Hide(string text)
    {
        foreach (string secret in _secrets)
        {
            string json = global::System.Text.Json.JsonEncodedText.Encode(secret).ToString();
            string url = global::System.Uri.EscapeDataString(secret);
            foreach (string form in new[] { secret, json, json.ToLowerInvariant(), secret.Replace("/", "\\/"), url, url.ToLowerInvariant(), global::System.Net.WebUtility.HtmlEncode(secret) })
                text = text.Replace(form, "***");
        }

        return text;
    }

    // Blots out credentials where the server sent them back.
    internal void HideIn(global::System.Span<byte> text)
    {
        foreach (string secret in _secrets)
        {
            byte[] bytes = global::System.Text.Encoding.UTF8.GetBytes(secret);
            global::System.Span<byte> rest = text;
            int at;
            while ((at = global::System.MemoryExtensions.IndexOf(rest, bytes)) >= 0)
            {
                rest.Slice(at, bytes.Length).Fill((byte)'*');
                rest = rest.Slice(at + bytes.Length);
            }
        }
    }
}
