using System;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Tavus.Client.Tests.Json;

public sealed class UnicodeTests
{
    [Theory]
    [InlineData("Grüße, 世界, שלום")]
    [InlineData("\U0001F600\U0001F469\u200D\U0001F4BB")]
    [InlineData("\0\u0001\t\r\n\"\\/<>&'+\u0085\u2028\u2029\uFEFF\uFFFD\uFFFF")]
    public void Text_survives_as_value_name_and_item(string text)
    {
        var request = new CreatePersonaRequest
        {
            PersonaName = text,
            PipelineMode = text,
            DocumentIds = [text, text],
            AdditionalProperties = new JsonObject { [text] = new JsonArray(text, new JsonObject { [text] = text }) },
        };

        CreatePersonaRequest read = CreatePersonaRequest.FromJson(request.ToJson());

        Assert.Equal(text, read.PersonaName);
        Assert.Equal(text, read.PipelineMode!.Value.Value);
        Assert.Equal([text, text], read.DocumentIds!);
        Assert.True(JsonNode.DeepEquals(request.AdditionalProperties, read.AdditionalProperties));
    }

    [Theory]
    [InlineData("""{"a":"\uFFFD"}""")]
    [InlineData("""{"\ufffd":{"\uFFFD":["\uFFFD","\\uFFFD"]}}""")]
    public void An_escaped_replacement_character_in_free_form_JSON_is_text(string json)
    {
        var function = new ToolFunction { Parameters = JsonNode.Parse(json)!.AsObject() };

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(json), ToolFunction.FromJson(function.ToJson()).Parameters));
    }

    [Fact]
    public void A_pair_of_escaped_surrogates_is_text() =>
        Assert.Equal("\U0001F600", CreatePersonaRequest.FromJson("""{"persona_name":"\ud83d\ude00"}""").PersonaName);

    [Theory]
    [InlineData("""{"persona_name":"a?b"}""", "$.persona_name")]
    [InlineData("""{"pipeline_mode":"?"}""", "$.pipeline_mode")]
    [InlineData("""{"document_ids":["a","?"]}""", "$.document_ids[1]")]
    [InlineData("""{"document_ids":[1,"?"]}""", "$.document_ids[1]")]
    [InlineData("""{"persona_name":{"a":[true,{"b":"?"}]}}""", "$.persona_name.a[1].b")]
    [InlineData("""{"persona_name":"a","?":1}""", "$")]
    [InlineData("""{"layers":{"tts":{"voice_settings":{"emotion":["x","y","?"]}}}}""", "$.layers.tts.voice_settings.emotion[2]")]
    [InlineData("""{"layers":{"tts":{"voice_settings":{"speed":"?"}}}}""", "$.layers.tts.voice_settings.speed")]
    [InlineData("""{"layers":{"llm":{"tools":[{},{"function":{"name":"?"}}]}}}""", "$.layers.llm.tools[1].function.name")]
    [InlineData("""{"layers":{"llm":{"extra_body":{"a":{"?":1}}}}}""", "$.layers.llm.extra_body.a")]
    [InlineData("""{"layers":{"llm":{"extra_body":{"a":[0,"?"]}}}}""", "$.layers.llm.extra_body.a[1]")]
    [InlineData("""{"layers":{"new":{"a":"?"}}}""", "$.layers.new.a")]
    public void An_unpaired_surrogate_is_refused_on_reading(string pattern, string path)
    {
        foreach (string escape in new[] { @"\ud800", @"\uDFFF", @"\ude00\ud83d", @"\ud83dx" })
        {
            string json = pattern.Replace("?", escape);
            Assert.Equal(path, Assert.Throws<JsonException>(() => CreatePersonaRequest.FromJson(json)).Path);
            Assert.Equal(path, Assert.Throws<JsonException>(() => CreatePersonaRequest.FromJson(Encoding.UTF8.GetBytes(json))).Path);
            Assert.Equal(path, Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<CreatePersonaRequest>(json)).Path);
        }

        string raw = pattern.Replace('?', '\uD800');
        Assert.Equal(path, Assert.Throws<JsonException>(() => CreatePersonaRequest.FromJson(raw)).Path);
        Assert.ThrowsAny<Exception>(() => JsonSerializer.Deserialize<CreatePersonaRequest>(raw));
    }

    [Theory]
    [InlineData("""{"persona_name":"a?b"}""", "$.persona_name")]
    [InlineData("""{"persona_name":"a","?":1}""", "$")]
    [InlineData("""{"persona_name":5,"document_ids":["?"]}""", "$.document_ids[0]")]
    [InlineData("""{"layers":{"new":[1,"?"]}}""", "$.layers.new[1]")]
    public void Bytes_that_are_no_UTF8_are_refused(string pattern, string path)
    {
        byte[][] sequences = [[0xFF], [0xC3], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80]];
        foreach (byte[] sequence in sequences)
        {
            byte[] json = Encoding.UTF8.GetBytes(pattern).SelectMany(value => value == '?' ? sequence : [value]).ToArray();
            Assert.Equal(path, Assert.Throws<JsonException>(() => CreatePersonaRequest.FromJson(json)).Path);
        }
    }

    public static TheoryData<string, CreatePersonaRequest> Unwritable => new()
    {
        { "$.persona_name", new() { PersonaName = "a\uD800b" } },
        { "$.pipeline_mode", new() { PipelineMode = "\uDC00" } },
        { "$.document_ids[1]", new() { DocumentIds = ["a", "\uD800"] } },
        { "$", new() { PersonaName = "a", AdditionalProperties = new JsonObject { ["\uD800"] = 1 } } },
        { "$", new() { AdditionalProperties = new JsonObject { ["a"] = 1, ["b\uD800"] = 1 } } },
        { "$.a", new() { AdditionalProperties = new JsonObject { ["a"] = "\uD800" } } },
        { "$.a", new() { AdditionalProperties = new JsonObject { ["a"] = '\uD800' } } },
        { "$.a", new() { AdditionalProperties = new JsonObject { ["a"] = JsonNode.Parse(@"""\ud800""") } } },
        { "$.a[2].b", new() { AdditionalProperties = new JsonObject { ["a"] = new JsonArray(true, 1, new JsonObject { ["b"] = "\uD800" }) } } },
        { "$.a[1]", new() { AdditionalProperties = new JsonObject { ["a"] = new JsonArray(1, "\uD800") } } },
        { "$.a", new() { AdditionalProperties = new JsonObject { ["a"] = new JsonObject { ["b"] = 1, ["\uD800"] = 2 } } } },
        { "$.a", new() { AdditionalProperties = new JsonObject { ["a"] = JsonNode.Parse(@"{""\ud800"":2}") } } },
        { "$.layers.tts.voice_settings.emotion[0]", new() { Layers = new() { Tts = new() { VoiceSettings = new() { Speed = 1, Emotion = ["\uD800"] } } } } },
        { "$.layers.llm.tools[1].function.parameters.a", Nested(new JsonObject { ["a"] = "\uD83D" }) },
        { "$.layers.llm.tools[1].function.parameters", Nested(new JsonObject { ["\uD83D"] = "a" }) },
    };

    [Theory]
    [MemberData(nameof(Unwritable), DisableDiscoveryEnumeration = true)]
    public void An_unpaired_surrogate_is_refused_on_writing(string path, CreatePersonaRequest request)
    {
        Assert.Equal(path, Assert.Single(Assert.Throws<TavusValidationException>(request.ToJson).Violations).Path);
        Assert.Equal(path, Assert.Single(Assert.Throws<TavusValidationException>(() => JsonSerializer.Serialize(request)).Violations).Path);
    }

    private static CreatePersonaRequest Nested(JsonObject parameters) => new()
    {
        Layers = new() { Llm = new() { Tools = [new() { Type = "function" }, new() { Function = new() { Parameters = parameters } }] } },
    };
}
