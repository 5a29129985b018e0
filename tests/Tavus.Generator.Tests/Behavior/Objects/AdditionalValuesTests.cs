using System.Threading.Tasks;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Behavior;

/// <summary>Undeclared properties that have a declared type.</summary>
public sealed class AdditionalValuesTests
{
    private static string Document(string type) => TestDocument.WithThing($$"""
        type: object
        properties:
          name: { type: integer }
        additionalProperties: {{type}}
        """) + """

            Part: { type: object, properties: { a: { type: string } } }
        """;

    [Fact]
    public async Task They_are_read_from_and_written_to_the_additional_properties() => Assert.Equal(
        "2 a,b 3 False 1 False {\"name\":\"x\",\"b\":2,\"c\":\"no\",\"d\":7}", await GeneratedProgram.RunAsync(Document("{ type: integer }"), """
            var thing = Thing.FromJson("{\"name\":\"x\",\"a\":1.0,\"b\":2,\"c\":\"no\"}");
            var values = thing.AdditionalValues;
            string seen = values.Count + " " + string.Join(",", values.Keys) + " " + System.Linq.Enumerable.Sum(values.Values) + " " + values.ContainsKey("name") + " " + values["a"];
            values["d"] = 7;
            values.Remove("a");
            seen += " " + values.Remove("name");
            return seen + " " + thing.ToJson();
            """));

    [Theory]
    [InlineData("{ $ref: '#/components/schemas/Part' }", "{\"k\":{\"a\":\"x\"}}", "thing.AdditionalValues[\"k\"].A!", "x")]
    [InlineData("{ type: array, items: { type: string } }", "{\"k\":[\"x\"]}", "thing.AdditionalValues[\"k\"][0]", "x")]
    [InlineData("{ type: string, format: date-time }", "{\"k\":\"2024-05-06 07:08:09Z\"}", "thing.AdditionalValues[\"k\"].Year", "2024")]
    [InlineData("{ type: string, enum: [a, b] }", "{\"k\":\"b\"}", "thing.AdditionalValues[\"k\"].Known", "B")]
    [InlineData("{ oneOf: [{ type: string }, { type: integer }] }", "{\"k\":7}", "thing.AdditionalValues[\"k\"].Int64", "7")]
    [InlineData("{ type: string }", "{\"k\":7,\"l\":null}", "thing.AdditionalValues.Count", "0")]
    public async Task Any_type_can_be_declared(string type, string json, string expression, string expected) => Assert.Equal(
        expected, await GeneratedProgram.RunAsync(Document(type), $$"""
            var thing = Thing.FromJson({{System.Text.Json.JsonSerializer.Serialize(json)}});
            return ({{expression}}).ToString()!;
            """));

    [Fact]
    public async Task New_objects_take_values_too() => Assert.Equal(
        "{\"name\":1,\"k\":{\"a\":\"x\"}} ArgumentException", await GeneratedProgram.RunAsync(Document("{ $ref: '#/components/schemas/Part' }"), """
            var thing = new Thing { Name = 1 };
            thing.AdditionalValues["k"] = new Part { A = "x" };
            try
            {
                thing.AdditionalValues["name"] = new Part();
                return "taken";
            }
            catch (ArgumentException exception)
            {
                return thing.ToJson() + " " + exception.GetType().Name;
            }
            """));
}
