using System.Linq;
using System.Threading.Tasks;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Behavior;

/// <summary>Keywords that change no type, or have none in C#.</summary>
public sealed class KeywordTests
{
    [Theory]
    [InlineData("{ type: string, default: a }", "Default: <c>\"a\"</c>.")]
    [InlineData("{ type: integer, default: 'not a number' }", "Default: <c>\"not a number\"</c>.")]
    [InlineData("{ type: string, readOnly: true }", "Read-only.")]
    [InlineData("{ type: string, writeOnly: true }", "Write-only.")]
    [InlineData("{ type: integer, const: 5 }", "Always <c>5</c>.")]
    [InlineData("{ type: string, example: x & y }", "<example>x &amp; y</example>")]
    [InlineData("{ type: string, deprecated: true }", "[global::System.Obsolete(")]
    public void Annotations_of_a_property_are_documented(string schema, string expected) =>
        Assert.Contains(expected, Generation.Of(TestDocument.WithThing($"type: object\nproperties:\n  value: {schema}", "3.1.0")).AssertCompiles()["Models.g.cs"]);

    [Theory]
    [InlineData("{ type: string, default: a }")]
    [InlineData("{ type: string, readOnly: true }")]
    public async Task What_is_not_set_is_not_sent(string schema) => Assert.Equal(
        "{}",
        await GeneratedProgram.RunAsync(
            TestDocument.WithThing($"type: object\nproperties:\n  value: {schema}"),
            "await client.CreateThingAsync(new Thing()); return Server.Request.Split('\\n')[2];"));

    [Theory]
    [InlineData("{ type: array, prefixItems: [{ type: string }] }", "prefixItems")]
    [InlineData("{ type: object, if: { required: [a] }, then: { properties: { b: { type: string } } } }", "then")]
    [InlineData("{ type: object, properties: { a: { type: string } }, patternProperties: { '^x': { type: string } } }", "patternProperties")]
    public void Keywords_without_a_type_are_reported_at_their_location(string schema, string keyword) => Assert.Contains(
        Generation.Of(TestDocument.WithThing($"type: object\nproperties:\n  value: {schema}", "3.1.0")).AssertCompiles().Diagnostics,
        diagnostic => diagnostic.Id == "TAVUS012" && diagnostic.GetMessage().Contains($"'{keyword}'") && diagnostic.Location.GetLineSpan().StartLinePosition.Line > 5);

    [Theory]
    [InlineData("{ patternProperties: { '^x': { type: integer } } }", "{\"x1\":1}", "thing.Value![\"x1\"]", "1")]
    [InlineData("{ not: { type: string } }", "[1]", "thing.Value is JsonNode", "True")]
    [InlineData("true", "[1]", "thing.Value is JsonNode", "True")]
    [InlineData("false", "[1]", "thing.Value is JsonNode", "True")]
    [InlineData("{ type: array, items: true }", "[1]", "thing.Value!.Count", "1")]
    [InlineData("{ type: array, items: false }", "[1]", "thing.Value!.Count", "1")]
    [InlineData("{ type: [object, 'null'], properties: { a: { type: string } } }", "{\"a\":\"x\"}", "thing.Value!.A", "x")]
    [InlineData("{ type: string, format: duration }", "\"PT1H30M\"", "thing.Value!.Value.TotalMinutes", "90")]
    [InlineData("{ type: string, format: duration }", "\"P1M\"", "thing.Value is null", "True")]
    [InlineData("{ type: string, format: binary }", "\"x\"", "thing.Value", "x")]
    public async Task Schemas_of_3_1_are_read(string schema, string value, string expression, string expected)
    {
        string code = $$"""
            string json = "{\"value\":" + {{"\"" + value.Replace("\"", "\\\"") + "\""}} + "}";
            Thing thing = Thing.FromJson(json);
            string asked = Convert.ToString({{expression}}, System.Globalization.CultureInfo.InvariantCulture) ?? "null";
            return thing.ToJson() == json ? asked : thing.ToJson();
            """;
        Assert.Equal(expected, await GeneratedProgram.RunAsync(TestDocument.WithThing($"type: object\nproperties:\n  value: {schema}", "3.1.0"), code));
    }

    [Fact]
    public void The_type_of_undeclared_members_is_generated_and_documented()
    {
        const string schema = """
            type: object
            properties:
              name: { type: string }
            additionalProperties:
              type: object
              properties:
                depth: { type: integer }
            """;
        Generation generation = Generation.Of(TestDocument.WithThing(schema)).AssertCompiles().AssertSilent();
        Assert.Single(generation.Type("Tavus.ThingValue").GetMembers("Depth"));
        Assert.Contains("The undeclared properties as <c>ThingValue</c>: a view of", generation["Models.g.cs"]);
    }
}
