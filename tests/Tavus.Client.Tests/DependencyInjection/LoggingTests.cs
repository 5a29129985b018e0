using System.Collections.Concurrent;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Tavus.Client.Tests.Http;

namespace Tavus.Client.Tests.DependencyInjection;

public sealed class LoggingTests
{
    private const string BodyKey = "sk-body-7d1f";

    [Theory]
    [InlineData(200, Calls.Persona)]
    [InlineData(401, """{"message":"Invalid access token key-4f9d2c71e08b"}""")]
    public async Task Nothing_of_a_key_or_a_body_is_logged_at_any_level(int status, string response)
    {
        var lines = new ConcurrentQueue<string>();
        await using LoopbackServer server = await LoopbackServer.StartAsync(status, response);
        HostApplicationBuilder builder = Hosts.Builder(server.Address);
        builder.Logging.SetMinimumLevel(LogLevel.Trace).AddProvider(new Log(lines.Enqueue));
        builder.Services.AddTavusClient();
        using IHost host = builder.Build();
        await host.StartAsync();
        var request = new CreatePersonaRequest { SystemPrompt = "As a Life Coach, you …", Layers = new PersonaLayers { Llm = new LlmLayer { ApiKey = BodyKey } } };

        await Record.ExceptionAsync(() => host.Services.GetRequiredService<ITavusClient>().CreatePersonaAsync(request));

        Assert.Contains(lines, line => line.Contains("x-api-key: *"));
        Assert.DoesNotContain(lines, line => line.Contains(Calls.Key) || line.Contains(BodyKey) || line.Contains("Life Coach"));
        Assert.Contains(BodyKey, Assert.Single(server.Requests).Text);
    }
}
