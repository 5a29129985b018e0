using System;
using System.Text;
using System.Text.Json;

namespace Tavus.Client.Tests.Json;

public sealed class MalformedJsonTests
{
    [Theory]
    [InlineData("", "$")]
    [InlineData("   ", "$")]
    [InlineData("{", "$")]
    [InlineData("{}x", "$")]
    [InlineData("{} {}", "$")]
    [InlineData("{},", "$")]
    [InlineData("""{"persona_name":"a",}""", "$")]
    [InlineData("""{'persona_name':'a'}""", "$")]
    [InlineData("""{"persona_name":}""", "$.persona_name")]
    [InlineData("""{"persona_name":"a""", "$.persona_name")]
    [InlineData("""{"persona_name":tru}""", "$.persona_name")]
    [InlineData("""{"document_ids":["a","b" "c"]}""", "$.document_ids[2]")]
    [InlineData("""{"layers":{"tts":{"voice_settings":{"speed":01}}}}""", "$.layers.tts.voice_settings.speed")]
    [InlineData("""{"layers":{"tts":{"voice_settings":{"stability":0.5,"speed":NaN}}}}""", "$.layers.tts.voice_settings.speed")]
    [InlineData("""{"layers":{"llm":{"tools":[{},{"function":{"parameters":{"a":[1,2,{"b":nul}]}}}]}}}""", "$.layers.llm.tools[1].function.parameters.a[2].b")]
    [InlineData("""{"new":[1,{"x":"y}]}""", "$.new[1].x")]
    [InlineData("{\"persona_name\":\"line\nfeed\"}", "$.persona_name")]
    [InlineData("""{"persona_name":"\x"}""", "$.persona_name")]
    [InlineData("// no\n{}", "$")]
    public void Malformed_JSON_is_refused_with_its_path(string json, string path)
    {
        Assert.Equal(path, Assert.Throws<JsonException>(() => CreatePersonaRequest.FromJson(json)).Path);
        Assert.Equal(path, Assert.Throws<JsonException>(() => CreatePersonaRequest.FromJson(Encoding.UTF8.GetBytes(json))).Path);
    }

    [Fact]
    public void Every_truncation_of_a_text_is_refused()
    {
        const string Json = """{"persona_name":"a\u00e9\ud83d\ude00","layers":{"tts":{"voice_settings":{"speed":-1.5e1,"emotion":["x"]}},"new":[null,true,{"y":{}}]}}""";
        CreatePersonaRequest.FromJson(Json);

        for (int length = 0; length < Json.Length; length++)
            Assert.StartsWith("$", Assert.Throws<JsonException>(() => CreatePersonaRequest.FromJson(Json[..length])).Path);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("[{}]")]
    [InlineData("\"{}\"")]
    [InlineData("5")]
    [InlineData("true")]
    public void A_text_that_is_no_object_is_refused(string json)
    {
        Assert.Equal("$", Assert.Throws<JsonException>(() => CreatePersonaRequest.FromJson(json)).Path);
        Assert.Equal("$", Assert.Throws<JsonException>(() => CreatePersonaRequest.FromJson(Encoding.UTF8.GetBytes(json))).Path);
    }

    [Fact]
    public void Null_is_no_text() => Assert.Throws<ArgumentNullException>("json", () => CreatePersonaRequest.FromJson((string)null!));

    [Fact]
    public void A_failure_does_not_show_the_value()
    {
        JsonException exception = Assert.Throws<JsonException>(() => LlmLayer.FromJson("""{"api_key":"sk-secret\x"}"""));

        Assert.Equal("$.api_key", exception.Path);
        Assert.DoesNotContain("sk-secret", exception.ToString());
    }

    [Fact]
    public void A_byte_order_mark_before_the_object_is_skipped() =>
        Assert.Equal("a", CreatePersonaRequest.FromJson([0xEF, 0xBB, 0xBF, .. "{\"context\":\"a\"}"u8]).Context);
}
