using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Tavus.Client.Tests.Http;
using Tavus.Client.Tests.Http.Faults;

namespace Tavus.Client.Tests.Validation;

/// <summary>What cannot be sent is refused with the name of the member that is wrong, before there is a connection.</summary>
public sealed class BadInputTests
{
    private const string Lone = "a\uD800b";

    private static readonly Dictionary<string, (string Path, CreatePersonaRequest Request)> Requests = new()
    {
        ["NaN in free-form JSON"] = ("$.layers.llm.extra_body.x", ExtraBody(double.NaN)),
        ["infinity in free-form JSON"] = ("$.layers.llm.extra_body.x", ExtraBody(double.PositiveInfinity)),
        ["negative infinity in free-form JSON"] = ("$.layers.llm.extra_body.x", ExtraBody(double.NegativeInfinity)),
        ["NaN of another type in free-form JSON"] = ("$.layers.llm.extra_body.x", ExtraBody(float.NaN)),
        ["NaN in a list in free-form JSON"] = ("$.layers.llm.extra_body.x[1].y", ExtraBody(new JsonArray(1, new JsonObject { ["y"] = double.NaN }))),
        ["NaN in an additional property"] = ("$.more", With(request => request.AdditionalProperties = new JsonObject { ["ok"] = 1, ["more"] = double.NaN })),
        ["NaN in an additional property of a part"] = ("$.layers.stt.more", Layers(new() { Stt = new() { AdditionalProperties = new JsonObject { ["more"] = float.NaN } } })),
        ["NaN in the parameters of a tool"] = ("$.layers.llm.tools[1].function.parameters.min", Tools(new(), new() { Function = new() { Parameters = new JsonObject { ["min"] = double.NaN } } })),
        ["NaN in a number"] = ("$.layers.tts.voice_settings.stability", Layers(new() { Tts = new() { VoiceSettings = new() { Speed = 1, Stability = double.NaN } } })),
        ["infinity in a number"] = ("$.layers.tts.voice_settings.speed", Layers(new() { Tts = new() { VoiceSettings = new() { Speed = double.PositiveInfinity } } })),
        ["half a surrogate in a text"] = ("$.persona_name", With(request => request.PersonaName = Lone)),
        ["half a surrogate in the required text"] = ("$.system_prompt", With(request => request.SystemPrompt = Lone)),
        ["half a surrogate in an enum"] = ("$.pipeline_mode", With(request => request.PipelineMode = Lone)),
        ["half a surrogate in a list"] = ("$.document_tags[2]", With(request => request.DocumentTags = ["a", "b", Lone])),
        ["half a surrogate in a secret"] = ("$.layers.llm.api_key", Layers(new() { Llm = new() { ApiKey = Lone } })),
        ["half a surrogate in free-form text"] = ("$.layers.llm.extra_body.x", ExtraBody(Lone)),
        ["half a surrogate in a free-form name"] = ("$.layers.llm.extra_body.x", ExtraBody(new JsonObject { [Lone] = 1 })),
        ["half a surrogate in a .NET value in free-form JSON"] = ("$.layers.llm.extra_body.x", ExtraBody(JsonValue.Create(new[] { Lone }))),
        ["half a surrogate in the name of an additional property"] = ("$.layers.llm", Layers(new() { Llm = new() { AdditionalProperties = new JsonObject { [Lone] = 1 } } })),
        ["no system prompt"] = ("$.system_prompt", With(request => request.SystemPrompt = null)),
    };

    public static TheoryData<string> Names => new(Requests.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_request_is_refused_by_the_path_of_what_is_wrong(string name)
    {
        (string path, CreatePersonaRequest request) = Requests[name];
        await using ScriptedServer server = ScriptedServer.Start(Script.Response(200, Calls.Persona));

        var exception = await Assert.ThrowsAsync<TavusValidationException>(() => Calls.CreateAsync(server.Address, request));

        Assert.Equal(path, Assert.Single(exception.Violations).Path);
        Assert.Contains(path, exception.Message);
        Assert.DoesNotContain(Lone, exception.ToString());
        Assert.Equal(0, server.Accepted);
    }

    [Fact]
    public async Task A_request_that_is_null_is_refused()
    {
        await using ScriptedServer server = ScriptedServer.Start(Script.Response(200, Calls.Persona));
        TavusClient client = Calls.Client(server.Address);

        await Assert.ThrowsAsync<ArgumentNullException>("request", () => client.CreatePersonaAsync(null!));

        Assert.Equal(0, server.Accepted);
    }

    /// <summary>No header can carry any of these, and some would begin a header of their own.</summary>
    [Fact]
    public void No_control_character_can_be_in_a_key()
    {
        foreach (char character in Enumerable.Range(0, 0x21).Concat(Enumerable.Range(0x7F, 0x22)).Append(0x2028).Append(0xFEFF).Append(0xD800).Select(code => (char)code))
        {
            ArgumentException exception = Assert.Throws<ArgumentException>(() => new TavusClient($"abc{character}def"));
            Assert.Contains("API key", exception.Message);
            Assert.DoesNotContain("abc", exception.ToString());
        }
    }

    private static CreatePersonaRequest With(Action<CreatePersonaRequest> change)
    {
        CreatePersonaRequest request = Calls.Request;
        change(request);
        return request;
    }

    private static CreatePersonaRequest Layers(PersonaLayers layers) => With(request => request.Layers = layers);

    private static CreatePersonaRequest Tools(params FunctionTool[] tools) => Layers(new() { Llm = new() { Tools = tools } });

    private static CreatePersonaRequest ExtraBody(JsonNode? value) => Layers(new() { Llm = new() { ExtraBody = new JsonObject { ["ok"] = 1, ["x"] = value } } });
}
