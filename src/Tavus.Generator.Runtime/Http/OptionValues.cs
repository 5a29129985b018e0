namespace Tavus.Runtime;

using global::System;
using global::System.Linq;
using global::System.Net.Http;
using global::System.Threading;

// Checks options: addresses and keys.
internal static class OptionValues
{
    private static readonly string[] ConnectionHeaders = { "Connection", "Expect", "Transfer-Encoding", "Upgrade" };

#if HAS_CREDENTIALS
    // Whether only the server can read requests to an address.
    internal static bool IsSecure(Uri address) => address.Scheme == "https" || address.IsLoopback;

#endif
#if HAS_REQUIRED_KEYS
    internal static string CheckAddress(Uri? address, bool allowsInsecureHttp)
#else
    internal static string CheckAddress(Uri? address)
#endif
    {
        if (address is null)
            throw new ArgumentException(
                "The API's document has no absolute server address; set BaseAddress in the options.", "BaseAddress");

#if HAS_REQUIRED_KEYS
        if (!IsHttp(address) || !(allowsInsecureHttp || IsSecure(address)))
        {
            throw new ArgumentException(
                "BaseAddress must be an absolute https address: over plain http, others could read the credential. "
                    + "http is allowed on this machine, elsewhere with AllowInsecureHttp.",
                "BaseAddress");
        }
#else
        if (!IsHttp(address))
            throw new ArgumentException("BaseAddress must be an absolute address, https or http.", "BaseAddress");
#endif

        if (address.UserInfo.Length > 0 || address.Query.Length > 0 || address.Fragment.Length > 0)
            throw new ArgumentException("BaseAddress must have no user, query or fragment.", "BaseAddress");

        return address.AbsoluteUri.TrimEnd('/') + "/";
    }

    // Throws ArgumentException: The link is to another host, which must not receive credentials.
    internal static Uri Follow(Uri link, Uri address) =>
        TargetOnHost(link.OriginalString, address)
        ?? throw new ArgumentException(
            "The option Address must be on " + address.GetLeftPart(UriPartial.Authority) + ", like the operation.", "Address");

    // The target of a link in a response from an address; null if it is on another host.
    internal static Uri? TargetOnHost(string link, Uri address) =>
        Uri.TryCreate(address, link, out Uri? target)
        && target.GetLeftPart(UriPartial.Authority) == address.GetLeftPart(UriPartial.Authority) ? target : null;

    private static bool IsHttp(Uri address) => address.IsAbsoluteUri && address.Scheme is "https" or "http";

    // The header User-Agent of requests; null where the HttpClient has one.
    // Throws ArgumentException: A header cannot carry the id of the application.
    internal static string? UserAgent(string product, string? applicationId, HttpClient? http)
    {
        if (string.IsNullOrWhiteSpace(applicationId))
            return http?.DefaultRequestHeaders.Contains("User-Agent") == true ? null : product;

        return IsHeaderValue(applicationId!)
            ? product + " " + applicationId!.Trim()
            : throw new ArgumentException(
                "ApplicationId contains a character that is not allowed in a header; only visible ASCII is allowed.", "ApplicationId");
    }

    // Whether a header can carry a text.
    internal static bool IsHeaderValue(string value)
    {
        foreach (char character in value)
        {
            if (character is (< ' ' or > '~') and not '\t')
                return false;
        }

        return true;
    }

    // Throws ArgumentException: A request cannot have this header, or not from the options of a call.
    internal static void CheckHeader(string name, string? value, bool isOurs)
    {
        if (isOurs)
            throw new ArgumentException("The header '" + name + "' is set by the client; Headers cannot change it.", "Headers");

        if (value is null || !IsHeaderValue(value))
            throw new ArgumentException(
                "The value of '" + name + "' in Headers is null, or contains a character that is not allowed in a header.", "Headers");

        if (Array.Exists(ConnectionHeaders, header => string.Equals(header, name, StringComparison.OrdinalIgnoreCase)))
            throw new ArgumentException("The header '" + name + "' belongs to the connection; Headers cannot set it.", "Headers");

        using var request = new HttpRequestMessage();
        if (!request.Headers.TryAddWithoutValidation(name, value))
            throw new ArgumentException("'" + name + "' in Headers is not the name of a request's header.", "Headers");
    }

    // Throws ArgumentOutOfRangeException: It is not a valid timeout.
    internal static TimeSpan CheckTimeout(TimeSpan timeout) =>
        timeout == Timeout.InfiniteTimeSpan || (timeout > TimeSpan.Zero && timeout.TotalMilliseconds <= int.MaxValue)
            ? timeout
            : throw new ArgumentOutOfRangeException(
                "Timeout", timeout, "Timeout must be positive and at most 24 days, or Timeout.InfiniteTimeSpan.");
#if HAS_KEYS

    // The credential of an option, checked; empty if it is not set.
    // first: The first character that is allowed.
    internal static string CheckKey(string option, string? value, char first = '!')
    {
        string key = (value ?? "").Trim();
        foreach (char character in key)
        {
            if (character < first || character > '~')
            {
#if HAS_SCHEMES
                throw new ArgumentException(
                    "The option " + option + " contains a character that is not allowed in a header; only visible ASCII is allowed.",
                    option);
#else
                throw new ArgumentException(
                    "The API key contains a character that is not allowed in a header; only visible ASCII is allowed.", "apiKey");
#endif
            }
        }

        return key;
    }
#if HAS_QUERY_KEYS

    // The credential that an option holds for the query of addresses, where any text can be escaped; empty where it is not set.
    internal static string CheckQueryKey(string option, string? value)
    {
        string key = (value ?? "").Trim();
        return Utf8Text.IndexOfUnpairedSurrogate(key) < 0
            ? key
            : throw new ArgumentException("The option " + option + " holds an unpaired surrogate.", option);
    }
#endif
#if HAS_BASIC

    // The credential of an option in the form user:password, checked; empty if it is not set.
    internal static string CheckPair(string option, string? value)
    {
        string pair = value ?? "";
        bool isText = Utf8Text.IndexOfUnpairedSurrogate(pair) < 0
            && !Enumerable.Any(pair, static character => char.IsControl(character));
        if (isText && (pair.Length == 0 || pair.IndexOf(':') >= 0))
            return pair;

        throw new ArgumentException(
            "The option " + option + " must be user:password, without control characters.", option);
    }
#endif

    // The exception that an operation requires a credential and has none.
    internal static InvalidOperationException NoCredential(
        HttpRequestMessage request, string template, string options) =>
        new(request.Method.Method + " /" + template + " requires a credential: set "
            + options + " in the options of the client.");
#endif
}
