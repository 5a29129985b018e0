using System;
using System.Collections.Concurrent;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;

namespace Tavus.Client.Tests.Http.Faults;

/// <summary>What fails leaves nothing behind, however often.</summary>
public sealed class LeakTests
{
    private const int Failures = 10_000;
    private const int Parallelism = 16;

    /// <summary>The fault of the response to a call. Some leave the connection usable, others do not.</summary>
    private static readonly (byte[] Response, bool Ends)[] Responses =
    [
        (Script.Text(400, """{"error":"no"}"""), false),
        (Script.Text(401, """{"message":"no"}"""), false),
        (Script.Text(200, "{"), false),
        (Script.Text(200, "<html>"), false),
        (Script.Text(500, "oops", "Content-Type: text/plain"), false),
        (Script.Text(429, "", "Retry-After: 1"), false),
        (Script.Text(302, "", "Location: /"), false),
        (Script.Text(503, "", "Connection: close"), true),
        ("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{"u8.ToArray(), true),
        ("HTTP/1.1 500 Oops\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\nzz"u8.ToArray(), true),
        ("HTTP/1.1 what"u8.ToArray(), true),
        ([], true),
    ];

    [Fact]
    public async Task Ten_thousand_failures_leave_no_connection_open()
    {
        await using ScriptedServer server = ScriptedServer.Start(RespondAsync);
        TavusClient client = Calls.Client(server.Address);

        await Parallel.ForAsync(0, Failures, new ParallelOptions { MaxDegreeOfParallelism = Parallelism }, async (i, _) =>
            await Assert.ThrowsAnyAsync<TavusApiException>(() => client.CreatePersonaAsync(Request(i))));

        await server.LeaveOpenAsync(Parallelism);
        Assert.Equal(Failures, server.Requests);
    }

    [Fact]
    public async Task Every_response_is_disposed()
    {
        using var handler = new TrackingHandler();
        using var http = new HttpClient(handler);
        TavusClient client = Calls.Client(new Uri("https://example.com"), http);

        foreach (int i in Enumerable.Range(0, 500))
            await Record.ExceptionAsync(() => client.CreatePersonaAsync(Request(i)));

        Assert.Equal(500, handler.Contents.Count);
        Assert.All(handler.Contents, content => Assert.True(content.IsDisposed));
    }

    private static CreatePersonaRequest Request(int i) => new() { PersonaName = i.ToString(CultureInfo.InvariantCulture), SystemPrompt = "x" };

    private static async Task RespondAsync(ScriptedConnection connection)
    {
        while (await connection.ReadRequestAsync() is { } request)
        {
            int i = int.Parse(Regex.Match(request, "\"persona_name\":\"(\\d+)\"").Groups[1].Value, CultureInfo.InvariantCulture);
            (byte[] response, bool ends) = Responses[i % Responses.Length];
            await connection.WriteAsync(response);
            if (ends)
                return;
        }
    }

    /// <summary>Responds in memory, and records its responses.</summary>
    private sealed class TrackingHandler : HttpMessageHandler
    {
        public ConcurrentQueue<TrackedContent> Contents { get; } = new();

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            int i = Contents.Count;
            var content = new TrackedContent(i % 3 == 0 ? new BrokenStream() : new MemoryStream("{}"u8.ToArray()));
            Contents.Enqueue(content);
            var status = (HttpStatusCode)new[] { 200, 204, 302, 400, 401, 429, 500 }[i % 7];
            return Task.FromResult(new HttpResponseMessage(status) { Content = content });
        }
    }

    private sealed class TrackedContent(Stream body) : StreamContent(body)
    {
        public bool IsDisposed { get; private set; }

        protected override void Dispose(bool disposing)
        {
            IsDisposed = true;
            base.Dispose(disposing);
        }
    }

    /// <summary>The connection under it has ended.</summary>
    private sealed class BrokenStream : MemoryStream
    {
        public override int Read(Span<byte> buffer) => throw new IOException("broken");

        public override int Read(byte[] buffer, int offset, int count) => throw new IOException("broken");

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => throw new IOException("broken");

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => throw new IOException("broken");
    }
}
