using System;
using System.Text.Json.Nodes;
using Tavus;

// With a key, the API itself; without one, a local stand-in that responds according to the API's document.
string? apiKey = Environment.GetEnvironmentVariable("TAVUS_API_KEY");
await using StandIn? standIn = string.IsNullOrWhiteSpace(apiKey) ? await StandIn.StartAsync() : null;
var client = standIn is null
    ? new TavusClient(apiKey!)
    : new TavusClient(new TavusClientOptions { ApiKey = StandIn.ApiKey, BaseAddress = standIn.Address });

JsonObject schema = JsonNode.Parse("""{ "type": "object", "properties": { "topic": { "type": "string" } } }""")!.AsObject();
var request = new CreatePersonaRequest
{
    PersonaName = "Life Coach",
    PipelineMode = PipelineMode.Full,
    SystemPrompt = "As a Life Coach, you are a dedicated professional who specializes in careers.",
    Layers = new PersonaLayers
    {
        Perception = new PerceptionLayer { PerceptionModel = PerceptionModel.Raven0, AmbientAwarenessQueries = ["Is the user smiling?"] },
        ConversationalFlow = new ConversationalFlowLayer { TurnDetectionModel = TurnDetectionModel.Sparrow1 },
        Llm = new LlmLayer
        {
            Model = LlmModel.TavusGpt4o,
            Tools = [new FunctionTool { Type = "function", Function = new ToolFunction { Name = "get_insight", Parameters = schema } }],
        },
        Tts = new TtsLayer { TtsEngine = TtsEngine.Cartesia, VoiceSettings = new VoiceSettings { Speed = 0.5 } },
        Stt = new SttLayer { SttEngine = "tavus-advanced" },
    },
};

Console.WriteLine($"Sending to {(standIn is null ? "the API" : "the stand-in")}:{Environment.NewLine}{JsonNode.Parse(request.ToJson())}");
try
{
    CreatePersonaResponse persona = await client.CreatePersonaAsync(request);
    Console.WriteLine($"Created persona {persona.PersonaId} ({persona.PersonaName}).");
    return 0;
}
catch (TavusApiException<TavusError> exception)
{
    Console.Error.WriteLine($"The request was refused: {exception.Error.Error ?? exception.Error.Message}");
}
catch (TavusApiException exception)
{
    Console.Error.WriteLine($"The call failed ({(int)exception.StatusCode}): {exception.Message}");
}

return 1;
