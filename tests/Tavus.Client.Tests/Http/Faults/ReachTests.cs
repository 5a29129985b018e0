using System;
using System.Linq;
using System.Net;
using System.Threading.Tasks;

namespace Tavus.Client.Tests.Http.Faults;

/// <summary>Hosts that are not there, and connections that end between two requests.</summary>
public sealed class ReachTests
{
    [Fact]
    public async Task A_name_that_does_not_exist_means_that_nothing_was_sent()
    {
        TavusApiException exception = await Assert.ThrowsAsync<TavusApiException>(() => Calls.CreateAsync(new Uri("https://nowhere.invalid")));

        Assert.Equal((HttpStatusCode)0, exception.StatusCode);
        Assert.False(exception.MayHaveBeenProcessed);
        Assert.Null(exception.ResponseBody);
        Assert.DoesNotContain(Calls.Key, exception.ToString());
    }

    [Fact]
    public async Task A_server_that_has_stopped_means_that_nothing_was_sent()
    {
        ScriptedServer server = ScriptedServer.Start(Script.Response(200, Calls.Persona));
        await server.DisposeAsync();

        TavusApiException exception = await Assert.ThrowsAsync<TavusApiException>(() => Calls.CreateAsync(server.Address));

        Assert.Equal((HttpStatusCode)0, exception.StatusCode);
        Assert.False(exception.MayHaveBeenProcessed);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_pooled_connection_that_ends_with_the_second_request_is_no_reason_for_a_third(bool isReset)
    {
        await using ScriptedServer server = ScriptedServer.Start(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.WriteAsync(Script.Text(200, Calls.Persona));
            await connection.ReadRequestAsync();
            if (isReset)
                connection.Reset();
        });
        TavusClient client = Calls.Client(server.Address);
        await client.CreatePersonaAsync(Calls.Request);

        TavusApiException exception = await Assert.ThrowsAsync<TavusApiException>(() => client.CreatePersonaAsync(Calls.Request));

        Assert.Equal((HttpStatusCode)0, exception.StatusCode);
        Assert.True(exception.MayHaveBeenProcessed);
        Assert.Equal(2, server.Requests);
        Assert.Equal(1, server.Accepted);
    }

    [Fact]
    public async Task A_pooled_connection_that_was_closed_meanwhile_is_replaced()
    {
        await using ScriptedServer server = ScriptedServer.Start(Script.Raw(Script.Text(200, Calls.Persona)));
        TavusClient client = Calls.Client(server.Address);

        foreach (int call in Enumerable.Range(1, 5))
        {
            // The end of the connection may come before or after the next request has begun; the request is seen once in both cases, or fails as one that was.
            Exception? exception = await Record.ExceptionAsync(() => client.CreatePersonaAsync(Calls.Request));
            Assert.True(exception is null or TavusApiException { MayHaveBeenProcessed: true }, exception?.ToString());
            Assert.InRange(server.Requests, 1, call);
        }
    }

    [Fact]
    public async Task A_client_goes_on_after_a_failure()
    {
        int count = 0;
        await using ScriptedServer server = ScriptedServer.Start(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.WriteAsync(++count == 1 ? "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{"u8.ToArray() : Script.Text(200, Calls.Persona));
        });
        TavusClient client = Calls.Client(server.Address);

        await Assert.ThrowsAsync<TavusApiException>(() => client.CreatePersonaAsync(Calls.Request));

        Assert.Equal("p5317866", (await client.CreatePersonaAsync(Calls.Request)).PersonaId);
        Assert.Equal(2, server.Requests);
    }
}
