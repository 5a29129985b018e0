using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Tavus.Client.Tests.Json;

public sealed class WritingTests
{
    [Fact]
    public void A_property_comes_before_an_additional_property_of_its_name()
    {
        var request = new CreatePersonaRequest
        {
            PersonaName = "typed",
            PipelineMode = PipelineMode.Echo,
            AdditionalProperties = new JsonObject { ["persona_name"] = "additional", ["pipeline_mode"] = 1, ["context"] = "kept", ["new"] = true },
        };

        Assert.Equal("""{"persona_name":"typed","pipeline_mode":"echo","context":"kept","new":true}""", request.ToJson());
    }

    [Fact]
    public void A_property_that_was_set_after_reading_replaces_what_was_read()
    {
        TtsLayer layer = TtsLayer.FromJson("""{"tts_emotion_control":"false"}""");
        layer.TtsEmotionControl = true;

        Assert.Equal("""{"tts_emotion_control":true}""", layer.ToJson());
    }

    [Fact]
    public void Members_are_written_in_the_order_of_the_document()
    {
        var request = new CreatePersonaRequest { Layers = new PersonaLayers(), SystemPrompt = "s", PersonaName = "p", DocumentIds = ["d"], PipelineMode = "new" };

        Assert.Equal("""{"persona_name":"p","system_prompt":"s","pipeline_mode":"new","document_ids":["d"],"layers":{}}""", request.ToJson());
    }

    [Fact]
    public void A_list_may_write_JSON_while_it_is_written() => Assert.Equal(
        """{"persona_name":"outer","document_ids":["d","e"]}""",
        new CreatePersonaRequest { PersonaName = "outer", DocumentIds = new WritingList { "d", "e" } }.ToJson());

    [Fact]
    public void Free_form_values_of_NET_types_are_written_as_JSON()
    {
        var function = new ToolFunction { Parameters = new JsonObject { ["c"] = 'x', ["m"] = 1.10m, ["n"] = null, ["b"] = false, ["l"] = long.MaxValue } };

        Assert.Equal("""{"parameters":{"c":"x","m":1.10,"n":null,"b":false,"l":9223372036854775807}}""", function.ToJson());
    }

    [Fact]
    public void A_repeated_name_in_a_JsonObject_of_the_callers_own_is_sent_as_it_is()
    {
        var function = new ToolFunction { Parameters = new JsonObject { ["x"] = JsonNode.Parse("""{"a":1,"a":2}""") } };

        Assert.Equal("""{"parameters":{"x":{"a":1,"a":2}}}""", function.ToJson());
        Assert.Equal("""{"parameters":{"x":{"a":1,"a":2}}}""", JsonSerializer.Serialize(function));
    }

    private sealed class WritingList : List<string>, IList<string>
    {
        string IList<string>.this[int index]
        {
            get => new CreatePersonaRequest { PersonaName = "inner" }.ToJson().Length > 0 ? base[index] : "";
            set => base[index] = value;
        }
    }
}
