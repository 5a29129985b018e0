using System;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Tavus.Client.Tests.Json;
using Tavus.Client.Tests.Specification;

namespace Tavus.Client.Tests.Http;

public sealed class RequestTests
{
    [Fact]
    public async Task The_request_is_sent_as_documented()
    {
        await using LoopbackServer server = await Calls.StartPersonaServerAsync();

        await Calls.CreateAsync(server.Address);

        RecordedRequest request = Assert.Single(server.Requests);
        Assert.Equal("POST", request.Method);
        Assert.Equal("/v2/personas", request.Target);
        Assert.Equal(Calls.Key, request.Headers["x-api-key"]);
        Assert.Equal("application/json", request.Headers["Content-Type"]);
        Assert.Equal("application/json", request.Headers["Accept"]);
        Assert.Equal(request.Body.Length.ToString(), request.Headers["Content-Length"]);
        Assert.False(request.Headers.ContainsKey("Transfer-Encoding"));
        Assert.False(request.Headers.ContainsKey("Expect"));
        Assert.Equal(Encoding.UTF8.GetBytes("""{"persona_name":"Life Coach","system_prompt":"As a Life Coach, you …"}"""), request.Body);
    }

    [Fact]
    public async Task The_body_is_the_whole_example_of_the_document()
    {
        JsonObject example = DocumentExamples.Read("Full Customizations");
        await using LoopbackServer server = await Calls.StartPersonaServerAsync();

        await Calls.CreateAsync(server.Address, CreatePersonaRequest.FromJson(example.ToJsonString()));

        JsonAssert.Same(example.ToJsonString(), Assert.Single(server.Requests).Text);
    }

    [Theory]
    [InlineData("/", "/v2/personas")]
    [InlineData("/proxy/v1", "/proxy/v1/v2/personas")]
    [InlineData("/proxy/v1/", "/proxy/v1/v2/personas")]
    [InlineData("/a%20b/", "/a%20b/v2/personas")]
    public async Task The_path_is_below_that_of_the_base_address(string path, string target)
    {
        await using LoopbackServer server = await Calls.StartPersonaServerAsync();

        await Calls.CreateAsync(new Uri(server.Address, path));

        Assert.Equal(target, Assert.Single(server.Requests).Target);
    }

    [Fact]
    public async Task White_space_around_the_key_is_not_sent()
    {
        await using LoopbackServer server = await Calls.StartPersonaServerAsync();
        var client = new TavusClient(new TavusClientOptions { ApiKey = $" {Calls.Key}\r\n", BaseAddress = server.Address });

        await client.CreatePersonaAsync(Calls.Request);

        Assert.Equal(Calls.Key, Assert.Single(server.Requests).Headers["x-api-key"]);
    }

    [Fact]
    public async Task The_client_copies_the_options()
    {
        await using LoopbackServer server = await Calls.StartPersonaServerAsync();
        var options = new TavusClientOptions { ApiKey = Calls.Key, BaseAddress = server.Address };
        var client = new TavusClient(options);
        options.ApiKey = "another";
        options.BaseAddress = new Uri("https://example.com");

        await client.CreatePersonaAsync(Calls.Request);

        Assert.Equal(Calls.Key, Assert.Single(server.Requests).Headers["x-api-key"]);
    }

    [Fact]
    public async Task An_injected_HttpClient_is_neither_changed_nor_disposed()
    {
        await using LoopbackServer server = await Calls.StartPersonaServerAsync();
        using var http = new HttpClient { BaseAddress = new Uri("http://127.0.0.1:9/elsewhere") };
        http.DefaultRequestHeaders.Add("x-mine", "1");
        http.DefaultRequestHeaders.Add("x-api-key", "not-this-one");
        string headers = http.DefaultRequestHeaders.ToString();

        TavusClient client = Calls.Client(server.Address, http);
        await client.CreatePersonaAsync(Calls.Request);

        Assert.Equal(headers, http.DefaultRequestHeaders.ToString());
        Assert.Equal(new Uri("http://127.0.0.1:9/elsewhere"), http.BaseAddress);
        RecordedRequest request = Assert.Single(server.Requests);
        Assert.Equal("1", request.Headers["x-mine"]);
        Assert.Equal(Calls.Key, request.Headers["x-api-key"]);
        Assert.Equal("{", (await http.GetStringAsync(server.Address))[..1]);
    }

    [Fact]
    public void No_client_is_disposable()
    {
        Assert.False(typeof(IDisposable).IsAssignableFrom(typeof(TavusClient)));
        Assert.False(typeof(IDisposable).IsAssignableFrom(typeof(ITavusClient)));
    }

    [Fact]
    public async Task A_hundred_parallel_calls_get_their_own_responses()
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync(
            (context, request) => context.Response.WriteAsync($$"""{"persona_name":{{JsonNode.Parse(request.Text)!["persona_name"]!.ToJsonString()}}}"""));
        TavusClient client = Calls.Client(server.Address);
        string[] names = Enumerable.Range(0, 100).Select(i => $"persona {i}").ToArray();

        CreatePersonaResponse[] responses = await Task.WhenAll(
            names.Select(name => client.CreatePersonaAsync(new CreatePersonaRequest { PersonaName = name, SystemPrompt = "x" })));

        Assert.Equal(names, responses.Select(response => response.PersonaName));
        Assert.Equal(100, server.Requests.Count);
        Assert.All(server.Requests, request => Assert.Equal(Calls.Key, request.Headers["x-api-key"]));
    }
}
