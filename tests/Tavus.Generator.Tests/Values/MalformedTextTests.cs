using System.Threading.Tasks;
using Tavus.Generator.Tests.Behavior;

namespace Tavus.Generator.Tests.Values;

/// <summary>Half surrogate pairs and invalid UTF-8 in responses do not fail a request that was carried out.</summary>
public sealed class MalformedTextTests
{
    private const string Schema = """
        type: object
        properties:
          value: { type: string }
          list: { type: array, items: { type: string } }
          map: { type: object, additionalProperties: { type: string } }
          union: { oneOf: [{ type: string }, { type: integer }] }
          kind: { type: string, enum: [a, b] }
          when: { type: string, format: date-time }
          free: {}
          secret: { type: string, format: password }
        """;

    private static string Document { get; } = TestDocument.WithThing(Schema);

    [Fact]
    public Task Half_a_surrogate_pair_is_replaced() => new RowsProgram
    {
        ("""{"value":"a\ud83d"}""", "return thing.Value!;", "a\uFFFD"),
        ("""{"value":"\ude00b"}""", "return thing.Value!;", "\uFFFDb"),
        ("""{"value":"\ude00\ud83d"}""", "return thing.Value!;", "\uFFFD\uFFFD"),
        ("""{"value":"\ud83d\ude00"}""", "return thing.Value!;", "\U0001F600"),
        ("""{"value":"\ud83d\ud83d\ude00"}""", "return thing.Value!;", "\uFFFD\U0001F600"),
        ("""{"value":"\\ud83d"}""", "return thing.Value!;", "\\ud83d"),
        ("""{"list":["a","\ud83d"]}""", "return thing.List![0] + thing.List[1];", "a\uFFFD"),
        ("""{"map":{"k":"\ud83d"}}""", "return thing.Map![\"k\"];", "\uFFFD"),
        ("""{"union":"\ud83d"}""", "return thing.Union!.String!;", "\uFFFD"),
        ("""{"kind":"\ud83d"}""", "return thing.Kind!.Value.Value;", "\uFFFD"),
        ("""{"when":"\ud83d","value":"x"}""", "return (thing.When is null) + thing.Value;", "Truex"),
        ("""{"free":"\ud83d","value":"x"}""", "return thing.Value!;", "x"),
        ("""{"more":"\ud83d","value":"x"}""", "return thing.Value!;", "x"),
        ("""{"\ud83d":1,"value":"x"}""", "return thing.Value!;", "x"),
        ("""{"value":"a\ud83d"}""", "return thing.ToJson();", """{"value":"a\ud83d"}"""),
        ("""{"value":"a\ud83d"}""", "thing.Value = thing.Value + \"b\"; return thing.ToJson();", "{\"value\":\"a\uFFFDb\"}"),
    }.AssertAsync(Document, "Server.Body = json; Thing thing = await client.CreateThingAsync(new Thing()); thing.ToJson();");

    [Fact]
    public Task Invalid_utf8_is_replaced()
    {
        const string code = """
            byte[] bytes = Convert.FromHexString(json);
            byte[] body = [.. "{\"value\":\"a"u8, .. bytes, .. "b\",\"when\":\"2024-05-06\"}"u8];
            Server.Stream = new System.IO.MemoryStream(body);
            Thing thing = await client.CreateThingAsync(new Thing());
            thing.ToJson();
            return thing.When!.Value.Year + thing.Value!;
            """;
        return new RowsProgram
        {
            ("FF", code, "2024a\uFFFDb"),
            ("C3", code, "2024a\uFFFDb"),
            ("E282", code, "2024a\uFFFDb"),
            ("EDA0BD", code, "2024a\uFFFD\uFFFD\uFFFDb"),
            ("C3A4", code, "2024aäb"),
        }.AssertAsync(Document);
    }

    [Fact]
    public Task Secrets_behind_half_a_surrogate_pair_are_redacted()
    {
        const string failure = """
            Server.Status = 500;
            Server.Body = json;
            try
            {
                await client.CreateThingAsync(new Thing());
                return "";
            }
            catch (TavusApiException exception)
            {
                Server.Status = 200;
                return exception.ResponseBody!;
            }
            """;
        return new RowsProgram
        {
            ("""{"value":"\ud83d","secret":"hunter2-correct-horse"}""", failure, """{"value":"\ud83d","secret":"*********************"}"""),
            ("""{"\ud83d":1,"s\u0065cret":"hunter2-correct-horse"}""", failure, """{"\ud83d":1,"s\u0065cret":"*********************"}"""),
            (
                """{"secret":"\ud83dhunter2-correct-horse","value":"\ud83d"}""", "return Thing.FromJson(json).ToString();",
                "{\"value\":\"\uFFFD\",\"secret\":\"***\"}"),
        }.AssertAsync(Document);
    }

    [Fact]
    public Task In_requests_half_a_surrogate_pair_is_refused() => new RowsProgram
    {
        (
            "a\ud83d",
            "try { await client.CreateThingAsync(new Thing { Value = \"a\\ud83d\" }); return Server.Request; }\n"
            + "catch (TavusValidationException exception) { return exception.Violations[0].Path; }",
            "$.value"),
    }.AssertAsync(Document);
}
