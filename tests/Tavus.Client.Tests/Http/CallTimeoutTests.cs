using System;
using System.Diagnostics;
using System.Net.Http;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;

namespace Tavus.Client.Tests.Http;

/// <summary>Timeouts of single calls.</summary>
public sealed class CallTimeoutTests
{
    /// <summary>So that a call that never ends fails its test.</summary>
    private static readonly TimeSpan Guard = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(300);

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public async Task It_ends_a_call_before_and_after_the_headers(bool hasHeaders, bool isGiven)
    {
        await using LoopbackServer server = await StartSlowAsync(hasHeaders);
        using HttpClient? http = isGiven ? new HttpClient { Timeout = Timeout.InfiniteTimeSpan } : null;
        TavusClient client = Calls.Client(server.Address, http).With(new() { Timeout = Short });
        using var cancellation = new CancellationTokenSource();

        var exception = await Assert.ThrowsAsync<TaskCanceledException>(() => client.CreatePersonaAsync(Calls.Request, cancellation.Token).WaitAsync(Guard));

        Assert.IsType<TimeoutException>(exception.InnerException);
        Assert.NotEqual(cancellation.Token, exception.CancellationToken);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task That_of_a_given_HttpClient_still_holds(bool hasHeaders)
    {
        await using LoopbackServer server = await StartSlowAsync(hasHeaders);
        using var http = new HttpClient { Timeout = Short };
        TavusClient client = Calls.Client(server.Address, http).With(new() { Timeout = TimeSpan.FromHours(1) });

        var exception = await Assert.ThrowsAsync<TaskCanceledException>(() => client.CreatePersonaAsync(Calls.Request).WaitAsync(TimeSpan.FromSeconds(20)));

        Assert.IsType<TimeoutException>(exception.InnerException);
    }

    [Fact]
    public async Task A_cancellation_is_distinguished_from_it()
    {
        using var cancellation = new CancellationTokenSource();
        await using LoopbackServer server = await LoopbackServer.StartAsync(async context =>
        {
            await cancellation.CancelAsync();
            await Calls.NeverRespondAsync(context);
        });
        TavusClient client = Calls.Client(server.Address).With(new() { Timeout = TimeSpan.FromHours(1) });

        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.CreatePersonaAsync(Calls.Request, cancellation.Token).WaitAsync(Guard));

        Assert.Equal(cancellation.Token, exception.CancellationToken);
        Assert.False(exception.InnerException is TimeoutException);
    }

    [Fact]
    public async Task The_later_one_counts_and_headers_do_not_touch_it()
    {
        await using LoopbackServer server = await StartSlowAsync(hasHeaders: false);
        TavusClient client = Calls.Client(server.Address)
            .With(new() { Timeout = TimeSpan.FromHours(1) }).With(new() { Timeout = Short }).With(new() { Headers = { ["X-Trace"] = "1" } });

        await Assert.ThrowsAsync<TaskCanceledException>(() => client.CreatePersonaAsync(Calls.Request).WaitAsync(TimeSpan.FromSeconds(20)));
    }

    /// <summary>Such as that of a provider of keys.</summary>
    [Fact]
    public async Task The_time_before_the_request_is_sent_counts()
    {
        var handler = new WaitingHandler();
        using var http = new HttpClient(handler);
        var options = new TavusClientOptions
        {
            BaseAddress = new Uri("https://api.test"),
            ApiKeyProvider = async cancellationToken =>
            {
                await Task.Delay(900, cancellationToken);
                return Calls.Key;
            },
        };
        TavusClient client = new TavusClient(options, http).With(new() { Timeout = TimeSpan.FromSeconds(1.5) });

        await Assert.ThrowsAsync<TaskCanceledException>(() => client.CreatePersonaAsync(Calls.Request).WaitAsync(Guard));

        // Of these 1.5 seconds, 0.6 are left.
        Assert.InRange(handler.Waited, TimeSpan.Zero, TimeSpan.FromSeconds(1.1));
    }

    /// <summary>Nobody waits for it here: what must not end the call is the HttpClient's own limit of 100 seconds.</summary>
    [Theory]
    [InlineData(1.0)]
    [InlineData(TimeSpan.SecondsPerDay * 24)]
    [InlineData(-0.001)]
    public async Task It_may_be_longer_than_the_usual_one(double seconds)
    {
        await using LoopbackServer server = await Calls.StartPersonaServerAsync();
        TavusClient client = Calls.Client(server.Address);
        TimeSpan usual = LimitOfConnections(client);
        TavusClient patient = client.With(new() { Timeout = TimeSpan.FromSeconds(seconds) });

        Assert.Equal(TimeSpan.FromSeconds(100), usual);
        Assert.Equal(Timeout.InfiniteTimeSpan, LimitOfConnections(patient));
        Assert.Equal(usual, LimitOfConnections(client));
        Assert.Equal("p5317866", (await patient.CreatePersonaAsync(Calls.Request)).PersonaId);
    }

    private static TimeSpan LimitOfConnections(TavusClient client)
    {
        const BindingFlags Hidden = BindingFlags.Instance | BindingFlags.NonPublic;
        object http = typeof(TavusClient).GetField("_http", Hidden)!.GetValue(client)!;
        return ((HttpClient)http.GetType().GetProperty("Client", Hidden)!.GetValue(http)!).Timeout;
    }

    private static Task<LoopbackServer> StartSlowAsync(bool hasHeaders) => LoopbackServer.StartAsync(async context =>
    {
        if (hasHeaders)
        {
            context.Response.ContentLength = Calls.Persona.Length;
            await context.Response.Body.FlushAsync();
        }

        await Calls.NeverRespondAsync(context);
    });

    private sealed class WaitingHandler : HttpMessageHandler
    {
        public TimeSpan Waited { get; private set; } = TimeSpan.MaxValue;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var watch = Stopwatch.StartNew();
            await Task.Delay(Timeout.Infinite, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            Waited = watch.Elapsed;
            throw new OperationCanceledException(cancellationToken);
        }
    }
}
