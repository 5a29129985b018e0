using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;

namespace Tavus.Client.Tests.Http;

/// <summary>What the tests of the client share.</summary>
internal static class Calls
{
    public const string Key = "key-4f9d2c71e08b";

    public const string Persona = """{"persona_id":"p5317866","persona_name":"Life Coach","created_at":"2025-01-01T00:00:00Z"}""";

    public static CreatePersonaRequest Request => new() { PersonaName = "Life Coach", SystemPrompt = "As a Life Coach, you …" };

    public static TavusClient Client(Uri address, HttpClient? http = null) => new(new TavusClientOptions { ApiKey = Key, BaseAddress = address }, http);

    public static Task<LoopbackServer> StartPersonaServerAsync() => LoopbackServer.StartAsync(200, Persona);

    /// <summary>One call with the client's own connections.</summary>
    public static async Task<CreatePersonaResponse> CreateAsync(Uri address, CreatePersonaRequest? request = null)
    {
        TavusClient client = Client(address);
        return await client.CreatePersonaAsync(request ?? Request);
    }

    /// <summary>The exception for a response, after one request.</summary>
    public static async Task<TavusApiException> FailAsync(
        int status, string body, string contentType = "application/json", params (string Name, string Value)[] headers)
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync(status, body, contentType, headers);
        return await FailAsync(server);
    }

    public static async Task<TavusApiException> FailAsync(LoopbackServer server)
    {
        TavusApiException exception = await Assert.ThrowsAnyAsync<TavusApiException>(() => CreateAsync(server.Address));
        Assert.Single(server.Requests);
        return exception;
    }

    /// <summary>Waits until the client has gone.</summary>
    public static async Task NeverRespondAsync(HttpContext context) =>
        await Task.Delay(Timeout.Infinite, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
}
