using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;

namespace Tavus.Client.Tests.Http;

public sealed class CancellationTests
{
    /// <summary>So that a call that never ends fails its test.</summary>
    private static readonly TimeSpan Guard = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task A_call_that_is_cancelled_before_it_starts_sends_nothing()
    {
        await using LoopbackServer server = await Calls.StartPersonaServerAsync();
        TavusClient client = Calls.Client(server.Address);
        var token = new CancellationToken(canceled: true);

        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.CreatePersonaAsync(Calls.Request, token));

        Assert.Equal(token, exception.CancellationToken);
        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_call_can_be_cancelled_while_the_server_is_slow(bool hasHeaders)
    {
        using var cancellation = new CancellationTokenSource();
        await using LoopbackServer server = await StartSlowAsync(hasHeaders, cancellation.Cancel);
        TavusClient client = Calls.Client(server.Address);

        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => client.CreatePersonaAsync(Calls.Request, cancellation.Token).WaitAsync(Guard));

        Assert.Equal(cancellation.Token, exception.CancellationToken);
        Assert.False(exception.InnerException is TimeoutException);
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_timeout_is_distinguished_from_a_cancellation(bool hasHeaders)
    {
        using var cancellation = new CancellationTokenSource();
        await using LoopbackServer server = await StartSlowAsync(hasHeaders, () => { });
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(1) };
        TavusClient client = Calls.Client(server.Address, http);

        var exception = await Assert.ThrowsAsync<TaskCanceledException>(
            () => client.CreatePersonaAsync(Calls.Request, cancellation.Token).WaitAsync(Guard));

        // On a busy machine the time may be over before the server has seen the request.
        Assert.IsType<TimeoutException>(exception.InnerException);
        Assert.NotEqual(cancellation.Token, exception.CancellationToken);
        Assert.InRange(server.Requests.Count, 0, 1);
    }

    [Fact]
    public async Task A_client_without_a_timeout_can_be_used()
    {
        await using LoopbackServer server = await Calls.StartPersonaServerAsync();
        using var http = new HttpClient { Timeout = Timeout.InfiniteTimeSpan };
        TavusClient client = Calls.Client(server.Address, http);

        Assert.Equal("p5317866", (await client.CreatePersonaAsync(Calls.Request)).PersonaId);
    }

    [Fact]
    public async Task What_the_owner_of_the_HttpClient_cancels_is_no_timeout()
    {
        using var http = new HttpClient();
        await using LoopbackServer server = await StartSlowAsync(hasHeaders: false, http.CancelPendingRequests);
        TavusClient client = Calls.Client(server.Address, http);

        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.CreatePersonaAsync(Calls.Request).WaitAsync(Guard));

        Assert.False(exception.InnerException is TimeoutException);
        Assert.Single(server.Requests);
    }

    private static Task<LoopbackServer> StartSlowAsync(bool hasHeaders, Action whenStarted) => LoopbackServer.StartAsync(async context =>
    {
        if (hasHeaders)
        {
            context.Response.ContentLength = Calls.Persona.Length;
            await context.Response.WriteAsync(Calls.Persona[..20]);
            await context.Response.Body.FlushAsync();
        }

        whenStarted();
        await Calls.NeverRespondAsync(context);
    });
}
