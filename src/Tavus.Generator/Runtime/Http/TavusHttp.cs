namespace Tavus.Runtime;

// What the calls of a client have in common: the HttpClient, the addresses and the credentials. Nobody changes it once it is made.
internal sealed partial class TavusHttp
{
    // Made with the first client that is given no HttpClient: connections are shared, and no client needs to be disposed.
    private static readonly global::System.Lazy<global::System.Net.Http.HttpMessageHandler> SharedHandler = new(NewHandler);

    private static readonly global::System.Collections.Generic.Dictionary<string, string> NoHeaders = new();

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

    private readonly bool _isOwner;

#if HAS_SCHEMES
    internal TavusHttp(global::System.Uri? baseAddress, global::System.Net.Http.HttpClient? http, params TavusCredential[] credentials)
    {
        if (!global::System.Array.Exists(credentials, static credential => credential.IsSet))
            throw new global::System.ArgumentException("The API asks for a credential, and the options hold none.", "options");

        _credentials = credentials;
        Secrets = new SecretTexts(global::System.Linq.Enumerable.ToArray(global::System.Linq.Enumerable.SelectMany(credentials, static credential => credential.Secrets)));
#else
    internal TavusHttp(global::System.Uri? baseAddress, string? keyHeader, string keyPrefix, string? apiKey, global::System.Net.Http.HttpClient? http)
    {
        string key = keyHeader is null ? "" : OptionValues.CheckKey(apiKey);
        _keyHeader = keyHeader;
        _keyValue = keyPrefix + key;
        Secrets = new SecretTexts(key);
#endif
#if HAS_SERVERS
        _baseAddress = baseAddress is null ? null : OptionValues.CheckAddress(baseAddress);
#else
        _baseAddress = OptionValues.CheckAddress(baseAddress);
#endif
        _isOwner = http is null;
        Client = http ?? NewClient();
    }

    internal global::System.Net.Http.HttpClient Client { get; private set; }

    internal SecretTexts Secrets { get; }

    // What requests have besides what their operations say.
    internal global::System.Collections.Generic.Dictionary<string, string> Headers { get; private set; } = NoHeaders;

    // What the options of single calls say; null where they leave it to the HttpClient.
    internal global::System.TimeSpan? Timeout { get; private set; }

    // How long a call may take, with its answer read, in milliseconds; negative where there is no limit.
    internal double Limit
    {
        get
        {
            double ours = Timeout?.TotalMilliseconds ?? -1;
            double theirs = Client.Timeout.TotalMilliseconds;
            return ours < 0 ? theirs : theirs < 0 ? ours : global::System.Math.Min(ours, theirs);
        }
    }

#if HAS_SERVERS
    // Whether the user chose the base address: then it holds for operations that have a server of their own, too.
    internal bool IsRedirected { get; set; }

#endif
    // The same with other settings for its calls.
    internal TavusHttp With(TavusCallOptions options)
    {
        if (options is null)
            throw new global::System.ArgumentNullException(nameof(options));

        var copy = (TavusHttp)MemberwiseClone();
        copy.Headers = new(Headers, global::System.StringComparer.OrdinalIgnoreCase);
        foreach (global::System.Collections.Generic.KeyValuePair<string, string> header in options.Headers)
        {
            OptionValues.CheckHeader(header.Key, header.Value, isOurs: IsOurs(header.Key));
            copy.Headers[header.Key] = header.Value;
        }

        if (options.Timeout is { } timeout)
            copy.Timeout = OptionValues.CheckTimeout(timeout);

        // An HttpClient of the client's own must not end a call before its time.
        if (_isOwner)
        {
            copy.Client = NewClient();
            copy.Client.Timeout = copy.Timeout is null ? Client.Timeout : global::System.Threading.Timeout.InfiniteTimeSpan;
        }

        return copy;
    }

    // Makes a call of an operation whose path lies below the base address.
    // template: The path with the names of its parameters, where it has parameters.
    internal TavusCall Call(
        string method,
        string path,
#if HAS_SCHEMES
        int[][]? security = null,
#else
        bool isAuthenticated,
#endif
#if HAS_SERVERS
        string? server = null,
#endif
        string accept = "application/json",
        string? template = null)
    {
        bool isConstant = template is null;
        template ??= path;
#if HAS_SCHEMES
        TavusCredential[] credentials = Choose(security);
#if HAS_QUERY_KEYS
        foreach (TavusCredential credential in credentials)
            path = credential.AddTo(path);

#endif
#endif
#if HAS_SERVERS
        global::System.Uri address = isConstant && server is null ? ConstantAddress(path) : new global::System.Uri(Address(server) + path);
#else
        global::System.Uri address = isConstant ? ConstantAddress(path) : new global::System.Uri(_baseAddress + path);
#endif
        var request = new global::System.Net.Http.HttpRequestMessage(Method(method), address);
#if IS_MODERN
        request.Version = Client.DefaultRequestVersion;
        request.VersionPolicy = Client.DefaultVersionPolicy;
#endif
        request.Headers.TryAddWithoutValidation("Accept", accept);
#if HAS_SCHEMES
        foreach (TavusCredential credential in credentials)
            credential.AddTo(request);
#else
        if (isAuthenticated && _keyHeader is not null)
            request.Headers.Add(_keyHeader, _keyValue);
#endif

        return new TavusCall(this, request, template);
    }

    // Redirects are not followed: .NET would send the key, and with 307 the body, to the new host.
#if IS_MODERN
    internal static global::System.Net.Http.HttpMessageHandler NewHandler()
    {
        // In a browser, the browser makes the connections.
        if (!global::System.Net.Http.SocketsHttpHandler.IsSupported)
            return new global::System.Net.Http.HttpClientHandler();

        return new global::System.Net.Http.SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,

            // A client may be kept for ever; by new connections it sees when an address changes.
            PooledConnectionLifetime = global::System.TimeSpan.FromMinutes(2),
        };
    }
#else
    internal static global::System.Net.Http.HttpMessageHandler NewHandler() => new global::System.Net.Http.HttpClientHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
    };
#endif

    private static global::System.Net.Http.HttpClient NewClient() => new(SharedHandler.Value, disposeHandler: false);

    // Whether a header is for the client to set.
    private bool IsOurs(string name) =>
        string.Equals(name, "Accept", global::System.StringComparison.OrdinalIgnoreCase)
#if HAS_SCHEMES
        || global::System.Array.Exists(_credentials, credential => credential.Sets(name));
#else
        || string.Equals(name, _keyHeader, global::System.StringComparison.OrdinalIgnoreCase);
#endif

    private static global::System.Net.Http.HttpMethod Method(string name) => name switch
    {
        "GET" => global::System.Net.Http.HttpMethod.Get,
        "POST" => global::System.Net.Http.HttpMethod.Post,
        "PUT" => global::System.Net.Http.HttpMethod.Put,
        "DELETE" => global::System.Net.Http.HttpMethod.Delete,
        _ => new global::System.Net.Http.HttpMethod(name),
    };

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
