using System.Threading.Tasks;
using Tavus.Generator.Tests.Behavior;

namespace Tavus.Generator.Tests.Values;

/// <summary>The text that was read is written while the property has that value, and never after a change.</summary>
public sealed class PreservedTextTests
{
    private const string Schema = """
        type: object
        required: [need]
        properties:
          need: { type: [string, 'null'], format: date-time }
          when: { type: string, format: date-time }
          data: { type: string, format: byte }
          part: { type: object, properties: { ratio: { type: number } } }
          parts: { type: array, items: { type: object, properties: { ratio: { type: number } } } }
          free: {}
        """;

    private static string Document { get; } = TestDocument.WithThing(Schema, "3.1.0");

    [Fact]
    public Task A_change_drops_the_text_of_that_property_alone()
    {
        const string need = "\"need\":\"2024-05-06t07:08:09z\"", when = "\"when\":\"2024-05-06 07:08:09Z\"", data = "\"data\":\"-_8\"";
        return Changes("{" + need + "," + when + "," + data + "}",
        [
            ("", $$"""{{{need}},{{when}},{{data}}}"""),
            ("thing.When = null;", $$"""{{{need}},{{data}}}"""),
            ("thing.When = DateTimeOffset.UnixEpoch; thing.When = null;", $$"""{{{need}},{{data}}}"""),
            ("thing.Need = null;", $$"""{"need":null,{{when}},{{data}}}"""),
            ("thing.Need = DateTimeOffset.UnixEpoch; thing.Need = null;", $$"""{"need":null,{{when}},{{data}}}"""),
            ("thing.When = DateTimeOffset.UnixEpoch;", $$"""{{{need}},"when":"1970-01-01T00:00:00Z",{{data}}}"""),
            ("var old = thing.When; thing.When = null; thing.When = old;", $$"""{{{need}},{{when}},{{data}}}"""),
            ("thing.Data![0] = 1;", $$"""{{{need}},{{when}},"data":"Af8="}"""),
            ("thing.Data = new byte[] { 1 };", $$"""{{{need}},{{when}},"data":"AQ=="}"""),
            ("thing.AdditionalProperties = null;", $$"""{{{need}},{{when}},{{data}}}"""),
            ("thing.AdditionalProperties = new JsonObject { [\"when\"] = \"x\" };", $$"""{{{need}},{{when}},{{data}}}"""),
        ]);
    }

    [Fact]
    public Task A_change_replaces_a_value_that_did_not_match() => Changes("""{"when":"2024-02-30"}""",
    [
        ("", """{"when":"2024-02-30"}"""),
        ("thing.When = DateTimeOffset.UnixEpoch;", """{"when":"1970-01-01T00:00:00Z"}"""),
        ("thing.AdditionalProperties = null;", "{}"),
    ]);

    [Fact]
    public Task Null_replaces_a_value_that_did_not_match() => Changes("""{"need":"2024-02-30"}""",
    [
        ("", """{"need":"2024-02-30"}"""),
        ("thing.Need = null;", """{"need":null}"""),
        ("thing.AdditionalProperties = null;", "{}"),
        ("thing = thing.Clone();", """{"need":"2024-02-30"}"""),
    ]);

    // URIs are equal without their fragments.
    [Fact]
    public Task A_change_of_a_fragment_is_a_change() => new RowsProgram
    {
        ("""{"link":"https:\/\/a.test\/b#c"}""", "return thing.ToJson();", """{"link":"https:\/\/a.test\/b#c"}"""),
        (
            """{"link":"https:\/\/a.test\/b#c"}""",
            "thing.Link = new Uri(\"https://a.test/b#d\"); return thing.ToJson();",
            """{"link":"https://a.test/b#d"}"""),
    }.AssertAsync(
        TestDocument.WithThing("type: object\nproperties: { link: { type: string, format: uri } }"), "Thing thing = Thing.FromJson(json);");

    [Fact]
    public Task What_came_is_written_and_nothing_else()
    {
        const string code = """
            string written = Thing.FromJson(json).ToJson();
            string serialized = JsonSerializer.Serialize(JsonSerializer.Deserialize<Thing>(json));
            return written == serialized ? written : written + " but " + serialized;
            """;
        return new RowsProgram
        {
            ("{}", code, "{}"),
            ("""{"when":null}""", code, """{"when":null}"""),
            ("""{"need":null}""", code, """{"need":null}"""),
            ("""{"part":{"ratio":1.0},"parts":[{"ratio":1.00},{"ratio":1e0}]}""", code,
                """{"part":{"ratio":1.0},"parts":[{"ratio":1.00},{"ratio":1e0}]}"""),
            ("""{"when":"2024-05-06 07:08:09Z","when":"2024-05-06"}""", code, """{"when":"2024-05-06"}"""),
            ("""{"when":"2024-05-06 07:08:09Z","when":"2024-05-06T07:08:09Z"}""", code, """{"when":"2024-05-06T07:08:09Z"}"""),
            ("""{"when":"2024-02-30","when":"2024-05-06"}""", code, """{"when":"2024-05-06"}"""),
            ("""{"when":"2024-05-06","when":"2024-02-30"}""", code, """{"when":"2024-02-30"}"""),
            ("""{"when":"2024-05-06","when":null}""", code, """{"when":null}"""),
            ("""{"when":null,"when":"2024-05-06"}""", code, """{"when":"2024-05-06"}"""),
            ("""{"wh\u0065n":"2024-05-06"}""", code, """{"when":"2024-05-06"}"""),
        }.AssertAsync(Document);
    }

    [Fact]
    public Task A_large_object_keeps_each_text()
    {
        const string code = """
            var text = new StringBuilder("{\"parts\":[");
            for (int i = 0; i < 1000; i++)
                text.Append(i == 0 ? "" : ",").Append("{\"ratio\":").Append(i).Append(".50}");

            string large = text.Append("],\"free\":{\"a\":1.0,\"b\":1e2}}").ToString();
            Thing thing = Thing.FromJson(large);
            return thing.Parts![999].Ratio == 999.5 && thing.ToJson() == large ? "same" : thing.ToJson();
            """;
        return new RowsProgram { ("large", code, "same") }.AssertAsync(Document);
    }

    private static Task Changes(string json, (string Change, string Expected)[] changes)
    {
        var rows = new RowsProgram();
        foreach ((string change, string expected) in changes)
            rows.Add((json, change + " return thing.ToJson();", expected));

        return rows.AssertAsync(Document, "Thing thing = Thing.FromJson(json);");
    }
}
