using System.Threading.Tasks;
using Tavus.Generator.Tests.Behavior;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Values;

/// <summary>An object with five values, none in the spelling that the client writes.</summary>
public sealed class MustShowTests
{
    private const string Schema = """
        type: object
        required: [id, createdAt]
        properties:
          id: { type: string, format: uuid }
          createdAt: { type: string, format: date-time }
          score: { type: number }
          count: { type: integer }
          timeout: { type: string, format: duration }
        """;

    private const string Json = """{"id":"3F2504E0-4F89-11D3-9A0C-0305E82C3301","createdAt":"2024-05-06T07:08:09.123456+00:00","""
        + "\"score\":0.10000000000000001,\"count\":3.0,\"timeout\":\"PT90S\"}";

    [Fact]
    public async Task All_are_read_and_the_object_is_written_as_it_came()
    {
        const string code = $$""""
            const string Json = """{{Json}}""";
            Server.Body = Json;
            Server.MediaType = "application/json";
            Thing thing = await client.CreateThingAsync(Thing.FromJson(Json));
            Guid? id = thing.Id;
            DateTimeOffset? createdAt = thing.CreatedAt;
            double? score = thing.Score;
            long? count = thing.Count;
            TimeSpan? timeout = thing.Timeout;
            var relaxed = new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
            bool isSame = thing.ToJson() == Json
                && JsonSerializer.Serialize(thing, relaxed) == Json
                && JsonSerializer.Serialize(JsonSerializer.Deserialize<Thing>(Json), relaxed) == Json
                && Server.Request.EndsWith("\n\n" + Json)
                && thing.AdditionalProperties is null;
            return FormattableString.Invariant($"{id} {createdAt:o} {score} {count} {timeout} {isSame}");
            """";
        Assert.Equal(
            "3f2504e0-4f89-11d3-9a0c-0305e82c3301 2024-05-06T07:08:09.1234560+00:00 0.1 3 00:01:30 True",
            await GeneratedProgram.RunAsync(TestDocument.WithThing(Schema), code));
    }

    [Fact]
    public async Task A_changed_value_is_canonical_and_the_others_stay()
    {
        const string code = $$""""
            Thing thing = Thing.FromJson("""{{Json}}""");
            thing.Score = 2;
            thing.Timeout = null;
            return thing.ToJson();
            """";
        Assert.Equal(
            """{"id":"3F2504E0-4F89-11D3-9A0C-0305E82C3301","createdAt":"2024-05-06T07:08:09.123456+00:00","score":2,"count":3.0}""",
            await GeneratedProgram.RunAsync(TestDocument.WithThing(Schema), code));
    }
}
