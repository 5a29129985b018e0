using System.Linq;

namespace Tavus.Client.Tests.Json;

public sealed class RepeatedNameTests
{
    [Theory]
    [InlineData("""{"persona_name":"a","persona_name":"b"}""", "b", """{"persona_name":"b"}""")]
    [InlineData("""{"persona_name":"a","persona_name":5}""", null, """{"persona_name":5}""")]
    [InlineData("""{"persona_name":"a","persona_name":null}""", null, """{"persona_name":null}""")]
    [InlineData("""{"persona_name":5,"persona_name":"b"}""", "b", """{"persona_name":"b"}""")]
    [InlineData("""{"persona_name":null,"persona_name":"b"}""", "b", """{"persona_name":"b"}""")]
    [InlineData("""{"persona_name":5,"persona_name":[6]}""", null, """{"persona_name":[6]}""")]
    [InlineData("""{"persona_name":1,"persona_name":"b","persona_name":3}""", null, """{"persona_name":3}""")]
    public void Of_a_repeated_text_the_last_counts(string json, string? name, string written)
    {
        CreatePersonaRequest request = CreatePersonaRequest.FromJson(json);

        Assert.Equal(name, request.PersonaName);
        Assert.Equal(name is null, request.AdditionalProperties?.ContainsKey("persona_name") == true);
        Assert.Equal(written, request.ToJson());
    }

    [Theory]
    [InlineData("0.5", "1", 1.0)]
    [InlineData("0.50", "1", 1.0)]
    [InlineData("0.5", "1.0", 1.0)]
    [InlineData("1.0", "1", 1.0)]
    [InlineData("0.5", "\"fast\"", null)]
    [InlineData("\"fast\"", "1", 1.0)]
    [InlineData("\"fast\"", "\"slow\"", null)]
    public void Of_a_repeated_number_the_last_counts(string first, string last, double? speed)
    {
        VoiceSettings settings = VoiceSettings.FromJson($$"""{"speed":{{first}},"speed":{{last}}}""");

        Assert.Equal(speed, settings.Speed);
        Assert.Equal($$"""{"speed":{{last}}}""", settings.ToJson());
    }

    [Fact]
    public void Of_a_repeated_part_the_last_counts_as_a_whole() =>
        Assert.Equal(
            """{"layers":{"tts":{}}}""",
            CreatePersonaRequest.FromJson("""{"layers":{"llm":{"model":"a"}},"layers":{"tts":{}}}""").ToJson());

    [Fact]
    public void Of_a_repeated_unknown_name_the_last_counts() =>
        Assert.Equal("""{"new":2}""", CreatePersonaRequest.FromJson("""{"new":1,"new":2}""").ToJson());

    [Theory]
    [InlineData("""{"a":1,"a":2}""", """{"a":2}""")]
    [InlineData("""{"a":1,"\u0061":2}""", """{"a":2}""")]
    [InlineData("""{"x":{"a":1,"b":[{"c":1,"c":{"d":3}}],"a":null}}""", """{"x":{"a":null,"b":[{"c":{"d":3}}]}}""")]
    public void Repeated_names_inside_free_form_JSON_can_be_read(string parameters, string expected)
    {
        ToolFunction function = ToolFunction.FromJson($$"""{"parameters":{{parameters}}}""");

        // A JsonObject that still held both would throw at this access.
        Assert.NotEmpty(function.Parameters!);
        JsonAssert.Same($$"""{"parameters":{{expected}}}""", function.ToJson());
    }

    [Fact]
    public void A_repeated_name_among_many_members_is_found()
    {
        string members = string.Join(",", Enumerable.Range(0, 100).Select(i => $"\"member{i}\":{i}"));
        ToolFunction function = ToolFunction.FromJson($$$"""{"parameters":{{{{members}}},"member99":"last"}}""");

        Assert.Equal(100, function.Parameters!.Count);
        Assert.Equal("last", function.Parameters["member99"]!.GetValue<string>());
    }
}
