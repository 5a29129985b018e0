namespace Tavus.Runtime;

using global::System;
using global::System.Collections.Generic;
using global::System.Net.Http;
using global::System.Threading;

// The shared state of the calls of a client: the HttpClient, the addresses and the credentials. It is immutable.
internal sealed partial class TavusHttp
{
    // Created with the first client without an HttpClient: connections are shared, and no client needs to be disposed.
    private static readonly Lazy<HttpMessageHandler> SharedHandler = new(NewHandler);

    private static readonly Dictionary<string, string> NoHeaders = new();

#if HAS_SERVERS
    private readonly string? _baseAddress;
#else
    private readonly string _baseAddress;
#endif
    private readonly bool _isOwner;

    internal TavusHttp(
#if HAS_CREDENTIALS
        bool allowsInsecureHttp,
#endif
#if HAS_KEYS
        TavusCredential[] credentials,
#endif
        Uri? baseAddress,
        HttpClient? http,
        string? userAgent)
    {
#if HAS_KEYS
        _credentials = Check(credentials);
        Secrets = SecretsOf(credentials);
#else
        Secrets = new SecretTexts();
#endif
#if HAS_CREDENTIALS
        _allowsInsecureHttp = allowsInsecureHttp;
#endif
#if HAS_SERVERS
        _baseAddress = baseAddress is null ? null : CheckAddress(baseAddress);
#else
        _baseAddress = CheckAddress(baseAddress);
#endif
        UserAgent = userAgent;
        _isOwner = http is null;
        Client = http ?? NewClient();
    }

    internal HttpClient Client { get; private set; }

    internal SecretTexts Secrets { get; private set; }

    // The User-Agent of requests that have no other; null where the HttpClient has one.
    internal string? UserAgent { get; }

    // Further headers of all requests.
    internal Dictionary<string, string> Headers { get; private set; } = NoHeaders;

    // The timeout of the options of single calls; null for that of the HttpClient.
    internal TimeSpan? Timeout { get; private set; }

    // Receives the status and the headers of each response; null if they are not needed.
    internal Action<TavusResponse>? OnResponse { get; private set; }

    // How long a call may take, including the body of its response, in milliseconds; negative if there is no limit.
    internal double Limit
    {
        get
        {
            double ours = Timeout?.TotalMilliseconds ?? -1;
            double theirs = Client.Timeout.TotalMilliseconds;
            return ours < 0 ? theirs : theirs < 0 ? ours : Math.Min(ours, theirs);
        }
    }

    // The link that calls follow; null for the addresses of their operations.
    internal Uri? Link { get; private set; }

#if HAS_SERVERS
    // Whether the user has set the base address: then it applies to operations with their own server, too.
    internal bool IsRedirected { get; set; }

#endif
#if HAS_REQUEST_CHECKS
    // Whether requests are validated before they are sent.
    internal bool ValidatesRequests { get; set; }

#endif
#if HAS_MEDIA_TYPE_CHOICES
    // The media type of JSON bodies that may have several; null for the usual one.
    internal string? ContentType { get; private set; }

#endif
#if HAS_ACCEPT_CHOICES
    // The media type of responses that may have several; null for all of them.
    private string? Accept { get; set; }

    // offered: The media types that the client can read, as in the header Accept.
    private string Chosen(string offered)
    {
        if (Accept is not { } chosen || offered.IndexOf(',') < 0)
            return offered;

        foreach (string item in offered.Split(','))
        {
            string type = item.Split(';')[0].Trim();
            bool isRange = type.EndsWith("/*", StringComparison.Ordinal);
            if (type == "*/*" || (isRange && chosen.StartsWith(type.Substring(0, type.Length - 1), StringComparison.OrdinalIgnoreCase))
                || string.Equals(type, chosen, StringComparison.OrdinalIgnoreCase))
            {
                return chosen;
            }
        }

        throw new InvalidOperationException("The option Accept must be one of the media types of the response: " + offered + ".");
    }

#endif
    // A copy with other settings.
    internal TavusHttp With(TavusCallOptions options)
    {
        if (options is null)
            throw new ArgumentNullException(nameof(options));

        var copy = (TavusHttp)MemberwiseClone();
        copy.Headers = new(Headers, StringComparer.OrdinalIgnoreCase);
        foreach (KeyValuePair<string, string> header in options.Headers)
        {
            OptionValues.CheckHeader(header.Key, header.Value, isOurs: IsOurs(header.Key));
            copy.Headers[header.Key] = header.Value;
        }

        copy.OnResponse += options.OnResponse;
        copy.Link = options.Address ?? Link;

#if HAS_MEDIA_TYPE_CHOICES
        copy.ContentType = options.ContentType ?? ContentType;

#endif
#if HAS_ACCEPT_CHOICES
        if (options.Accept is { } accept)
            OptionValues.CheckHeader("Accept", accept, isOurs: false);

        copy.Accept = options.Accept ?? Accept;

#endif
#if HAS_KEYS
        copy.Replace(options.Credentials);

#endif
        if (options.Timeout is { } timeout)
            copy.SetTimeout(timeout);

        return copy;
    }

    // Creates a call of an operation whose path is below the base address.
    // template: The path with the names of its parameters, where it has parameters.
    internal TavusCall Call(
        string method,
        string path,
#if HAS_SCHEMES
        int[][]? security = null,
#else
        bool isAuthenticated,
#if HAS_OPTIONAL_KEYS
        bool isRequired = false,
#endif
#endif
#if HAS_SERVERS
        string? server = null,
#endif
        string accept = "application/json",
        string? template = null)
    {
        bool isConstant = template is null;
        template ??= path;
#if HAS_SERVERS
        Uri address = isConstant && server is null ? ConstantAddress(path) : new Uri(Address(server) + path);
#else
        Uri address = isConstant ? ConstantAddress(path) : new Uri(_baseAddress + path);
#endif
        if (Link is not null)
            address = OptionValues.Follow(Link, address);

        var request = new HttpRequestMessage(Method(method), address);
#if IS_MODERN
        request.Version = Client.DefaultRequestVersion;
        request.VersionPolicy = Client.DefaultVersionPolicy;
#endif
#if HAS_ACCEPT_CHOICES
        accept = Chosen(accept);
#endif
        request.Headers.TryAddWithoutValidation("Accept", accept);
        if (UserAgent is not null && !Headers.ContainsKey("User-Agent"))
            request.Headers.TryAddWithoutValidation("User-Agent", UserAgent);

        var call = new TavusCall(this, request, template);
#if HAS_KEYS
#if HAS_SCHEMES
        Authenticate(call, security, template);
#else
#if HAS_OPTIONAL_KEYS
        Authenticate(call, isAuthenticated, isRequired, template);
#else
        Authenticate(call, isAuthenticated);
#endif
#endif
#endif
        return call;
    }

    // Redirects are not followed: .NET would send the key, and with 307 the body, to the new host.
#if IS_MODERN
    internal static HttpMessageHandler NewHandler()
    {
        // In a browser, the browser makes the connections.
        if (!SocketsHttpHandler.IsSupported)
            return new HttpClientHandler();

        return new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,

            // A client may be kept for long; new connections follow changes of addresses.
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        };
    }
#else
    internal static HttpMessageHandler NewHandler() => new HttpClientHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
    };
#endif

    private void SetTimeout(TimeSpan timeout)
    {
        Timeout = OptionValues.CheckTimeout(timeout);
        if (!_isOwner)
            return;

        // The client's own HttpClient must not end a call before its timeout.
        Client = NewClient();
        Client.Timeout = global::System.Threading.Timeout.InfiniteTimeSpan;
    }

    private static HttpClient NewClient() => new(SharedHandler.Value, disposeHandler: false);

    // Whether the client sets a header.
    private bool IsOurs(string name) =>
        string.Equals(name, "Accept", StringComparison.OrdinalIgnoreCase)
#if HAS_KEYS
        || Array.Exists(_credentials, credential => credential.Sets(name));
#else
        ;
#endif

    private static HttpMethod Method(string name) => name switch
    {
        "GET" => HttpMethod.Get,
        "POST" => HttpMethod.Post,
        "PUT" => HttpMethod.Put,
        "DELETE" => HttpMethod.Delete,
        _ => new HttpMethod(name),
    };
}
