using System;
using System.Collections.Generic;
using System.Threading.Tasks;

namespace Tavus.Client.Tests.Http.Faults;

/// <summary>Connections that end too early, at every stage, and TLS that does not come about.</summary>
internal static class ConnectionFaults
{
    private static readonly string Half = Calls.Persona[..20];

    public static IEnumerable<(string Name, Fault Fault)> All =>
    [
        // The client may learn of it while it connects, when it has sent nothing, or later.
        ("reset on accept", new(Reset(_ => Task.CompletedTask), 0, null)),
        ("reset within the request", new(Reset(connection => connection.ReadHeadAsync()), 0, true) { IsLarge = true }),
        ("reset after the request", new(Reset(connection => connection.ReadRequestAsync()), 0, true)),
        ("reset within the headers of the response", new(Reset(Script.Raw("HTTP/1.1 200 OK\r\nContent-")), 0, true)),
        ("reset within the body of the response", new(Reset(HeadersSeenAsync), 200, true) { WaitsForHeaders = true, Body = null, RequestId = "r-8" }),
        ("closed on accept", new(_ => Task.CompletedTask, 0, true)),
        ("closed within the request", new(connection => connection.ReadHeadAsync(), 0, true) { IsLarge = true }),
        ("closed after the request", new(connection => connection.ReadRequestAsync(), 0, true)),
        ("413 before the request has come", new(EarlyAsync(413), 413, false) { IsLarge = true, Body = "{", Message = "too long" }),
        ("401 before the request has come", new(EarlyAsync(401), 401, false)
            { IsLarge = true, Exception = typeof(TavusApiException<TavusError>), Body = "{", Message = "too long" }),
        ("TLS with a certificate that nobody trusts", new(Script.Response(200, Calls.Persona), 0, false) { Transport = Transport.SelfSigned }),
        ("TLS where the server speaks HTTP", new(SpeakFirstAsync("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n"), 0, false) { Transport = Transport.TlsToPlain }),
        ("TLS where the server closes", new(_ => Task.CompletedTask, 0, false) { Transport = Transport.TlsToPlain }),
        ("TLS where the server resets", new(Reset(_ => Task.CompletedTask), 0, false) { Transport = Transport.TlsToPlain }),
        ("HTTP where the server speaks TLS", new(Script.Response(200, Calls.Persona), 0, true) { Transport = Transport.PlainToTls }),
    ];

    private static Func<ScriptedConnection, Task> Reset(Func<ScriptedConnection, Task> first) => async connection =>
    {
        await first(connection);
        connection.Reset();
    };

    /// <summary>A reset would take with it what the client has not read yet.</summary>
    private static async Task HeadersSeenAsync(ScriptedConnection connection)
    {
        await connection.ReadRequestAsync();
        await connection.WriteAsync($"HTTP/1.1 200 OK\r\nContent-Length: 100\r\nX-Request-Id: r-8\r\n\r\n{Half}");
        await connection.Reached;
    }

    private static Func<ScriptedConnection, Task> EarlyAsync(int status) => async connection =>
    {
        await connection.ReadHeadAsync();
        await connection.WriteAsync(Script.Text(status, """{"message":"too long"}""", "Connection: close"));
    };

    private static Func<ScriptedConnection, Task> SpeakFirstAsync(string text) => connection => connection.WriteAsync(text);
}
