using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Tavus.Client.Tests.Http.Faults;

/// <summary>Servers that stall, or never end: the timeout ends the call, and is distinguished from a cancellation.</summary>
public sealed class StalledServerTests
{
    private static readonly TimeSpan Guard = TimeSpan.FromMinutes(1);

    private static readonly Dictionary<string, (Func<ScriptedConnection, Task> Script, string Scheme)> Stalls = new()
    {
        ["nothing is read"] = (After(_ => Task.CompletedTask), "http"),
        ["no response is sent"] = (After(connection => connection.ReadRequestAsync()), "http"),
        ["the status line stops"] = (After(Script.Raw("HTTP/1.1 2")), "http"),
        ["the headers stop"] = (After(Script.Raw("HTTP/1.1 200 OK\r\nContent-Le")), "http"),
        ["only 100 comes"] = (After(Script.Raw("HTTP/1.1 100 Continue\r\n\r\n")), "http"),
        ["no body comes"] = (After(Script.Raw("HTTP/1.1 500 Oops\r\nContent-Length: 5\r\n\r\n")), "http"),
        ["the body stops"] = (After(Script.Raw("HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\n{\"persona_id\":")), "http"),
        ["the chunks stop"] = (After(Script.Raw("HTTP/1.1 400 No\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n")), "http"),
        ["the body comes byte by byte, without an end"] = (DribbleAsync, "http"),
        ["TLS stops"] = (After(_ => Task.CompletedTask), "https"),
    };

    public static TheoryData<string> Names => new(Stalls.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_call_that_takes_too_long_ends_with_a_timeout(string name)
    {
        using var cancellation = new CancellationTokenSource();
        using var http = new HttpClient { Timeout = TimeSpan.FromMilliseconds(500) };

        OperationCanceledException exception = await CallAsync(name, http, cancellation.Token, _ => Task.CompletedTask);

        Assert.IsType<TaskCanceledException>(exception);
        Assert.IsType<TimeoutException>(exception.InnerException);
        Assert.NotEqual(cancellation.Token, exception.CancellationToken);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_call_that_is_cancelled_ends_with_the_callers_token(string name)
    {
        using var cancellation = new CancellationTokenSource();

        OperationCanceledException exception = await CallAsync(name, null, cancellation.Token, async server =>
        {
            await server.Reached;
            await cancellation.CancelAsync();
        });

        Assert.Equal(cancellation.Token, exception.CancellationToken);
        Assert.False(exception.InnerException is TimeoutException);
    }

    private static async Task<OperationCanceledException> CallAsync(string name, HttpClient? http, CancellationToken token, Func<ScriptedServer, Task> meanwhile)
    {
        (Func<ScriptedConnection, Task> script, string scheme) = Stalls[name];
        await using ScriptedServer server = ScriptedServer.Start(script);
        TavusClient client = Calls.Client(new UriBuilder(server.Address) { Scheme = scheme }.Uri, http);
        CreatePersonaRequest request = Calls.Request;
        request.SystemPrompt = new string('x', name == "nothing is read" ? 16_000_000 : 10);

        Task<CreatePersonaResponse> call = client.CreatePersonaAsync(request, token);
        await meanwhile(server);

        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call.WaitAsync(Guard));
        Assert.DoesNotContain(Calls.Key, exception.ToString());
        Assert.InRange(server.Requests, 0, 1);
        Assert.InRange(server.Accepted, 0, 1);

        // What was given up does not stay open. A handshake that has begun goes on in the handler's background.
        if (scheme == "http")
            await server.LeaveOpenAsync(0);

        return exception;
    }

    private static Func<ScriptedConnection, Task> After(Func<ScriptedConnection, Task> first) => async connection =>
    {
        await first(connection);
        connection.Reach();
        await connection.ClosedAsync();
    };

    private static async Task DribbleAsync(ScriptedConnection connection)
    {
        await connection.ReadRequestAsync();
        await connection.WriteAsync("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n{\r\n");
        connection.Reach();
        while (true)
        {
            await connection.WriteAsync("1\r\n \r\n");
            await Task.Delay(10);
        }
    }
}
