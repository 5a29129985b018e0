namespace Tavus;

using global::Tavus.Runtime;

/// <summary>What holds for some calls only: see the client's method <c>With</c>.</summary>
public sealed partial class TavusCallOptions
{
    /// <summary>
    /// How long a call may take, with the answer read (where that is a stream: with its headers); null for what the <c>HttpClient</c> allows (100 seconds, unless it was set). The limit of an
    /// <c>HttpClient</c> that was given to the client ends a call all the same.
    /// </summary>
    public global::System.TimeSpan? Timeout { get; set; }

    /// <summary>
    /// Receives the status and the headers of each response, also of those that the call then throws an exception for. Its exceptions reach
    /// the caller.
    /// </summary>
    public global::System.Action<TavusResponse>? OnResponse { get; set; }

    /// <summary>
    /// A link from an earlier response, such as that to the next page: the request goes there, in place of the operation's address with its
    /// parameters. Relative to that address, or absolute on its host.
    /// </summary>
    public global::System.Uri? Address { get; set; }

#if HAS_MEDIA_TYPE_CHOICES
    /// <summary>
    /// The media type of JSON bodies, for operations that accept several of them; null for the usual one of the operation. Others
    /// ignore it.
    /// </summary>
    public string? ContentType { get; set; }

#endif
    /// <summary>Further headers of the requests: visible ASCII, spaces and tabs. The client's own headers cannot be changed here.</summary>
    public global::System.Collections.Generic.IDictionary<string, string> Headers { get; } =
        new global::System.Collections.Generic.Dictionary<string, string>(global::System.StringComparer.OrdinalIgnoreCase);
}
