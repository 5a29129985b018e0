using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

namespace Tavus.Client.Tests.Http.Secrets;

/// <summary>Some servers quote the request in errors.</summary>
public sealed class BodySecretTests
{
    [Theory]
    [InlineData("llm-key/0123456789")]
    [InlineData("llm-key\\/0123456789")]
    [InlineData("Bearer header-key-0123")]
    [InlineData("header-key-0123")]
    public async Task Secrets_of_the_request_are_hidden_in_its_failure(string quoted)
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync(400, $$"""{"error":"Bad value {{quoted}} of Life Coach"}""");
        TavusClient client = Calls.Client(server.Address);
        var request = new CreatePersonaRequest
        {
            PersonaName = "Life Coach",
            SystemPrompt = "Be kind.",
            Layers = new() { Llm = new() { ApiKey = "llm-key/0123456789", Headers = new JsonObject { ["Authorization"] = "Bearer header-key-0123" } } },
        };

        var exception = await Assert.ThrowsAsync<TavusApiException<TavusError>>(() => client.CreatePersonaAsync(request));

        Assert.DoesNotContain("0123", exception.ToString() + exception.ResponseBody + exception.Error.Error);
        Assert.EndsWith(" of Life Coach", exception.Message);
        Assert.Contains("0123", Encoding.UTF8.GetString(Assert.Single(server.Requests).Body));
    }
}
