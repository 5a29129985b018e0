namespace Tavus;

using global::Tavus.Runtime;

/// <summary>An error response, a response that does not match the API's document, or a failed connection.</summary>
public class TavusApiException : global::System.Exception
{
    /// <summary>Creates an exception.</summary>
    /// <param name="message">The exception message.</param>
    /// <param name="statusCode">The HTTP status; 0 without a response.</param>
    /// <param name="innerException">The cause, if any.</param>
    public TavusApiException(string message, global::System.Net.HttpStatusCode statusCode, global::System.Exception? innerException = null)
        : base(message, innerException) => StatusCode = statusCode;

    /// <summary>The HTTP status of the response; 0 if the connection failed before one was received.</summary>
    public global::System.Net.HttpStatusCode StatusCode { get; }

    /// <summary>The first 4,096 bytes of the response's body as text, or null if it was empty.</summary>
    public string? ResponseBody { get; internal set; }

    /// <summary>How long to wait before a retry, from the header <c>Retry-After</c>.</summary>
    public global::System.TimeSpan? RetryAfter { get; internal set; }

    /// <summary>
    /// Whether the server may have processed the request: a retry could then process it twice. False if the request was not sent, or was
    /// refused.
    /// </summary>
    public bool MayHaveBeenProcessed { get; internal set; }

    /// <summary>The id of the request, from the header <c>x-request-id</c>.</summary>
    public string? RequestId { get; internal set; }

    /// <summary>
    /// The headers of the response by name, with secrets masked; empty without a response. Names are not case-sensitive; several values of
    /// one header are separated by <c>", "</c>.
    /// </summary>
    public global::System.Collections.Generic.IReadOnlyDictionary<string, string> Headers { get; internal set; } = ResponseHeaders.None;

    /// <summary>
    /// Whether a later retry may succeed: 408, 429, a status from 500 on, a failed connection, or a response that ended early. See
    /// <see cref="MayHaveBeenProcessed"/> for whether a retry could process the request twice.
    /// </summary>
    public bool IsTransient =>
        (int)StatusCode is 0 or 408 or 429 or >= 500
        || InnerException is global::System.Net.Http.HttpRequestException or global::System.IO.IOException;

    /// <summary>The target of a redirect, which the client does not follow, from the header <c>Location</c>.</summary>
    public global::System.Uri? Location { get; internal set; }
}

/// <summary>An error response with the body that the API's document declares.</summary>
/// <typeparam name="TError">The type of that body.</typeparam>
public sealed class TavusApiException<TError> : TavusApiException
{
    /// <summary>Creates an exception.</summary>
    /// <param name="message">The exception message.</param>
    /// <param name="statusCode">The HTTP status.</param>
    /// <param name="error">The body of the response.</param>
    public TavusApiException(string message, global::System.Net.HttpStatusCode statusCode, TError error)
        : base(message, statusCode) => Error = error;

    /// <summary>The body of the response.</summary>
    public TError Error { get; }
}
