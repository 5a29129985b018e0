using System.Text.Json.Nodes;

namespace Tavus.Client.Tests.Json;

public sealed class AdditionalPropertiesTests
{
    [Fact]
    public void Unknown_members_survive_at_every_level()
    {
        const string Json = """
            {
              "new": 1,
              "layers": {
                "new": "layers",
                "perception": { "new": true, "perception_tools": [{ "new": [], "function": { "new": {} } }] },
                "stt": { "new": null },
                "conversational_flow": { "new": [1, [2]] },
                "llm": { "new": 1.5, "tools": [{ "new": 1, "function": { "new": 2, "parameters": { "new": 3 } } }, { "new": 4 }] },
                "tts": { "new": "tts", "voice_settings": { "new": { "deeper": [{ "new": false }] } } }
              }
            }
            """;

        CreatePersonaRequest request = CreatePersonaRequest.FromJson(Json);

        JsonAssert.Same(Json, request.ToJson());
        Assert.Equal(1, request.AdditionalProperties!["new"]!.GetValue<int>());
        Assert.Equal(4, request.Layers!.Llm!.Tools![1].AdditionalProperties!["new"]!.GetValue<int>());
        Assert.True(request.Layers.Perception!.AdditionalProperties!["new"]!.GetValue<bool>());
    }

    [Fact]
    public void An_unknown_enum_value_survives()
    {
        CreatePersonaRequest request = CreatePersonaRequest.FromJson("""{ "pipeline_mode": "turbo" }""");

        Assert.Null(request.PipelineMode!.Value.Known);
        Assert.Equal("turbo", request.PipelineMode.Value.Value);
        Assert.Null(request.AdditionalProperties);
        Assert.Equal("""{"pipeline_mode":"turbo"}""", request.ToJson());
    }

    [Theory]
    [InlineData("persona_name")]
    [InlineData("pipeline_mode")]
    [InlineData("document_ids")]
    [InlineData("layers")]
    [InlineData("unknown")]
    public void An_explicit_null_is_kept_and_written_back(string name)
    {
        CreatePersonaRequest request = CreatePersonaRequest.FromJson($$"""{"{{name}}":null}""");

        Assert.True(request.AdditionalProperties!.ContainsKey(name));
        Assert.Null(request.AdditionalProperties[name]);
        Assert.Equal($$"""{"{{name}}":null}""", request.ToJson());
    }

    [Theory]
    [InlineData("""{"layers":{"tts":{"tts_emotion_control":"false"}}}""", "$.layers.tts.tts_emotion_control")]
    [InlineData("""{"layers":{"tts":{"tts_emotion_control":0}}}""", "$.layers.tts.tts_emotion_control")]
    [InlineData("""{"persona_name":5}""", "$.persona_name")]
    [InlineData("""{"persona_name":["Life Coach"]}""", "$.persona_name")]
    [InlineData("""{"pipeline_mode":1}""", "$.pipeline_mode")]
    [InlineData("""{"document_ids":{"0":"d1"}}""", "$.document_ids")]
    [InlineData("""{"document_ids":"d1"}""", "$.document_ids")]
    [InlineData("""{"layers":[]}""", "$.layers")]
    [InlineData("""{"layers":"none"}""", "$.layers")]
    [InlineData("""{"layers":{"llm":{"headers":[]}}}""", "$.layers.llm.headers")]
    [InlineData("""{"layers":{"tts":{"voice_settings":{"speed":"0.5"}}}}""", "$.layers.tts.voice_settings.speed")]
    public void A_value_of_another_type_is_kept_as_it_is_and_its_property_is_null(string json, string path)
    {
        CreatePersonaRequest request = CreatePersonaRequest.FromJson(json);

        Assert.Equal(json, request.ToJson());
        Assert.Equal(path, PathOfOnlyAdditionalProperty(request));
    }

    [Theory]
    [InlineData("""{"document_ids":["d1",2,"d3"]}""")]
    [InlineData("""{"document_ids":["d1",null,"d3"]}""")]
    [InlineData("""{"document_ids":["d1",{"a":[1.50]},"d3"]}""")]
    public void An_item_of_another_type_is_null_and_written_back_until_the_list_is_changed(string json)
    {
        CreatePersonaRequest request = CreatePersonaRequest.FromJson(json);

        Assert.Equal("d1,,d3", string.Join(",", request.DocumentIds!));
        Assert.Null(request.AdditionalProperties);
        Assert.Equal(json, request.ToJson());

        request.DocumentIds![1] = "d2";
        request.DocumentIds.RemoveAt(0);
        Assert.Equal("""{"document_ids":["d2","d3"]}""", request.ToJson());
    }

    [Fact]
    public void Items_beside_one_of_another_type_can_be_changed()
    {
        LlmLayer layer = LlmLayer.FromJson("""{"tools":[{"type":"function"},"web_search",{"type":"other"}]}""");
        layer.Tools![0].Type = "changed";
        layer.Tools.Insert(0, new FunctionTool());

        Assert.Equal("""{"tools":[{},{"type":"changed"},"web_search",{"type":"other"}]}""", layer.ToJson());
    }

    [Fact]
    public void The_property_of_a_value_of_another_type_is_null()
    {
        Assert.Null(TtsLayer.FromJson("""{"tts_emotion_control":"false"}""").TtsEmotionControl);
        Assert.Null(CreatePersonaRequest.FromJson("""{"persona_name":5}""").PersonaName);
        Assert.Null(CreatePersonaRequest.FromJson("""{"pipeline_mode":1}""").PipelineMode);
        Assert.Null(CreatePersonaRequest.FromJson("""{"document_ids":{}}""").DocumentIds);
        Assert.Null(CreatePersonaRequest.FromJson("""{"layers":[]}""").Layers);
        Assert.Null(LlmLayer.FromJson("""{"headers":[]}""").Headers);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData(" { \r\n\t } ")]
    public void An_empty_object_is_empty(string json)
    {
        CreatePersonaRequest request = CreatePersonaRequest.FromJson(json);

        Assert.Null(request.AdditionalProperties);
        Assert.Equal("{}", request.ToJson());
    }

    [Fact]
    public void Empty_parts_and_lists_survive()
    {
        const string Json = """{"persona_name":"","document_ids":[],"layers":{"llm":{"tools":[{}],"headers":{}}}}""";

        Assert.Equal(Json, CreatePersonaRequest.FromJson(Json).ToJson());
    }

    [Theory]
    [InlineData("Persona_Name")]
    [InlineData("persona_name ")]
    [InlineData("")]
    public void A_name_that_only_resembles_a_declared_one_is_another_name(string name)
    {
        string json = new JsonObject { [name] = "x" }.ToJsonString();
        CreatePersonaRequest request = CreatePersonaRequest.FromJson(json);

        Assert.Null(request.PersonaName);
        Assert.Equal(json, request.ToJson());
    }

    [Fact]
    public void A_declared_name_is_recognized_in_its_escaped_form() =>
        Assert.Equal("x", CreatePersonaRequest.FromJson("""{"persona\u005fname":"x"}""").PersonaName);

    private static string PathOfOnlyAdditionalProperty(CreatePersonaRequest request)
    {
        PersonaLayers? layers = request.Layers;
        (string Path, JsonObject? Members)[] places =
        [
            ("$", request.AdditionalProperties),
            ("$.layers", layers?.AdditionalProperties),
            ("$.layers.llm", layers?.Llm?.AdditionalProperties),
            ("$.layers.tts", layers?.Tts?.AdditionalProperties),
            ("$.layers.tts.voice_settings", layers?.Tts?.VoiceSettings?.AdditionalProperties),
        ];
        (string place, JsonObject? members) = Assert.Single(places, place => place.Members is not null);
        return place + "." + Assert.Single(members!).Key;
    }
}
