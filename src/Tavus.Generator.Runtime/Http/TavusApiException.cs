namespace Tavus;

using global::Tavus.Runtime;

/// <summary>The API refused a request, answered with something that its document does not describe, or could not be reached.</summary>
public class TavusApiException : global::System.Exception
{
    /// <summary>Describes a failure.</summary>
    /// <param name="message">The parsed error text.</param>
    /// <param name="statusCode">The HTTP status; 0 where no answer came.</param>
    /// <param name="innerException">The cause, if any.</param>
    public TavusApiException(string message, global::System.Net.HttpStatusCode statusCode, global::System.Exception? innerException = null)
        : base(message, innerException) => StatusCode = statusCode;

    /// <summary>The HTTP status of the answer; 0 where the connection failed before one came.</summary>
    public global::System.Net.HttpStatusCode StatusCode { get; }

    /// <summary>The first 4,096 bytes of the answer's body as text, or null where it had none.</summary>
    public string? ResponseBody { get; internal set; }

    /// <summary>How long the server asks to wait before the next try, from its <c>Retry-After</c> header.</summary>
    public global::System.TimeSpan? RetryAfter { get; internal set; }

    /// <summary>
    /// Whether the server may have carried out the request: repeating it could then do it twice. False where the request certainly
    /// was not sent, or was refused.
    /// </summary>
    public bool MayHaveBeenProcessed { get; internal set; }

    /// <summary>The id that the server gave the request, from its <c>x-request-id</c> header.</summary>
    public string? RequestId { get; internal set; }

    /// <summary>
    /// The headers of the response by name, with secrets masked; empty without a response. Names are not case-sensitive; several values of
    /// one header are separated by <c>", "</c>.
    /// </summary>
    public global::System.Collections.Generic.IReadOnlyDictionary<string, string> Headers { get; internal set; } = ResponseHeaders.None;

    /// <summary>
    /// Whether a later retry may succeed: 408, 429, a status from 500 on, or a failed connection. See <see cref="MayHaveBeenProcessed"/>
    /// for whether a retry could carry out the request twice.
    /// </summary>
    public bool IsTransient =>
        (int)StatusCode is 0 or 408 or 429 or >= 500
        || InnerException is global::System.Net.Http.HttpRequestException or global::System.IO.IOException;

    /// <summary>Where the answer leads, from its <c>Location</c> header: redirects are not followed.</summary>
    public global::System.Uri? Location { get; internal set; }
}

/// <summary>A failure whose answer has the body that the API's document describes for it.</summary>
/// <typeparam name="TError">The type of that body.</typeparam>
public sealed class TavusApiException<TError> : TavusApiException
{
    /// <summary>Describes a failure.</summary>
    /// <param name="message">The parsed error text.</param>
    /// <param name="statusCode">The HTTP status.</param>
    /// <param name="error">The body of the answer.</param>
    public TavusApiException(string message, global::System.Net.HttpStatusCode statusCode, TError error)
        : base(message, statusCode) => Error = error;

    /// <summary>The body of the answer.</summary>
    public TError Error { get; }
}
