using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

namespace Tavus.Client.Tests.Http;

/// <summary>What a caller sees of a response besides its body.</summary>
public sealed class ResponseTests
{
    private static readonly (string, string)[] Headers = [("X-Total", "7"), ("x-request-id", "r-1"), ("Link", "<a>; rel=next"), ("Link", "<b>; rel=last")];

    [Fact]
    public async Task A_call_sets_the_response_that_it_is_given()
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync(200, Calls.Persona, headers: Headers);
        var response = new TavusResponse();
        Assert.Empty(response.Headers);

        await Calls.Client(server.Address).With(response).CreatePersonaAsync(Calls.Request);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("7", response.Headers["x-total"]);
        Assert.Equal("<a>; rel=next, <b>; rel=last", response.Headers["Link"]);
        Assert.StartsWith("application/json", response.Headers["Content-Type"]);
        Assert.Equal("r-1", response.RequestId);
        Assert.Equal(new Uri(server.Address, "/v2/personas"), response.Address);
    }

    [Fact]
    public async Task Every_call_reports_its_response_also_an_error()
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync(429, """{"message":"slow"}""", headers: Headers);
        var seen = new List<TavusResponse>();
        TavusClient client = Calls.Client(server.Address).With(new TavusCallOptions { OnResponse = seen.Add }).With(new TavusCallOptions { Timeout = TimeSpan.FromSeconds(30) });

        await Assert.ThrowsAsync<TavusApiException>(() => client.CreatePersonaAsync(Calls.Request));
        await Assert.ThrowsAsync<TavusApiException>(() => client.CreatePersonaAsync(Calls.Request));

        Assert.Equal([HttpStatusCode.TooManyRequests, HttpStatusCode.TooManyRequests], seen.Select(response => response.StatusCode));
        Assert.All(seen, response => Assert.Equal("7", response.Headers["X-Total"]));
    }

    [Fact]
    public async Task What_the_callers_delegate_throws_reaches_the_caller()
    {
        await using LoopbackServer server = await Calls.StartPersonaServerAsync();
        TavusClient client = Calls.Client(server.Address).With(new TavusCallOptions { OnResponse = _ => throw new InvalidOperationException("mine") });

        Assert.Equal("mine", (await Assert.ThrowsAsync<InvalidOperationException>(() => client.CreatePersonaAsync(Calls.Request))).Message);
    }

    [Theory]
    [InlineData(400, false)]
    [InlineData(401, false)]
    [InlineData(404, false)]
    [InlineData(408, true)]
    [InlineData(429, true)]
    [InlineData(500, true)]
    [InlineData(503, true)]
    public async Task An_exception_has_the_headers_and_whether_a_retry_may_succeed(int status, bool isTransient)
    {
        TavusApiException exception = await Calls.FailAsync(status, """{"message":"no"}""", headers: [.. Headers, ("X-Echo", Calls.Key)]);

        Assert.Equal(isTransient, exception.IsTransient);
        Assert.Equal("7", exception.Headers["X-TOTAL"]);
        Assert.Equal(new string('*', Calls.Key.Length), exception.Headers["X-Echo"]);
    }

    [Fact]
    public async Task A_failed_connection_is_transient_and_has_no_headers()
    {
        TavusApiException exception = await Assert.ThrowsAnyAsync<TavusApiException>(() => Calls.CreateAsync(new Uri("http://127.0.0.1:1")));

        Assert.True(exception.IsTransient);
        Assert.Empty(exception.Headers);
        Assert.StartsWith("The API could not be reached: ", exception.Message);
    }

    [Fact]
    public async Task A_response_that_ends_early_is_described_as_that()
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync(async context =>
        {
            context.Response.ContentLength = 1000;
            await context.Response.Body.WriteAsync("{"u8.ToArray());
            await context.Response.Body.FlushAsync();

            // Else the headers would be lost, too.
            await Task.Delay(500);
            context.Abort();
        });

        TavusApiException exception = await Calls.FailAsync(server);

        Assert.StartsWith("The response ended early: ", exception.Message);
        Assert.True(exception.IsTransient);
    }

    [Theory]
    [InlineData(200, false)]
    [InlineData(503, true)]
    public async Task A_response_that_is_too_long_is_described_as_that(int status, bool isTransient)
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync(async context =>
        {
            context.Response.StatusCode = status;
            context.Response.ContentLength = 100_000_000;
            await context.Response.Body.WriteAsync(new byte[5000]);
            await context.Response.Body.FlushAsync();
            await Task.Delay(500);
            context.Abort();
        });

        TavusApiException exception = await Calls.FailAsync(server);

        Assert.Equal("The response cannot be read: it is longer than 64 MiB.", exception.Message);
        Assert.Equal(isTransient, exception.IsTransient);
    }

    [Fact]
    public async Task A_response_whose_compression_is_damaged_is_described_as_that()
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync(context =>
        {
            context.Response.Headers.ContentEncoding = "gzip";
            return context.Response.Body.WriteAsync("no gzip, certainly"u8.ToArray()).AsTask();
        });
        using var http = new System.Net.Http.HttpClient(
            new System.Net.Http.HttpClientHandler { AutomaticDecompression = System.Net.DecompressionMethods.GZip });
        var client = new TavusClient(new TavusClientOptions { ApiKey = Calls.Key, BaseAddress = server.Address }, http);

        TavusApiException exception = await Assert.ThrowsAsync<TavusApiException>(() => client.CreatePersonaAsync(Calls.Request));

        Assert.StartsWith("The response cannot be read: ", exception.Message);
        Assert.False(exception.IsTransient);
    }

    [Theory]
    [InlineData(302)]
    [InlineData(307)]
    public async Task A_redirect_to_another_host_that_the_callers_HttpClient_followed_fails(int status)
    {
        await using LoopbackServer other = await Calls.StartPersonaServerAsync();
        await using LoopbackServer server = await LoopbackServer.StartAsync(status, "", headers: ("Location", new Uri(other.Address, "/v2/personas").AbsoluteUri));
        using var http = new HttpClient();

        TavusApiException exception = await Assert.ThrowsAsync<TavusApiException>(() => Calls.Client(server.Address, http).CreatePersonaAsync(Calls.Request));

        Assert.Contains(other.Address.Authority, exception.Message);
        Assert.Null(exception.ResponseBody);
        Assert.True(exception.MayHaveBeenProcessed);
    }

    [Fact]
    public async Task A_redirect_on_the_same_host_is_the_callers_choice()
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync((context, request) =>
        {
            if (request.Target.EndsWith("/moved", StringComparison.Ordinal))
                return Microsoft.AspNetCore.Http.HttpResponseWritingExtensions.WriteAsync(context.Response, Calls.Persona);

            context.Response.StatusCode = 307;
            context.Response.Headers.Location = "/moved";
            return Task.CompletedTask;
        });
        using var http = new HttpClient();

        Assert.Equal("p5317866", (await Calls.Client(server.Address, http).CreatePersonaAsync(Calls.Request)).PersonaId);
    }

    [Fact]
    public async Task The_user_agent_names_the_generator_and_the_application()
    {
        await using LoopbackServer server = await Calls.StartPersonaServerAsync();
        using var named = new HttpClient { DefaultRequestHeaders = { { "User-Agent", "own/1" } } };
        var options = new TavusClientOptions { ApiKey = Calls.Key, BaseAddress = server.Address };

        await new TavusClient(options).CreatePersonaAsync(Calls.Request);
        await new TavusClient(options, named).CreatePersonaAsync(Calls.Request);
        await new TavusClient(options).With(new TavusCallOptions { Headers = { ["user-agent"] = "call/1" } }).CreatePersonaAsync(Calls.Request);
        options.ApplicationId = "Shop/1.2 (test)";
        await new TavusClient(options).CreatePersonaAsync(Calls.Request);

        string[] agents = server.Requests.Select(request => request.Headers["User-Agent"]).ToArray();
        Assert.Matches(@"^Tavus\.Generator/\d+\.\d+\.\d+$", agents[0]);
        Assert.Equal(["own/1", "call/1", agents[0] + " Shop/1.2 (test)"], agents.Skip(1));
        options.ApplicationId = "a\nb";
        Assert.Equal("ApplicationId", Assert.Throws<ArgumentException>(() => new TavusClient(options)).ParamName);
    }

    [Fact]
    public async Task The_address_of_the_HttpClient_is_used_until_one_is_set()
    {
        await using LoopbackServer server = await Calls.StartPersonaServerAsync();
        await using LoopbackServer other = await Calls.StartPersonaServerAsync();
        using var http = new HttpClient { BaseAddress = new Uri(server.Address, "/api/") };

        await new TavusClient(Calls.Key, http).CreatePersonaAsync(Calls.Request);
        await Calls.Client(other.Address, http).CreatePersonaAsync(Calls.Request);

        Assert.Equal("/api/v2/personas", Assert.Single(server.Requests).Target);
        Assert.Single(other.Requests);
    }
}
