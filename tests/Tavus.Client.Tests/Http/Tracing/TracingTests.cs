using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using Tavus.Client.Tests.Http.Faults;
using Tavus.Client.Tests.Http.Secrets;

namespace Tavus.Client.Tests.Http.Tracing;

/// <summary>The result of a call in its span, by OpenTelemetry's conventions for HTTP clients.</summary>
[Collection(nameof(WholeProcess))]
public sealed class TracingTests : IDisposable
{
    /// <summary>So that a call that never ends fails its test.</summary>
    private static readonly TimeSpan Guard = TimeSpan.FromMinutes(1);

    private readonly Spans _spans = new();

    public void Dispose() => _spans.Dispose();

    [Fact]
    public async Task A_success_is_a_span_with_the_attributes_of_the_conventions()
    {
        await using LoopbackServer server = await Calls.StartPersonaServerAsync();

        await Calls.CreateAsync(server.Address);

        Activity span = _spans.Single();
        Assert.Equal("POST /v2/personas", span.DisplayName);
        Assert.Equal(ActivityKind.Client, span.Kind);
        AssertAnswered(200);
        Assert.Equal(
            new Dictionary<string, object?>
            {
                ["http.request.method"] = "POST",
                ["http.response.status_code"] = 200,
                ["server.address"] = "127.0.0.1",
                ["server.port"] = server.Address.Port,
                ["url.full"] = new Uri(server.Address, "/v2/personas").AbsoluteUri,
                ["url.template"] = "/v2/personas",
            },
            Spans.Attributes(span));
    }

    [Theory]
    [InlineData(400, """{"error":"no"}""")]
    [InlineData(401, """{"message":"no"}""")]
    [InlineData(404, "")]
    [InlineData(500, "oops")]
    [InlineData(503, "")]
    public async Task An_error_is_named_by_its_status(int status, string body)
    {
        await Calls.FailAsync(status, body);

        AssertFailed(status.ToString(CultureInfo.InvariantCulture), status);
    }

    /// <summary>The conventions leave it to who follows a redirect, or does not, whether that is an error.</summary>
    [Theory]
    [InlineData(302)]
    [InlineData(307)]
    public async Task A_redirect_is_a_response(int status)
    {
        await Calls.FailAsync(status, "", headers: ("Location", "https://elsewhere.invalid/"));

        AssertAnswered(status);
    }

    /// <summary>The exchange succeeded: the body is parsed when the span has ended.</summary>
    [Theory]
    [InlineData("{")]
    [InlineData("")]
    [InlineData("<html>")]
    public async Task A_body_other_than_the_documented_one_is_no_failure_of_the_exchange(string body)
    {
        await Calls.FailAsync(200, body);

        AssertAnswered(200);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(500)]
    public async Task A_body_that_ends_early_is_a_failure_with_a_status(int status)
    {
        await using ScriptedServer server = ScriptedServer.Start(Script.Raw($"HTTP/1.1 {status} Whatever\r\nContent-Length: 100\r\n\r\n{{"));

        await Assert.ThrowsAnyAsync<TavusApiException>(() => Calls.CreateAsync(server.Address));

        AssertFailed("Tavus.TavusApiException", status);
    }

    [Fact]
    public async Task A_connection_that_is_refused_is_a_failure_without_a_status()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = new Uri($"http://{listener.LocalEndpoint}");
        listener.Stop();

        await Assert.ThrowsAnyAsync<TavusApiException>(() => Calls.CreateAsync(address));

        AssertFailed("Tavus.TavusApiException", null);
    }

    [Theory]
    [InlineData("HTTP/1.1 2", null)]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\n{", 200)]
    public async Task A_timeout_is_named(string start, int? status)
    {
        await using ScriptedServer server = StartStalling(start);
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(2) };
        TavusClient client = Calls.Client(server.Address, http);

        await Assert.ThrowsAsync<TaskCanceledException>(() => client.CreatePersonaAsync(Calls.Request).WaitAsync(Guard));

        AssertFailed("System.TimeoutException", status);
    }

    [Theory]
    [InlineData("HTTP/1.1 2", null)]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\n{", 200)]
    public async Task A_cancellation_is_named(string start, int? status)
    {
        var responded = new TaskCompletionSource();
        await using ScriptedServer server = StartStalling(start);
        using var http = new HttpClient(new ResponseWatcher(responded));
        TavusClient client = Calls.Client(server.Address, http);
        using var cancellation = new CancellationTokenSource();

        Task<CreatePersonaResponse> call = client.CreatePersonaAsync(Calls.Request, cancellation.Token);
        await (status is null ? server.Reached : responded.Task.WaitAsync(Guard));
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call.WaitAsync(Guard));

        AssertFailed("System.OperationCanceledException", status);
    }

    [Fact]
    public async Task What_a_handler_throws_is_named()
    {
        using var http = new HttpClient(new FakeHandler(_ => throw new InvalidOperationException("secret")));
        TavusClient client = Calls.Client(new Uri("https://api.invalid/"), http);

        await Assert.ThrowsAsync<InvalidOperationException>(() => client.CreatePersonaAsync(Calls.Request));

        AssertFailed("System.InvalidOperationException", null);
    }

    [Fact]
    public async Task A_request_that_is_not_sent_has_no_span()
    {
        var client = new TavusClient(Calls.Key);

        await Assert.ThrowsAsync<TavusValidationException>(() => client.CreatePersonaAsync(CreatePersonaRequest.FromJson("{}")));

        Assert.Empty(_spans.All);
    }

    private static ScriptedServer StartStalling(string start) => ScriptedServer.Start(async connection =>
    {
        await Script.Raw(start)(connection);
        connection.Reach();
        await connection.ClosedAsync();
    });

    private void AssertAnswered(int status)
    {
        Activity span = _spans.Single();
        Assert.Equal(status, Spans.Attributes(span)["http.response.status_code"]);
        Assert.DoesNotContain("error.type", Spans.Attributes(span).Keys);
        Assert.Equal(ActivityStatusCode.Unset, span.Status);
        Assert.Null(span.StatusDescription);
    }

    private void AssertFailed(string type, int? status)
    {
        Activity span = _spans.Single();
        Assert.Equal(type, Spans.Attributes(span)["error.type"]);
        Assert.Equal(status, Spans.Attributes(span).GetValueOrDefault("http.response.status_code"));
        Assert.Equal(ActivityStatusCode.Error, span.Status);
        Assert.Null(span.StatusDescription);
        Assert.Empty(span.Events);
    }

    /// <summary>Notifies when the headers of a response have been received.</summary>
    private sealed class ResponseWatcher(TaskCompletionSource responded) : DelegatingHandler(new SocketsHttpHandler())
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            HttpResponseMessage response = await base.SendAsync(request, cancellationToken);
            responded.SetResult();
            return response;
        }
    }
}
