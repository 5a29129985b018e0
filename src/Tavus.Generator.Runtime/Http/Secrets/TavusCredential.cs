#if HAS_KEYS
namespace Tavus.Runtime;

using global::System;
using global::System.Diagnostics;
using global::System.Net.Http;
using global::System.Text;
using global::System.Threading;
using global::System.Threading.Tasks;

// A credential, checked once, and how it is sent. It is never logged.
internal sealed class TavusCredential
{
    private readonly string _option;
    private readonly string _kind;
    private readonly string _name;
    private readonly string _prefix;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly string _value;

    private readonly Func<CancellationToken, ValueTask<string>>? _provider;

    // kind: Where the credential goes: "header", "query" or "cookie"; "basic" is a header with user:password.
    // Throws ArgumentException: The value cannot be sent.
    internal TavusCredential(
        string option,
        string kind,
        string name,
        string prefix,
        string? value,
        Func<CancellationToken, ValueTask<string>>? provider)
    {
        _option = option;
        _kind = kind;
        _name = name;
        _prefix = prefix;
        _provider = provider;
#if HAS_BASIC
        if (kind == "basic")
        {
            string pair = OptionValues.CheckPair(option, value);
            value = Convert.ToBase64String(Encoding.UTF8.GetBytes(pair));
            Secrets = new[] { value, pair, pair.Substring(pair.IndexOf(':') + 1) };
            _value = value.Length == 0 ? "" : prefix + value;
            return;
        }

#endif
#if HAS_QUERY_KEYS
        if (kind == "query")
        {
            _value = OptionValues.CheckQueryKey(option, value);
            Secrets = new[] { _value };
            return;
        }

#endif
#if HAS_WHOLE_HEADERS
        // It begins with the name of a scheme: "Token abc".
        bool isWhole = prefix.Length == 0 && string.Equals(name, "Authorization", StringComparison.OrdinalIgnoreCase);
        string key = OptionValues.CheckKey(option, value, isWhole ? ' ' : '!');
        Secrets = new[] { key.Substring(key.LastIndexOf(' ') + 1) };
#else
        string key = OptionValues.CheckKey(option, value);
        Secrets = new[] { key };
#endif
        _value = key.Length == 0 ? "" : prefix + key;
    }

    // Whether the credential is set, or may be set by its provider.
    internal bool IsSet => HasProvider || _value.Length > 0;

    // Whether a provider returns it for each call.
    internal bool HasProvider => _provider is not null;

    // The options that set it.
    internal string Options => _option + " (or " + _option + "Provider)";

    // The strings to redact.
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    internal string[] Secrets { get; }

    // Whether the credential goes into this header.
    internal bool Sets(string header) =>
        _kind != "query"
        && string.Equals(header, _kind == "cookie" ? "Cookie" : _name, StringComparison.OrdinalIgnoreCase);

    // The same credential with another value.
    // Throws ArgumentException: The value cannot be sent.
    internal TavusCredential With(string? value) => new(_option, _kind, _name, _prefix, value, provider: null);

    // The same credential with the value that its provider has for a call.
    // Throws ArgumentException: The value cannot be sent.
    internal async Task<TavusCredential> GetAsync(
        CancellationToken cancellationToken) =>
        With(await _provider!(cancellationToken).ConfigureAwait(false));

    // Gives a request the credential.
    internal void AddTo(HttpRequestMessage request)
    {
#if HAS_QUERY_KEYS
        if (_kind == "query")
        {
            request.RequestUri = new Uri(AddTo(request.RequestUri!.AbsoluteUri));
            return;
        }

#endif
#if HAS_KEY_COOKIES
        if (_kind == "cookie")
        {
            RequestText.AddCookie(request, _name, _value);
            return;
        }

#endif
        // The value is checked already. The parser of a known header would refuse some, with the value in its exception.
        if (!request.Headers.TryAddWithoutValidation(_name, _value))
            throw new InvalidOperationException("The header '" + _name + "' cannot carry a credential.");
    }
#if HAS_QUERY_KEYS

    private string AddTo(string address) =>
        address + (address.IndexOf('?') < 0 ? "?" : "&")
        + Uri.EscapeDataString(_name) + "=" + Uri.EscapeDataString(_value);
#endif
}
#endif
