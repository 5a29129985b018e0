namespace Tavus.Runtime;

// One call: its request, and then its answer. It is sent once; disposing it frees all that it holds, on every path.
internal sealed partial class TavusCall : global::System.IDisposable
{
    // Handlers look at it; none has a reason to change it.
    private static readonly global::System.Net.Http.Headers.MediaTypeHeaderValue Json = new("application/json");

    private readonly TavusHttp _http;
    private readonly string _template;
    private global::System.Net.Http.HttpResponseMessage? _response;
    private PooledBuffer? _body;
    private global::System.Threading.CancellationTokenSource? _limit;
    private bool _isLimited;
#if HAS_SECRETS
    private PooledContent? _json;
    private SecretTexts? _secrets;
#endif

    // template: The path, with the names of its parameters in the place of their values.
    internal TavusCall(TavusHttp http, global::System.Net.Http.HttpRequestMessage request, string template)
    {
        _http = http;
        _template = template;
        Request = request;
    }

    internal global::System.Net.Http.HttpRequestMessage Request { get; }

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
        SetContent(Keep(new PooledContent(JsonText.ToBuffer(body, write))), mediaType);
#else
        SetContent(new PooledContent(JsonText.ToBuffer(body, write)), mediaType);
#endif

#if HAS_FORMS
    internal void SetBytes(byte[] body, string mediaType) => SetContent(new global::System.Net.Http.ByteArrayContent(body), mediaType);

#endif
#if HAS_TEXT_BODIES
    // Gives the request a text as its body.
    // Throws ArgumentException: The text holds an unpaired surrogate.
    internal void SetText(string text, string mediaType)
    {
        JsonWriter.RequireText(text);
        SetContent(new PooledContent(PooledBuffer.Of(text)), mediaType);
    }

#endif
#if HAS_SECRETS
    // A server may send secrets back that were in the body: what they are has to be known until the call ends.
    private PooledContent Keep(PooledContent content)
    {
        content.Enter();
        _json = content;
        return content;
    }

#endif
    private void SetContent(global::System.Net.Http.HttpContent content, string mediaType)
    {
        content.Headers.ContentType = mediaType == "application/json" ? Json : global::System.Net.Http.Headers.MediaTypeHeaderValue.Parse(mediaType);
        Request.Content = content;
    }
}
