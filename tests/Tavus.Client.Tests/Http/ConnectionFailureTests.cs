using System;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;

namespace Tavus.Client.Tests.Http;

public sealed class ConnectionFailureTests
{
    [Fact]
    public async Task A_refused_connection_means_that_nothing_was_sent()
    {
        // Bound, so that nobody else gets the port, but not listening.
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        int port = ((IPEndPoint)socket.LocalEndPoint!).Port;

        TavusApiException exception = await Assert.ThrowsAsync<TavusApiException>(() => Calls.CreateAsync(new Uri($"http://127.0.0.1:{port}")));

        Assert.Equal((HttpStatusCode)0, exception.StatusCode);
        Assert.False(exception.MayHaveBeenProcessed);
        Assert.Null(exception.ResponseBody);
        Assert.IsType<HttpRequestException>(exception.InnerException);
    }

    [Fact]
    public async Task A_failed_TLS_handshake_means_that_nothing_was_sent()
    {
        await using LoopbackServer server = await Calls.StartPersonaServerAsync();

        TavusApiException exception = await Assert.ThrowsAsync<TavusApiException>(
            () => Calls.CreateAsync(new UriBuilder(server.Address) { Scheme = "https" }.Uri));

        Assert.Equal((HttpStatusCode)0, exception.StatusCode);
        Assert.False(exception.MayHaveBeenProcessed);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task A_connection_that_closes_before_the_response_may_have_processed_the_request()
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync(context =>
        {
            context.Abort();
            return Task.CompletedTask;
        });

        TavusApiException exception = await Calls.FailAsync(server);

        Assert.Equal((HttpStatusCode)0, exception.StatusCode);
        Assert.True(exception.MayHaveBeenProcessed);
    }

    [Fact]
    public async Task A_connection_that_closes_in_use_is_not_tried_again()
    {
        LoopbackServer? running = null;
        await using LoopbackServer server = running = await LoopbackServer.StartAsync(async context =>
        {
            if (running!.Requests.Count == 1)
                await context.Response.WriteAsync(Calls.Persona);
            else
                context.Abort();
        });
        TavusClient client = Calls.Client(server.Address);
        await client.CreatePersonaAsync(Calls.Request);

        TavusApiException exception = await Assert.ThrowsAsync<TavusApiException>(() => client.CreatePersonaAsync(Calls.Request));

        Assert.True(exception.MayHaveBeenProcessed);
        Assert.Equal(2, server.Requests.Count);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(500)]
    public async Task A_response_that_ends_early_is_a_failure_with_its_status(int status)
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync(async context =>
        {
            context.Response.StatusCode = status;
            context.Response.ContentLength = Calls.Persona.Length;
            await context.Response.WriteAsync(Calls.Persona[..20]);
        });

        TavusApiException exception = await Calls.FailAsync(server);

        Assert.Equal((HttpStatusCode)status, exception.StatusCode);
        Assert.True(exception.MayHaveBeenProcessed);
        Assert.NotNull(exception.InnerException);
    }
}
