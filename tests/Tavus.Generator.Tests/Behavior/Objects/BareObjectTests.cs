using System.Threading.Tasks;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Behavior;

/// <summary>A schema that is <c>type: object</c> and nothing more: JSON of any type within other values, unless something makes it an object.</summary>
public sealed class BareObjectTests
{
    private const string Components = """

            Object: { type: object, description: Anything. }
            Nullable: { anyOf: [{ type: object }, { type: 'null' }] }
            Settings: { type: object, example: { a: 1 } }
        """;

    [Theory]
    [InlineData("{ type: object }")]
    [InlineData("{ type: object, nullable: true, title: Value, description: d, x-order: 1 }")]
    [InlineData("{ type: object, nullable: true, example: text, default: null }")]
    [InlineData("{ type: object, examples: [text, 1] }")]
    [InlineData("{ type: [object, 'null'] }")]
    [InlineData("{ anyOf: [{ type: object }, { type: 'null' }] }")]
    [InlineData("{ $ref: '#/components/schemas/Object' }")]
    [InlineData("{ $ref: '#/components/schemas/Nullable' }")]
    [InlineData("{ nullable: true, allOf: [{ $ref: '#/components/schemas/Object' }] }")]
    public async Task A_property_of_any_type(string schema) => Assert.Equal(
        "JsonNode {\"value\":\"text\"}{\"value\":[1,{\"a\":null}]}{\"value\":null}",
        await RunAsync(schema, """
            return typeof(Thing).GetProperty("Value")!.PropertyType.Name + " "
                + Thing.FromJson("{\"value\":\"text\"}").ToJson()
                + new Thing { Value = JsonNode.Parse("[1,{\"a\":null}]") }.ToJson()
                + Thing.FromJson("{\"value\":null}").ToJson();
            """));

    [Theory]
    [InlineData("{ type: object, additionalProperties: true }")]
    [InlineData("{ type: object, additionalProperties: {} }")]
    [InlineData("{ type: object, additionalProperties: { type: object } }")]
    [InlineData("{ type: object, example: { a: 1 } }")]
    [InlineData("{ type: object, default: {} }")]
    [InlineData("{ type: object, examples: [text, { a: 1 }] }")]
    [InlineData("{ type: object, properties: {} }")]
    [InlineData("{ type: object, minProperties: 1 }")]
    [InlineData("{ $ref: '#/components/schemas/Settings' }")]
    [InlineData("{ allOf: [{ $ref: '#/components/schemas/Object' }], example: { a: 1 } }")]
    [InlineData("{ anyOf: [{ type: object, additionalProperties: true }, { type: 'null' }] }")]
    public async Task A_property_that_is_an_object(string schema) => Assert.Equal(
        "JsonObject {\"value\":{\"a\":1}}",
        await RunAsync(schema, """
            return typeof(Thing).GetProperty("Value")!.PropertyType.Name + " " + new Thing { Value = new JsonObject { ["a"] = 1 } }.ToJson();
            """));

    [Theory]
    [InlineData("title: Metadata", "JsonNode")]
    [InlineData("type: object", "JsonObject")]
    [InlineData("additionalProperties: true", "JsonObject")]
    [InlineData("example: { a: 1 }", "JsonObject")]
    public async Task An_overlay_decides(string update, string expected)
    {
        string overlay = $$"""
            overlay: 1.0.0
            info: { title: o, version: '1' }
            actions: [{ target: $.components.schemas.Thing.properties.value, update: { {{update}} } }]
            """;
        Assert.Equal(expected, await RunAsync("{ type: object }", "return typeof(Thing).GetProperty(\"Value\")!.PropertyType.Name;", overlay));
    }

    [Fact]
    public async Task Items_and_values_are_of_any_type()
    {
        const string schema = """
            type: object
            properties:
              list: { type: array, items: { type: object } }
              map: { type: object, additionalProperties: { $ref: '#/components/schemas/Object' } }
              lists: { type: object, additionalProperties: { type: array, items: { $ref: '#/components/schemas/Object' } } }
            additionalProperties: { type: object }
            """;
        const string code = """
            const string json = "{\"list\":[1,null,{\"a\":2}],\"map\":{\"b\":\"c\",\"d\":null},\"lists\":{\"e\":[true]},\"more\":\"f\"}";
            Thing thing = Thing.FromJson(json);
            JsonNode? item = thing.List![0];
            JsonNode? value = thing.Map!["b"];
            JsonNode? deep = thing.Lists!["e"][0];
            JsonNode? more = thing.AdditionalProperties!["more"];
            return $"{item} {value} {deep} {more} " + (thing.ToJson() == json ? "unchanged" : thing.ToJson());
            """;
        Assert.Equal("1 c true f unchanged", await GeneratedProgram.RunAsync(TestDocument.WithThing(schema) + Components, code));
    }

    [Fact]
    public async Task Whole_bodies_are_objects()
    {
        string document = TestDocument.WithThing("{ type: object }");
        Assert.Equal("{\"a\":1} {\"b\":2}", await GeneratedProgram.RunAsync(document, """
            Server.Body = "{\"b\":2}";
            JsonObject response = await client.CreateThingAsync(new JsonObject { ["a"] = 1 });
            return Server.Request.Split('\n')[2] + " " + response.ToJsonString();
            """));
    }

    private static Task<string> RunAsync(string schema, string code, string? overlay = null) =>
        GeneratedProgram.RunAsync(TestDocument.WithThing($"type: object\nproperties:\n  value: {schema}", "3.1.0") + Components, code, overlay);
}
