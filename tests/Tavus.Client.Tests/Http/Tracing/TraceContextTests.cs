using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Threading.Tasks;
using Tavus.Client.Tests.Http.Secrets;

namespace Tavus.Client.Tests.Http.Tracing;

/// <summary>How a span lies among others, and what there is of it when nobody wants it.</summary>
[Collection(nameof(WholeProcess))]
public sealed class TraceContextTests
{
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("[::1]")]
    [InlineData("localhost")]
    public async Task NETs_own_span_lies_within_and_has_the_same_attributes(string host)
    {
        using var spans = new Spans("Tavus", "System.Net.Http");
        await using LoopbackServer server = await Calls.StartPersonaServerAsync();
        int port = server.Address.Port;
        using var http = new HttpClient(new SocketsHttpHandler
        {
            ConnectCallback = async (_, cancellationToken) =>
            {
                var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
                await socket.ConnectAsync(IPAddress.Loopback, port, cancellationToken);
                return new NetworkStream(socket, ownsSocket: true);
            },
        });
        TavusClient client = Calls.Client(new UriBuilder(server.Address) { Host = host }.Uri, http);

        await client.CreatePersonaAsync(Calls.Request);

        Assert.Equal(["System.Net.Http", "Tavus"], spans.All.Select(span => span.Source.Name));
        Activity inner = spans.All[0];
        Activity outer = spans.All[1];
        Assert.Equal(outer.SpanId, inner.ParentSpanId);
        Assert.Equal(outer.TraceId, inner.TraceId);
        Assert.Contains(inner.SpanId.ToHexString(), server.Requests.Single().Headers["traceparent"]);
        Assert.All(
            ["http.request.method", "http.response.status_code", "server.address", "server.port", "url.full"],
            name => Assert.Equal(Spans.Attributes(inner)[name], Spans.Attributes(outer)[name]));
    }

    [Theory]
    [InlineData(200)]
    [InlineData(500)]
    public async Task It_lies_within_what_the_caller_does_and_leaves_that_as_it_was(int status)
    {
        using var spans = new Spans();
        using var caller = new Activity("caller");
        caller.Start();
        await using LoopbackServer server = await LoopbackServer.StartAsync(status, Calls.Persona);
        TavusClient client = Calls.Client(server.Address);

        Task<CreatePersonaResponse> call = client.CreatePersonaAsync(Calls.Request);
        Assert.Same(caller, Activity.Current);
        await Record.ExceptionAsync(() => call);

        Assert.Same(caller, Activity.Current);
        Assert.Equal(caller.SpanId, spans.Single().ParentSpanId);
        Assert.Equal(caller.TraceId, spans.Single().TraceId);
    }

    [Fact]
    public async Task Each_of_many_calls_at_once_begins_a_trace_where_the_caller_has_none()
    {
        using var spans = new Spans();
        await using LoopbackServer server = await Calls.StartPersonaServerAsync();
        TavusClient client = Calls.Client(server.Address);
        Assert.Null(Activity.Current);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => client.CreatePersonaAsync(Calls.Request)));

        Assert.Null(Activity.Current);
        Assert.Equal(20, spans.All.Select(span => span.TraceId).Distinct().Count());
        Assert.All(spans.All, span => Assert.Equal(default, span.ParentSpanId));
    }

    [Fact]
    public async Task A_sampler_knows_the_attributes_that_the_conventions_promise_it()
    {
        List<string> names = [];
        using var spans = new Spans(tags =>
        {
            names.AddRange(tags.Select(tag => tag.Key));
            return ActivitySamplingResult.AllDataAndRecorded;
        });
        await using LoopbackServer server = await Calls.StartPersonaServerAsync();

        await Calls.CreateAsync(server.Address);

        Assert.All(["http.request.method", "server.address", "server.port", "url.full"], name => Assert.Contains(name, names));
    }

    [Theory]
    [InlineData(200)]
    [InlineData(500)]
    public async Task What_is_not_sampled_is_passed_on_to_the_server_without_being_filled(int status)
    {
        using var spans = new Spans(_ => ActivitySamplingResult.PropagationData);
        await using LoopbackServer server = await LoopbackServer.StartAsync(status, Calls.Persona);

        await Record.ExceptionAsync(() => Calls.CreateAsync(server.Address));

        Activity span = spans.Single();
        Assert.False(span.Recorded);
        Assert.DoesNotContain("http.response.status_code", Spans.Attributes(span).Keys);
        Assert.Equal(ActivityStatusCode.Unset, span.Status);
        string parent = server.Requests.Single().Headers["traceparent"];
        Assert.Contains(span.TraceId.ToHexString(), parent);
        Assert.EndsWith("-00", parent);
    }

    [Fact]
    public async Task A_sampler_may_want_nothing()
    {
        using var spans = new Spans(_ => ActivitySamplingResult.None);
        await using LoopbackServer server = await Calls.StartPersonaServerAsync();

        await Calls.CreateAsync(server.Address);

        Assert.Empty(spans.All);
    }

    [Fact]
    public void Nothing_is_made_while_nobody_listens()
    {
        List<Activity?> current = new(capacity: 10_000);
        using var http = new HttpClient(new FakeHandler(_ =>
        {
            current.Add(Activity.Current);
            return FakeHandler.Persona();
        }));
        TavusClient client = Calls.Client(new Uri("https://api.invalid/"), http);

        long before = Allocated(client);
        Assert.All(current, Assert.Null);
        long during;
        using (new Spans())
            during = Allocated(client);

        current.Clear();
        long after = Allocated(client);

        // Code that runs often is compiled again and may save an allocation then, but never adds one.
        Assert.InRange(after, 1, before);
        Assert.InRange(during, after + 1, long.MaxValue);
        Assert.All(current, Assert.Null);
    }

    /// <summary>The bytes that a call takes on this thread, where all of it happens: the least of many, since the runtime takes some in between.</summary>
    private static long Allocated(TavusClient client)
    {
        CreatePersonaRequest request = Calls.Request;
        long least = long.MaxValue;
        for (int i = 0; i < 200; i++)
        {
            long start = GC.GetAllocatedBytesForCurrentThread();
            Task<CreatePersonaResponse> call = client.CreatePersonaAsync(request);
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - start);
            Assert.True(call.IsCompletedSuccessfully);
        }

        return least;
    }
}
