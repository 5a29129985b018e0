#if HAS_SCHEMES
namespace Tavus.Runtime;

// A credential, checked once, and the way in which it is sent. Nothing shows it.
internal sealed class TavusCredential
{
    private readonly string _place;
    private readonly string _name;

    [global::System.Diagnostics.DebuggerBrowsable(global::System.Diagnostics.DebuggerBrowsableState.Never)]
    private readonly string _value;

    private TavusCredential(string place, string name, string value, params string[] secrets)
    {
        _place = place;
        _name = name;
        _value = value;
        Secrets = secrets;
    }

    // Whether there is one.
    internal bool IsSet => _value.Length > 0;

    // Whether the credential goes into this header.
    internal bool Sets(string header) =>
        string.Equals(header, _place == "header" ? _name : _place == "cookie" ? "Cookie" : "", global::System.StringComparison.OrdinalIgnoreCase);

    // The texts that nobody may see.
    [global::System.Diagnostics.DebuggerBrowsable(global::System.Diagnostics.DebuggerBrowsableState.Never)]
    internal string[] Secrets { get; }

    internal static TavusCredential Header(string option, string name, string prefix, string? value)
    {
        string key = OptionValues.CheckKey(option, value);
        return new TavusCredential("header", name, key.Length == 0 ? "" : prefix + key, key);
    }

#if HAS_BASIC
    // A credential of the form user:password.
    internal static TavusCredential Basic(string option, string? value)
    {
        string pair = value ?? "";
        if (pair.Length == 0)
            return new TavusCredential("header", "Authorization", "");

        int colon = pair.IndexOf(':');
        if (colon < 0 || Utf8Text.IndexOfUnpairedSurrogate(pair) >= 0 || global::System.Linq.Enumerable.Any(pair, static character => char.IsControl(character)))
            throw new global::System.ArgumentException("The option " + option + " must be user:password, without control characters.", option);

        string encoded = global::System.Convert.ToBase64String(global::System.Text.Encoding.UTF8.GetBytes(pair));
        return new TavusCredential("header", "Authorization", "Basic " + encoded, encoded, pair, pair.Substring(colon + 1));
    }

#endif
#if HAS_QUERY_KEYS
    internal static TavusCredential Query(string option, string name, string? value)
    {
        string key = OptionValues.CheckKey(option, value);
        return new TavusCredential("query", name, key, key);
    }

#endif
#if HAS_COOKIES
    internal static TavusCredential Cookie(string option, string name, string? value)
    {
        string key = OptionValues.CheckKey(option, value);
        return new TavusCredential("cookie", name, key, key);
    }

#endif
#if HAS_QUERY_KEYS
    // The path and query of a request, with the credential where it goes there.
    internal string AddTo(string path)
    {
        if (_place != "query")
            return path;

        return path + (path.IndexOf('?') < 0 ? "?" : "&") + global::System.Uri.EscapeDataString(_name) + "=" + global::System.Uri.EscapeDataString(_value);
    }

#endif
    // Gives a request the credential where it goes into a header.
    internal void AddTo(global::System.Net.Http.HttpRequestMessage request)
    {
        if (_place == "header")
            request.Headers.Add(_name, _value);
#if HAS_COOKIES
        else if (_place == "cookie")
            RequestText.AddCookie(request, _name, _value);
#endif
    }
}
#endif
