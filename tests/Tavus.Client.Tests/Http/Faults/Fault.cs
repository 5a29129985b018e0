using System;
using System.Threading.Tasks;

namespace Tavus.Client.Tests.Http.Faults;

/// <summary>Something that a server does wrong, or that it answers instead of a success, and what the caller is told about it.</summary>
/// <param name="Script">What the server does.</param>
/// <param name="Status">The expected status; 0 where no answer came.</param>
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

    /// <summary>Whether the script goes on only when the client has the headers of the answer.</summary>
    public bool WaitsForHeaders { get; init; }

    public Transport Transport { get; init; }
}

/// <summary>What client and server speak.</summary>
public enum Transport
{
    Plain,

    /// <summary>TLS with a certificate that nobody trusts.</summary>
    SelfSigned,

    /// <summary>The client speaks TLS, the server does not.</summary>
    TlsToPlain,

    /// <summary>The server speaks TLS, the client does not.</summary>
    PlainToTls,
}
