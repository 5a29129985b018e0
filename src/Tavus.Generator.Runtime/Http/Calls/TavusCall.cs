namespace Tavus.Runtime;

using global::System;
using global::System.Net.Http;
using global::System.Threading;

// A call: its request, and then its response. It is sent once; disposing it releases all of its resources, on every path.
internal sealed partial class TavusCall : IDisposable
{
    private readonly TavusHttp _http;
#if HAS_TEMPLATES
    private readonly string _template;
#endif
    private HttpResponseMessage? _response;
    private PooledBuffer? _body;
    private CancellationTokenSource? _limit;
    private bool _isLimited;
#if HAS_SECRETS
    // A server may send secrets of the body back: the body is kept until the call ends.
    private PooledContent? _json;
#if HAS_FIELDS
    private byte[]? _form;
#endif
    private SecretTexts? _secrets;
#endif

    // template: The path, with the names of its parameters instead of their values.
    internal TavusCall(TavusHttp http, HttpRequestMessage request, string template)
    {
        _http = http;
#if HAS_TEMPLATES
        _template = template;
#endif
        Request = request;
    }

    internal HttpRequestMessage Request { get; }

    public void Dispose()
    {
        Request.Dispose();
        _response?.Dispose();
        _body?.Dispose();
        _limit?.Dispose();
#if HAS_SECRETS
        _json?.Leave();
#endif
    }

    // Gives the request a JSON body.
    // Throws TavusValidationException: The value cannot be written as JSON.
    internal void SetBody<T>(T body, JsonWriting<T> write, string mediaType = "application/json") =>
#if HAS_SECRETS
        SetContent(_json = new PooledContent(JsonText.ToBuffer(body, write, JsonPurpose.Request), users: 2), mediaType);
#else
        SetContent(new PooledContent(JsonText.ToBuffer(body, write, JsonPurpose.Request)), mediaType);
#endif

#if HAS_NULL_BODIES
    // Gives the request the JSON null as its body.
    internal void SetNull(string mediaType = "application/json") => SetContent(new PooledContent(PooledBuffer.Of("null")), mediaType);

#endif
#if HAS_MEDIA_TYPE_CHOICES
    // Sets a JSON body with one of several media types: the first, unless the options of the call select another.
    // Throws TavusValidationException: The value cannot be written as JSON.
    // Throws InvalidOperationException: The options of the call select a media type that the operation does not have.
    internal void SetBody<T>(T body, JsonWriting<T> write, string[] mediaTypes)
    {
        string chosen = (_http.ContentType ?? mediaTypes[0]).ToLowerInvariant();
        if (Array.FindIndex(mediaTypes, chosen.Equals) < 0)
        {
            throw new InvalidOperationException(
                "ContentType in the options of the call must be one of " + string.Join(", ", mediaTypes) + ".");
        }

        SetBody(body, write, chosen);
    }

#endif
#if HAS_FIELDS
    // The JSON of a value that is sent as a form.
    // Throws TavusValidationException: The value cannot be written as JSON.
    internal byte[] Form<T>(T body, JsonWriting<T> write)
    {
        byte[] json = JsonText.ToUtf8(body, write, JsonPurpose.Request);
#if HAS_SECRETS
        _form = json;
#endif
        return json;
    }

#endif
#if HAS_FORMS
    internal void SetBytes(byte[] body, string mediaType) => SetContent(new ByteArrayContent(body), mediaType);

#endif
#if HAS_TEXT_BODIES
    // Gives the request a text as its body.
    // Throws ArgumentException: The string contains an unpaired surrogate.
    internal void SetText(string text, string mediaType)
    {
        JsonWriter.RequireText(text);
        SetContent(new PooledContent(PooledBuffer.Of(text)), mediaType);
    }

#endif
#if HAS_SECRETS
#if HAS_FIELDS
    private ReadOnlySpan<byte> Sent => _json is null ? _form : _json.Bytes;
#else
    private ReadOnlySpan<byte> Sent => _json is null ? default : _json.Bytes;
#endif

#endif
    private void SetContent(HttpContent content, string mediaType)
    {
        // As text: an object that all calls share could be changed by a handler.
        content.Headers.TryAddWithoutValidation("Content-Type", mediaType);
        Request.Content = content;
    }
}
