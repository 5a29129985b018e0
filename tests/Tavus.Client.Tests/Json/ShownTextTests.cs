using System.Text.Json.Nodes;

namespace Tavus.Client.Tests.Json;

/// <summary>What logs and debuggers show of a request.</summary>
public sealed class ShownTextTests
{
    [Fact]
    public void Secrets_are_masked_at_any_depth_and_the_rest_is_shown()
    {
        var request = new CreatePersonaRequest
        {
            PersonaName = "Life Coach",
            Layers = new()
            {
                Llm = new() { Model = "m", ApiKey = "secret-1", Headers = new JsonObject { ["Authorization"] = "secret-2" } },
                Tts = new() { ApiKey = "secret-3", AdditionalProperties = new JsonObject { ["new"] = new JsonArray(1.50m, new JsonObject { ["api_key"] = "secret-4" }) } },
            },
            AdditionalProperties = new JsonObject { ["api_key"] = new JsonArray("secret-5"), ["headers"] = null },
        };

        Assert.Equal(
            """{"persona_name":"Life Coach","layers":{"llm":{"model":"m","api_key":"***","headers":"***"},"tts":{"api_key":"***","new":[1.50,{"api_key":"***"}]}},"api_key":"***","headers":null}""",
            request.ToString());
        Assert.Contains("secret-1", request.ToJson());
    }

    [Fact]
    public void A_text_is_shown_of_whatever_cannot_be_written()
    {
        Assert.Contains("persona_name", new CreatePersonaRequest { PersonaName = "\uD800" }.ToString());
        Assert.StartsWith("ToolFunction (", new ToolFunction { Parameters = new JsonObject { ["x"] = JsonValue.Create<object>(typeof(string)) } }.ToString());
        Assert.StartsWith("ToolFunction (", new ToolFunction { Parameters = new JsonObject { ["x"] = double.NaN } }.ToString());
    }
}
