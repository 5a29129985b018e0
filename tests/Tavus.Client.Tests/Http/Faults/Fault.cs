using System;
using System.Threading.Tasks;

namespace Tavus.Client.Tests.Http.Faults;

/// <summary>A fault of a server, or an error response, and the expected exception.</summary>
/// <param name="Script">What the server does.</param>
/// <param name="Status">The expected status; 0 without a response.</param>
/// <param name="MayHaveBeenProcessed">Whether the caller must expect that the persona exists now; null where chance decides.</param>
public sealed record Fault(Func<ScriptedConnection, Task> Script, int Status, bool? MayHaveBeenProcessed)
{
    /// <summary>The exact type of the exception.</summary>
    public Type Exception { get; init; } = typeof(TavusApiException);

    /// <summary>How the <c>ResponseBody</c> begins; empty where there must be none, null where chance decides.</summary>
    public string? Body { get; init; } = "";

    /// <summary>A part of the message.</summary>
    public string Message { get; init; } = "";

    public string? RequestId { get; init; }

    public string? Location { get; init; }

    /// <summary>The longest time that <c>RetryAfter</c> may be; the shortest is an hour less for dates, and the same for seconds.</summary>
    public TimeSpan? RetryAfter { get; init; }

    public bool IsRetryAfterDate { get; init; }

    /// <summary>Whether the request is too long to be sent at one go.</summary>
    public bool IsLarge { get; init; }

    /// <summary>Whether the script continues only when the client has the headers of the response.</summary>
    public bool WaitsForHeaders { get; init; }

    public Transport Transport { get; init; }
}

/// <summary>The protocols of client and server.</summary>
public enum Transport
{
    Plain,

    /// <summary>TLS with a certificate that nobody trusts.</summary>
    SelfSigned,

    /// <summary>The client uses TLS, the server does not.</summary>
    TlsToPlain,

    /// <summary>The server uses TLS, the client does not.</summary>
    PlainToTls,
}
