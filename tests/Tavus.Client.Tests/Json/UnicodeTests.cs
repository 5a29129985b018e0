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
    [InlineData("""{"persona_name":"a?b"}""")]
    [InlineData("""{"pipeline_mode":"?"}""")]
    [InlineData("""{"document_ids":["a","?"]}""")]
    [InlineData("""{"document_ids":[1,"?"]}""")]
    [InlineData("""{"persona_name":{"a":[true,{"b":"?"}]}}""")]
    [InlineData("""{"persona_name":"a","?":1}""")]
    [InlineData("""{"layers":{"tts":{"voice_settings":{"emotion":["x","y","?"]}}}}""")]
    [InlineData("""{"layers":{"tts":{"voice_settings":{"speed":"?"}}}}""")]
    [InlineData("""{"layers":{"llm":{"tools":[{},{"function":{"name":"?"}}]}}}""")]
    [InlineData("""{"layers":{"llm":{"extra_body":{"a":{"?":1}}}}}""")]
    [InlineData("""{"layers":{"llm":{"extra_body":{"a":[0,"?"]}}}}""")]
    [InlineData("""{"layers":{"new":{"a":"?"}}}""")]
    public void Invalid_Unicode_is_replaced_on_reading(string pattern)
    {
        byte[][] invalid = [.. new[] { @"\ud800", @"\uDFFF", @"\ude00\ud83d", @"\ud83dx" }.Select(Encoding.UTF8.GetBytes), [0xFF], [0xC3, 0x28], [0xED, 0xA0, 0x80]];
        foreach (byte[] text in invalid)
        {
            byte[][] parts = [.. pattern.Split('?').Select(Encoding.UTF8.GetBytes)];
            byte[] json = [.. parts[0], .. text, .. parts[1]];

            Assert.Contains('\uFFFD', Unescaped(CreatePersonaRequest.FromJson(json)));
            Assert.Contains('\uFFFD', Unescaped(JsonSerializer.Deserialize<CreatePersonaRequest>(json)!));
        }

        Assert.Contains('\uFFFD', Unescaped(CreatePersonaRequest.FromJson(pattern.Replace('?', '\uD800'))));

        // All that the object holds, as text; a preserved text is left aside, as in a request.
        static string Unescaped(CreatePersonaRequest request) => request.PersonaName + request.PipelineMode?.Value
            + string.Concat(request.DocumentIds ?? []) + string.Concat(request.Layers?.Tts?.VoiceSettings?.Emotion ?? [])
            + string.Concat(request.Layers?.Llm?.Tools?.Select(tool => tool.Function?.Name) ?? [])
            + Names(request.AdditionalProperties) + Names(request.Layers?.AdditionalProperties)
            + Names(request.Layers?.Tts?.VoiceSettings?.AdditionalProperties) + Names(request.Layers?.Llm?.ExtraBody);

        static string Names(JsonNode? node) => node switch
        {
            JsonObject members => string.Concat(members.Select(member => member.Key + Names(member.Value))),
            JsonArray items => string.Concat(items.Select(Names)),
            JsonValue value when value.GetValueKind() == JsonValueKind.String => value.GetValue<string>(),
            _ => "",
        };
    }

    [Theory]
    [InlineData("""{"persona_name":"a\ud800b"}""")]
    [InlineData("""{"pipeline_mode":"\ud800"}""")]
    [InlineData("""{"layers":{"llm":{"tools":[{"function":{"name":"\udfff\\"}}]}}}""")]
    public void The_text_of_invalid_Unicode_is_written_back_unchanged(string json) => Assert.Equal(json, CreatePersonaRequest.FromJson(json).ToJson());

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
