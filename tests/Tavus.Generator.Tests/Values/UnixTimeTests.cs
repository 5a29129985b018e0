using System.Threading.Tasks;
using Tavus.Generator.Tests.Behavior;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Values;

/// <summary>Seconds since 1970: without a fraction where they are declared as integers.</summary>
public sealed class UnixTimeTests
{
    private const string Schema = """
        type: object
        properties:
          whole: { type: integer, format: unixtime }
          exact: { type: number, format: unixtime }
          list: { type: array, items: { type: integer, format: unix-time } }
          map: { type: object, additionalProperties: { type: number, format: unix-time } }
          union: { oneOf: [{ type: integer, format: unixtime }, { type: object, properties: { gt: { type: integer, format: unixtime } } }] }
        """;

    [Theory]
    [InlineData("Whole = time", """{"whole":1714979289}""")]
    [InlineData("Whole = new DateTimeOffset(1969, 12, 31, 23, 59, 59, 500, TimeSpan.Zero)", """{"whole":-1}""")]
    [InlineData("Exact = time", """{"exact":1714979289.5}""")]
    [InlineData("List = new[] { time, time }", """{"list":[1714979289,1714979289]}""")]
    [InlineData("Map = new Dictionary<string, DateTimeOffset> { [\"a\"] = time }", """{"map":{"a":1714979289.5}}""")]
    [InlineData("Union = time", """{"union":1714979289}""")]
    [InlineData("Union = new ThingUnionObject { Gt = time }", """{"union":{"gt":1714979289}}""")]
    public Task A_point_in_time_is_written_as_the_declared_type(string property, string expected) => new RowsProgram
    {
        ("", $"return new Thing {{ {property} }}.ToJson();", expected),
    }.AssertAsync(TestDocument.WithThing(Schema), "var time = new DateTimeOffset(2024, 5, 6, 9, 8, 9, 500, TimeSpan.FromHours(2));");

    [Fact]
    public Task A_fraction_that_was_received_is_read_and_preserved() => new RowsProgram
    {
        ("""{"whole":1714979289.5}""", "return thing.Whole!.Value.Millisecond + thing.ToJson();", """500{"whole":1714979289.5}"""),
        (
            """{"whole":1714979289.5}""", "thing.Whole = thing.Whole!.Value.AddSeconds(1); return thing.ToJson();",
            """{"whole":1714979290}"""),
    }.AssertAsync(TestDocument.WithThing(Schema), "Thing thing = Thing.FromJson(json);");

    [Fact]
    public Task It_may_be_in_a_string() => new RowsProgram
    {
        ("""{"whole":"1714979289"}""", "return thing.Whole!.Value.Second + thing.ToJson();", """9{"whole":"1714979289"}"""),
        ("""{"whole":"1714979289.5"}""", "return thing.Whole!.Value.Second + thing.ToJson();", """9{"whole":"1714979289.5"}"""),
        ("""{"exact":"1714979289.50"}""", "return thing.Exact!.Value.Second + thing.ToJson();", """9{"exact":"1714979289.50"}"""),
        ("""{"whole":"1714979289"}""", "thing.Whole = DateTimeOffset.UnixEpoch; return thing.ToJson();", """{"whole":0}"""),
    }.AssertAsync(
        TestDocument.WithThing(
            """
            type: object
            properties:
              whole: { type: [integer, string], format: unixtime }
              exact: { type: [number, string], format: unixtime }
            """,
            "3.1.0"),
        "Thing thing = Thing.FromJson(json);");

    [Fact]
    public async Task A_parameter_is_an_integer_too() => Assert.Equal("GET https://api.test/base/x?since=5&exact=5.5", await GeneratedProgram.RunAsync(
        TestDocument.WithPaths("""
            /x:
              get:
                operationId: call
                parameters:
                  - { name: since, in: query, schema: { type: integer, format: unixtime } }
                  - { name: exact, in: query, schema: { type: number, format: unixtime } }
                responses: { '204': { description: d } }
            """),
        """
        Server.Status = 204;
        await client.CallAsync(DateTimeOffset.UnixEpoch.AddSeconds(5.5), DateTimeOffset.UnixEpoch.AddSeconds(5.5));
        return Server.Request;
        """));

    [Theory]
    [InlineData("{ type: integer, format: unixtime }", "5")]
    [InlineData("{ type: number, format: unixtime }", "5.5")]
    public async Task Beside_the_text_of_a_point_in_time_it_is_a_branch(string schema, string json) => Assert.Equal(
        "5 6",
        await ThingProgram.AskAsync(
            $"{{ oneOf: [{schema}, {{ type: string, format: date-time }}, {{ type: boolean }}] }}", json,
            """thing.Value!.UnixTime!.Value.Second + " " + new ThingValue(JsonValue.Create("2024-05-06")!).DateTimeOffset!.Value.Day"""));
}
