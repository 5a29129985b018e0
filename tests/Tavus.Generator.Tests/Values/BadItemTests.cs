using System.Linq;
using System.Threading.Tasks;
using Tavus.Generator.Tests.Behavior;

namespace Tavus.Generator.Tests.Values;

/// <summary>An item that its type cannot hold costs that item, and no more than it must.</summary>
public sealed class BadItemTests
{
    private const string Schema = """
        type: object
        properties:
          name: { type: string }
          texts: { type: array, items: { type: string } }
          links: { type: object, additionalProperties: { type: string, format: uri } }
          things: { type: array, items: { $ref: '#/components/schemas/Thing' } }
          maybe: { type: array, items: { type: [integer, 'null'] } }
          counts: { type: array, items: { type: integer } }
          totals: { type: object, additionalProperties: { type: integer } }
          rows: { type: array, items: { type: array, items: { type: string, format: date-time } } }
        """;

    private static string Document { get; } = TestDocument.WithThing(Schema, "3.1.0");

    [Fact]
    public Task The_rest_is_read_and_all_is_written()
    {
        const string before = """
            Server.Body = json;
            Thing thing = await client.CreateThingAsync(Thing.FromJson(json));
            if (thing.ToJson() != json || !Server.Request.EndsWith("\n\n" + json) || JsonSerializer.Serialize(thing) != json)
                return "written: " + thing.ToJson() + Server.Request;
            """;
        return new RowsProgram
        {
            ("""{"texts":["a",1,"b"]}""", "return thing.Texts![0] + thing.Texts[1] + thing.Texts[2] + thing.Texts.Count;", "ab3"),
            ("""{"texts":["a",null]}""", "return thing.Texts![0] + thing.Texts[1] + thing.Texts.Count;", "a2"),
            ("""{"links":{"a":"https://a.test","b":5}}""", "return thing.Links![\"a\"].Host + thing.Links[\"b\"];", "a.test"),
            ("""{"things":[{"name":"x"},"y"]}""", "return thing.Things![0].Name + thing.Things[1];", "x"),
            ("""{"maybe":[1,"x",null,2]}""", "return thing.Maybe![0] + \" \" + thing.Maybe[1] + thing.Maybe[2] + thing.Maybe[3];", "1 2"),
            ("""{"name":"n","counts":[1,2.5]}""", "return thing.Counts + thing.Name;", "n"),
            ("""{"name":"n","counts":[1,null]}""", "return thing.Counts + thing.Name;", "n"),
            ("""{"name":"n","totals":{"a":1,"b":null}}""", "return thing.Totals + thing.Name;", "n"),
            ("""{"name":"n","totals":{"a":1,"b":"x"}}""", "return thing.Totals + thing.Name;", "n"),
            (
                """{"rows":[["2024-05-06T07:08:09Z"],["x"]]}""",
                "var all = thing.Rows!; return $\"{all.Count} {all[0][0].Year}{all[1]}\";",
                "2 2024"),
            ("""{"name":"n","texts":7,"links":[]}""", "return thing.Texts?.ToString() + thing.Links + thing.Name;", "n"),
        }.AssertAsync(Document, before);
    }

    [Fact]
    public Task Of_a_repeated_name_the_last_value_counts() => new RowsProgram
    {
        ("""{"links":{"a":5,"a":"https://a.test/"}}""", "return thing.ToJson();", """{"links":{"a":"https://a.test/"}}"""),
        ("""{"links":{"a":"https://a.test/","a":5}}""", "return thing.Links![\"a\"] + thing.ToJson();", """{"links":{"a":5}}"""),
    }.AssertAsync(Document, "Thing thing = Thing.FromJson(json);");

    [Fact]
    public Task Values_without_null_are_undeclared_as_a_whole() => new RowsProgram
    {
        ("""{"counts":[1,null]}""", "return thing.AdditionalProperties![\"counts\"]!.ToJsonString();", "[1,null]"),
        ("""{"counts":[1,"x"]}""", "return thing.AdditionalProperties![\"counts\"]!.ToJsonString();", "[1,\"x\"]"),
        ("""{"totals":{"a":2.5}}""", "return thing.AdditionalProperties![\"totals\"]!.ToJsonString();", "{\"a\":2.5}"),
        ("""{"counts":[1,null]}""", "thing.Counts = [2]; return thing.ToJson();", """{"counts":[2]}"""),
    }.AssertAsync(Document, "Thing thing = Thing.FromJson(json);");

    [Fact]
    public Task A_changed_list_is_written_as_it_is() => new RowsProgram
    {
        ("""{"texts":["a",1]}""", "thing.Texts!.Add(\"c\"); return thing.ToJson();", """{"texts":["a",1,"c"]}"""),
        ("""{"texts":["a",1]}""", "thing.Texts![1] = \"b\"; return thing.ToJson();", """{"texts":["a","b"]}"""),
        ("""{"texts":["a",1]}""", "thing.Texts!.RemoveAt(1); return thing.ToJson();", """{"texts":["a"]}"""),
        ("""{"texts":["a",1]}""", "thing.Texts = null; return thing.ToJson();", "{}"),
        ("""{"texts":["a",1]}""", "thing.Texts = new[] { \"z\" }; return thing.ToJson();", """{"texts":["z"]}"""),
        ("""{"things":[{"name":"x"},7]}""", "thing.Things![0].Name = \"y\"; return thing.Things[0].ToJson();", """{"name":"y"}"""),
        ("""{"links":{"a":5}}""", "thing.Links![\"a\"] = new Uri(\"https://b.test/\"); return thing.ToJson();", """{"links":{"a":"https://b.test/"}}"""),
    }.AssertAsync(Document, "Thing thing = Thing.FromJson(json);");

    [Fact]
    public Task A_changed_item_is_written_beside_a_bad_one() => new RowsProgram
    {
        (
            """{"things":[{"name":"x"},7]}""",
            "thing.Things![0].Name = \"y\"; return JsonNode.Parse(thing.ToJson())![\"things\"]![0]!.ToJsonString();",
            """{"name":"y"}"""),
    }.AssertAsync(Document, "Thing thing = Thing.FromJson(json);");

    // At the root, no property could be null: the map lacks the value. JsonSerializer reads unions by themselves.
    [Fact]
    public Task Unions_of_maps_preserve_null() => new RowsProgram
    {
        ("""{"a":null}""", "return thing.Kind + thing.ToJson() + thing.Clone().ToJson();", """Int64Map{"a":null}{"a":null}"""),
        ("""{"a":1,"b":null}""", "return thing.Int64Map!.Count + thing.ToJson();", """1{"a":1,"b":null}"""),
        ("""{"a":1,"b":null}""", "thing.Int64Map![\"c\"] = 3; return thing.ToJson();", """{"a":1,"c":3}"""),
        ("""{"a":1,"b":null}""", "return JsonSerializer.Deserialize<Thing>(json)!.ToJson();", """{"a":1,"b":null}"""),
        ("""[{"a":1,"b":null}]""", "return thing.ThingList![0].Kind + thing.ToJson();", """Unknown[{"a":1,"b":null}]"""),
        (
            """[{"a":1,"b":null}]""",
            "thing = JsonSerializer.Deserialize<Thing>(json)!; return thing.ThingList![0].Kind + thing.ToJson();",
            """Unknown[{"a":1,"b":null}]"""),
    }.AssertAsync(
        TestDocument.WithThing("""
            oneOf:
              - { type: object, additionalProperties: { type: integer } }
              - { type: array, items: { $ref: '#/components/schemas/Thing' } }
              - { type: string }
            """),
        "Thing thing = Thing.FromJson(json);");

    [Fact]
    public Task In_properties_unions_read_by_the_serializer_are_the_same() => new RowsProgram
    {
        ("""{"value":{"a":1,"b":null}}""", "return thing.Value!.Kind + thing.ToJson();", """Unknown{"value":{"a":1,"b":null}}"""),
        (
            """{"value":{"a":1,"b":null}}""",
            "thing = JsonSerializer.Deserialize<Thing>(json)!; return thing.Value!.Kind + thing.ToJson();",
            """Unknown{"value":{"a":1,"b":null}}"""),
        ("""{"list":[1,null]}""", "return thing.AdditionalValues.Count + thing.ToJson();", """0{"list":[1,null]}"""),
    }.AssertAsync(
        TestDocument.WithThing("""
            type: object
            properties:
              value: { oneOf: [{ type: object, additionalProperties: { type: integer } }, { type: string }] }
            additionalProperties: { type: array, items: { type: integer } }
            """),
        "Thing thing = Thing.FromJson(json);");

    [Fact]
    public Task A_response_does_not_fail_for_one_item()
    {
        (string Schema, string Json, string Expression, string Expected)[] rows =
        [
            ("{ type: array, items: { type: object, properties: { name: { type: string } } } }", """[{"name":"a"},7,{"name":"b"}]""",
                "list.Count + list[2].Name", "3b"),
            ("{ type: array, items: { type: string } }", """["a",7,"b"]""", "list[0] + list[2]", "ab"),
            ("{ type: array, items: { type: string } }", """["a",null]""", "list[0] + list.Count", "a2"),
            ("{ type: object, additionalProperties: { type: string } }", """{"a":"b","c":7}""", "list[\"a\"]", "b"),
            ("{ type: array, items: { type: integer } }", """[1,"x",3]""", "list.Contains(1) && list.Contains(3)", "True"),
            ("{ type: array, items: { type: string, format: uuid } }", """["x","3F2504E04F8911D39A0C0305E82C3301"]""",
                "list[^1].ToString()[..8]", "3f2504e0"),
            ("{ type: object, additionalProperties: { type: integer } }", """{"a":1,"c":null}""", "list[\"a\"]", "1"),
            ("{ type: object, additionalProperties: { type: integer } }", """{"a":1,"b":2,"a":"x"}""",
                "list.ContainsKey(\"a\") + \" \" + list[\"b\"]", "False 2"),
        ];
        var program = new RowsProgram();
        program.AddRange(rows.Select((row, index) => (
            row.Json,
            $"Server.Body = json; var list = await client.Get{index}Async(); return Convert.ToString({row.Expression})!;",
            row.Expected)));
        return program.AssertAsync(TestDocument.WithPaths(string.Join("\n", rows.Select((row, index) => $$"""
            /things/{{index}}:
              get:
                operationId: get{{index}}
                responses: { '200': { description: Done, content: { application/json: { schema: {{row.Schema}} } } } }
            """))));
    }
}
