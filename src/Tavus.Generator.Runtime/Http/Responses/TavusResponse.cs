namespace Tavus;

using global::Tavus.Runtime;

/// <summary>
/// The status and the headers of a response, successful or not: see <c>With</c> of the client and
/// <see cref="TavusCallOptions.OnResponse"/>.
/// </summary>
public sealed class TavusResponse
{
    /// <summary>Creates an object that is empty until a response is received.</summary>
    public TavusResponse()
    {
    }

    internal TavusResponse(global::System.Net.Http.HttpResponseMessage response)
    {
        StatusCode = response.StatusCode;
        Headers = ResponseHeaders.Of(response);
        Address = response.RequestMessage?.RequestUri;
    }

    /// <summary>The HTTP status; 0 before a response is received.</summary>
    public global::System.Net.HttpStatusCode StatusCode { get; private set; }

    /// <summary>
    /// The headers by name, including those of the body, such as <c>Content-Type</c>. Names are not case-sensitive; several values of one
    /// header are separated by <c>", "</c>.
    /// </summary>
    public global::System.Collections.Generic.IReadOnlyDictionary<string, string> Headers { get; private set; } = ResponseHeaders.None;

    /// <summary>The value of the header <c>x-request-id</c>, or null.</summary>
    public string? RequestId => Headers.TryGetValue("x-request-id", out string? id) ? id : null;

    /// <summary>The address of the response, which differs from that of the request if a redirect was followed.</summary>
    public global::System.Uri? Address { get; private set; }

    /// <summary>The options of calls that set this object before they return or throw; with several calls, to the last response.</summary>
    /// <param name="response">The object.</param>
    public static implicit operator TavusCallOptions(TavusResponse response)
    {
        if (response is null)
            throw new global::System.ArgumentNullException(nameof(response));

        return new TavusCallOptions { OnResponse = response.Set };
    }

    private void Set(TavusResponse received)
    {
        StatusCode = received.StatusCode;
        Headers = received.Headers;
        Address = received.Address;
    }
}
