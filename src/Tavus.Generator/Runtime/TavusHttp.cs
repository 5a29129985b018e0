namespace Tavus.Runtime;

// Sends requests and reads answers. It never repeats a request, and never shows the API key.
internal sealed class TavusHttp : global::System.IDisposable
{
    private const int MaxBodyBytes = 64 * 1024 * 1024;

    // Redirects are not followed: .NET would send the key, and with 307 the body, to the new host.
#if IS_MODERN
    private static readonly global::System.Net.Http.HttpMessageHandler SharedHandler = new global::System.Net.Http.SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        PooledConnectionLifetime = global::System.TimeSpan.FromMinutes(2),
    };
#else
    private static readonly global::System.Net.Http.HttpMessageHandler SharedHandler = new global::System.Net.Http.HttpClientHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
    };
#endif

#if HAS_SERVERS
    private readonly string? _baseAddress;
#else
    private readonly string _baseAddress;
#endif
#if HAS_SCHEMES
    private readonly TavusCredential[] _credentials;
#else
    private readonly string? _keyHeader;

    [global::System.Diagnostics.DebuggerBrowsable(global::System.Diagnostics.DebuggerBrowsableState.Never)]
    private readonly string _keyValue;
#endif

    [global::System.Diagnostics.DebuggerBrowsable(global::System.Diagnostics.DebuggerBrowsableState.Never)]
    private readonly string[] _secrets;

    private readonly global::System.Net.Http.HttpClient _http;
    private readonly bool _ownsHttp;

#if HAS_SCHEMES
    internal TavusHttp(global::System.Uri? baseAddress, global::System.Net.Http.HttpClient? http, params TavusCredential[] credentials)
    {
        if (!global::System.Array.Exists(credentials, static credential => credential.IsSet))
            throw new global::System.ArgumentException("The API asks for a credential, and the options hold none.", "options");

        _credentials = credentials;
        _secrets = global::System.Linq.Enumerable.ToArray(global::System.Linq.Enumerable.SelectMany(credentials, static credential => credential.Secrets));
#else
    internal TavusHttp(global::System.Uri? baseAddress, string? keyHeader, string keyPrefix, string? apiKey, global::System.Net.Http.HttpClient? http)
    {
        string key = keyHeader is null ? "" : OptionValues.CheckKey(apiKey);
        _keyHeader = keyHeader;
        _keyValue = keyPrefix + key;
        _secrets = new[] { key };
#endif
#if HAS_SERVERS
        _baseAddress = baseAddress is null ? null : OptionValues.CheckAddress(baseAddress);
#else
        _baseAddress = OptionValues.CheckAddress(baseAddress);
#endif
        _ownsHttp = http is null;
        _http = http ?? new global::System.Net.Http.HttpClient(SharedHandler, disposeHandler: false);
    }

#if HAS_SERVERS
    // Whether the user chose the base address: then it holds for operations that have a server of their own, too.
    internal bool IsRedirected { get; set; }

#endif
    public void Dispose()
    {
        if (_ownsHttp)
            _http.Dispose();
    }

    // Makes a request to a path below the base address.
#if HAS_SCHEMES
#if HAS_SERVERS
    internal global::System.Net.Http.HttpRequestMessage Request(string method, string path, int[][]? security = null, string accept = "application/json", string? server = null)
#else
    internal global::System.Net.Http.HttpRequestMessage Request(string method, string path, int[][]? security = null, string accept = "application/json")
#endif
#else
#if HAS_SERVERS
    internal global::System.Net.Http.HttpRequestMessage Request(string method, string path, bool isAuthenticated, string accept = "application/json", string? server = null)
#else
    internal global::System.Net.Http.HttpRequestMessage Request(string method, string path, bool isAuthenticated, string accept = "application/json")
#endif
#endif
    {
#if HAS_SERVERS
        string address = Address(server);
#else
        string address = _baseAddress;
#endif
#if HAS_SCHEMES
        TavusCredential[] credentials = Choose(security);
#if HAS_QUERY_KEYS
        foreach (TavusCredential credential in credentials)
            path = credential.AddTo(path);

#endif
#endif
        var request = new global::System.Net.Http.HttpRequestMessage(new global::System.Net.Http.HttpMethod(method), new global::System.Uri(address + path));
        request.Headers.Add("Accept", accept);
#if HAS_SCHEMES
        foreach (TavusCredential credential in credentials)
            credential.AddTo(request);
#else
        if (isAuthenticated && _keyHeader is not null)
            request.Headers.Add(_keyHeader, _keyValue);
#endif

        return request;
    }

    // Gives a request its JSON body.
    internal static void SetBody<T>(global::System.Net.Http.HttpRequestMessage request, T body, JsonWriting<T> write, string mediaType) =>
        SetBytes(request, JsonText.ToUtf8(body, write), mediaType);

    internal static void SetBytes(global::System.Net.Http.HttpRequestMessage request, byte[] body, string mediaType)
    {
        request.Content = new global::System.Net.Http.ByteArrayContent(body);
        request.Content.Headers.ContentType = global::System.Net.Http.Headers.MediaTypeHeaderValue.Parse(mediaType);
    }

#if HAS_TEXT_BODIES
    // Gives a request a text as its body.
    internal static void SetText(global::System.Net.Http.HttpRequestMessage request, string text, string mediaType)
    {
        JsonWriter.RequireText(text);
        SetBytes(request, global::System.Text.Encoding.UTF8.GetBytes(text), mediaType);
    }

#endif
#if HAS_STREAMS
    // Sends a request and reads the whole answer.
    internal global::System.Threading.Tasks.Task<TavusResponse> SendAsync(
        global::System.Net.Http.HttpRequestMessage request, global::System.Threading.CancellationToken cancellationToken) =>
        SendAsync(request, static _ => false, cancellationToken);

    // Sends a request and reads the answer: for some statuses its headers only, so that the body can be read as a stream.
    internal async global::System.Threading.Tasks.Task<TavusResponse> SendAsync(
        global::System.Net.Http.HttpRequestMessage request, global::System.Func<int, bool> isStream, global::System.Threading.CancellationToken cancellationToken)
#else
    // Sends a request and reads the whole answer.
    internal async global::System.Threading.Tasks.Task<TavusResponse> SendAsync(
        global::System.Net.Http.HttpRequestMessage request, global::System.Threading.CancellationToken cancellationToken)
#endif
    {
        // HttpClient's own timeout ends with the headers; this one holds for the body as well.
        using var timeout = global::System.Threading.CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(_http.Timeout);
        global::System.Net.HttpStatusCode status = 0;
        try
        {
#if HAS_STREAMS
            global::System.Net.Http.HttpResponseMessage answer = await _http
                .SendAsync(request, global::System.Net.Http.HttpCompletionOption.ResponseHeadersRead, timeout.Token).ConfigureAwait(false);
            status = answer.StatusCode;
            if (isStream((int)status))
                return new TavusResponse(answer, await OpenAsync(answer.Content).ConfigureAwait(false), _secrets);

            using global::System.Net.Http.HttpResponseMessage response = answer;
#else
            using global::System.Net.Http.HttpResponseMessage response = await _http
                .SendAsync(request, global::System.Net.Http.HttpCompletionOption.ResponseHeadersRead, timeout.Token).ConfigureAwait(false);
            status = response.StatusCode;
#endif
#if !IS_MODERN
            // .NET Framework's streams do not look at the token while they wait.
            using global::System.Threading.CancellationTokenRegistration registration = timeout.Token.Register(static state => ((global::System.IDisposable)state!).Dispose(), response);
#endif
            byte[] body = await ReadAsync(response.Content, timeout.Token).ConfigureAwait(false);
            return new TavusResponse(response, body, _secrets);
        }
        catch (global::System.Exception exception) when (cancellationToken.IsCancellationRequested && IsInterruption(exception))
        {
            throw new global::System.OperationCanceledException(exception.Message, exception, cancellationToken);
        }
        catch (global::System.Exception exception)
            when (IsInterruption(exception) && (timeout.IsCancellationRequested || exception.InnerException is global::System.TimeoutException))
        {
            throw new global::System.Threading.Tasks.TaskCanceledException(
                "The API did not answer in time.", exception.InnerException as global::System.TimeoutException ?? new global::System.TimeoutException("The API did not answer in time.", exception));
        }
        catch (global::System.Exception exception) when (exception is global::System.Net.Http.HttpRequestException or global::System.IO.IOException)
        {
            // What a handler of the user's throws may tell the address, and that may hold a key.
            bool isClean = !TavusResponse.Shows(_secrets, exception.ToString());
            throw new TavusApiException(
                "The API could not be reached, or its answer broke off: " + TavusResponse.Hide(_secrets, exception.Message), status, isClean ? exception : null)
            {
                MayHaveBeenProcessed = MayHaveBeenSent(exception),
            };
        }
    }

    // What a call ends with when it is cancelled: on .NET Framework also what comes of disposing the response under its reader.
    private static bool IsInterruption(global::System.Exception exception) => exception is
        global::System.OperationCanceledException or global::System.ObjectDisposedException or global::System.IO.IOException
        or global::System.Net.Http.HttpRequestException or global::System.Net.WebException;

    private static async global::System.Threading.Tasks.Task<byte[]> ReadAsync(
        global::System.Net.Http.HttpContent? content, global::System.Threading.CancellationToken cancellationToken)
    {
        if (content is null)
            return global::System.Array.Empty<byte>();

#if IS_MODERN
        using global::System.IO.Stream stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
#else
        using global::System.IO.Stream stream = await content.ReadAsStreamAsync().ConfigureAwait(false);
#endif
        using var body = new global::System.IO.MemoryStream();
        var buffer = new byte[8192];
        while (true)
        {
            int count = await stream.ReadAsync(buffer, 0, buffer.Length, cancellationToken).ConfigureAwait(false);
            if (count == 0)
                return body.ToArray();

            if (body.Length + count > MaxBodyBytes)
                throw new global::System.IO.IOException("the answer is longer than 64 MiB");

            body.Write(buffer, 0, count);
        }
    }

#if HAS_STREAMS
    // Disposing the stream ends the connection's use, as with HttpClient's own GetStreamAsync.
    private static async global::System.Threading.Tasks.Task<global::System.IO.Stream> OpenAsync(global::System.Net.Http.HttpContent? content) =>
        content is null ? global::System.IO.Stream.Null : await content.ReadAsStreamAsync().ConfigureAwait(false);

#endif
    private static bool MayHaveBeenSent(global::System.Exception exception)
    {
#if IS_MODERN
        return exception is not global::System.Net.Http.HttpRequestException
        {
            HttpRequestError: global::System.Net.Http.HttpRequestError.NameResolutionError
                or global::System.Net.Http.HttpRequestError.ConnectionError
                or global::System.Net.Http.HttpRequestError.SecureConnectionError
                or global::System.Net.Http.HttpRequestError.ProxyTunnelError,
        };
#else
        // A connection that was refused is all that can be told apart here.
        return (exception.InnerException as global::System.Net.WebException)?.Status is not
            (global::System.Net.WebExceptionStatus.ConnectFailure or global::System.Net.WebExceptionStatus.NameResolutionFailure
            or global::System.Net.WebExceptionStatus.TrustFailure or global::System.Net.WebExceptionStatus.SecureChannelFailure);
#endif
    }

#if HAS_SERVERS
    private string Address(string? server)
    {
        if (server is null)
            return _baseAddress ?? OptionValues.CheckAddress(null);

        // A path on the host of the base address.
        if (server[0] == '/')
            return new global::System.Uri(new global::System.Uri(_baseAddress ?? OptionValues.CheckAddress(null)), server).AbsoluteUri;

        if (IsRedirected && _baseAddress is not null)
            return _baseAddress;

        var address = new global::System.Uri(server);
        return OptionValues.IsAllowed(address)
            ? server
            : throw new global::System.InvalidOperationException("The API's document gives this operation the server " + server + ", which is not https; set BaseAddress in the options.");
    }

#endif
#if HAS_SCHEMES
    // The first of several combinations of which all credentials are set; none where there is no such.
    private TavusCredential[] Choose(int[][]? security)
    {
        foreach (int[] alternative in security ?? global::System.Array.Empty<int[]>())
        {
            if (global::System.Array.TrueForAll(alternative, index => _credentials[index].IsSet))
                return global::System.Array.ConvertAll(alternative, index => _credentials[index]);
        }

        return global::System.Array.Empty<TavusCredential>();
    }
#endif
}
