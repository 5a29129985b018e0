using System;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Tavus.Client.Tests.Json;

public sealed class DepthTests
{
    [Theory]
    [InlineData(100)]
    [InlineData(400)]
    public void Deep_free_form_JSON_survives(int depth)
    {
        string objects = """{"layers":{"llm":{"extra_body":""" + Objects(depth) + "}}}";
        string arrays = """{"layers":{"llm":{"new":""" + Arrays(depth) + "}}}";

        Assert.Equal(objects, CreatePersonaRequest.FromJson(objects).ToJson());
        Assert.Equal(arrays, CreatePersonaRequest.FromJson(arrays).ToJson());
    }

    [Fact]
    public void JSON_that_is_too_deep_is_refused_on_reading()
    {
        Assert.StartsWith("$.extra_body.a.a.a", Assert.Throws<JsonException>(() => LlmLayer.FromJson($$"""{"extra_body":{{Objects(600)}}}""")).Path);
        Assert.StartsWith("$.new[0][0][0]", Assert.Throws<JsonException>(() => LlmLayer.FromJson($$"""{"new":{{Arrays(600)}}}""")).Path);
        Assert.Throws<JsonException>(() => LlmLayer.FromJson(Objects(100_000)));
    }

    [Fact]
    public void JSON_that_is_too_deep_is_refused_on_writing()
    {
        Assert.StartsWith("$.extra_body.a.a.a", PathOf(new LlmLayer { ExtraBody = (JsonObject)Nest(600, inner => new JsonObject { ["a"] = inner }) }));
        Assert.StartsWith("$.new[0][0][0]", PathOf(new LlmLayer { AdditionalProperties = new JsonObject { ["new"] = Nest(600, inner => new JsonArray(inner)) } }));
    }

    private static string PathOf(LlmLayer layer) => Assert.Single(Assert.Throws<TavusValidationException>(layer.ToJson).Violations).Path;

    private static string Objects(int depth) => new StringBuilder().Insert(0, "{\"a\":", depth - 1).Append("{}").Append('}', depth - 1).ToString();

    private static string Arrays(int depth) => new string('[', depth) + new string(']', depth);

    private static JsonNode Nest(int depth, Func<JsonNode, JsonNode> wrap)
    {
        JsonNode node = wrap(JsonValue.Create(1));
        for (int i = 1; i < depth; i++)
            node = wrap(node);

        return node;
    }
}
