namespace Tavus;

using global::Tavus.Runtime;

/// <summary>Settings for single calls: see the client's method <c>With</c>.</summary>
public sealed partial class TavusCallOptions
{
    /// <summary>
    /// How long a call may take, including the body of the response (for a stream, its headers). Default: the timeout of the
    /// <c>HttpClient</c>, which is 100 seconds unless it was set. That of an <c>HttpClient</c> that was given to the client still applies.
    /// </summary>
    public global::System.TimeSpan? Timeout { get; set; }

    /// <summary>
    /// Receives the status and the headers of each response, including errors. Its exceptions reach the caller.
    /// </summary>
    public global::System.Action<TavusResponse>? OnResponse { get; set; }

    /// <summary>
    /// A link from an earlier response, such as that to the next page, to which the request is sent instead of the operation's address.
    /// Relative to that address, or absolute on its host.
    /// </summary>
    public global::System.Uri? Address { get; set; }

#if HAS_MEDIA_TYPE_CHOICES
    /// <summary>
    /// The media type of JSON bodies, for operations that accept several of them; others ignore it. Default: that of the operation.
    /// </summary>
    public string? ContentType { get; set; }

#endif
#if HAS_ACCEPT_CHOICES
    /// <summary>
    /// The media type of the response, for operations that return streams of several media types; others ignore it. Default: any of them.
    /// </summary>
    public string? Accept { get; set; }

#endif
    /// <summary>Further headers of the requests: visible ASCII, spaces and tabs. Headers that the client sets cannot be changed.</summary>
    public global::System.Collections.Generic.IDictionary<string, string> Headers { get; } =
        new global::System.Collections.Generic.Dictionary<string, string>(global::System.StringComparer.OrdinalIgnoreCase);
}
