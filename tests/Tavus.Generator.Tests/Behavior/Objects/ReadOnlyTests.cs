using System.Threading.Tasks;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Behavior;

/// <summary>Properties that only the server sets, and those that it never sends.</summary>
public sealed class ReadOnlyTests
{
    private static readonly string Document = TestDocument.WithThing("""
        type: object
        required: [id, name, password]
        properties:
          id: { type: string, readOnly: true }
          state: { type: string, nullable: true, readOnly: true }
          name: { type: string }
          password: { type: string, writeOnly: true }
          children: { type: array, items: { $ref: '#/components/schemas/Thing' } }
          byName: { type: object, additionalProperties: { $ref: '#/components/schemas/Thing' } }
          either: { oneOf: [{ $ref: '#/components/schemas/Thing' }, { type: string }] }
        """);

    [Fact]
    public async Task What_only_the_server_sets_is_not_sent() => Assert.Equal(
        "{\"name\":\"n\",\"password\":\"p\",\"children\":[{\"name\":\"c\",\"password\":\"q\"}],\"byName\":{\"k\":{\"name\":\"d\",\"password\":\"q\"}},\"either\":{\"name\":\"e\",\"password\":\"q\"}}",
        await GeneratedProgram.RunAsync(Document, """
            var thing = Thing.FromJson("{\"id\":\"1\",\"state\":\"s\",\"name\":\"n\",\"password\":\"p\",\"children\":[{\"id\":\"2\",\"name\":\"c\",\"password\":\"q\"}],\"byName\":{\"k\":{\"id\":\"3\",\"name\":\"d\",\"password\":\"q\"}},\"either\":{\"id\":\"4\",\"name\":\"e\",\"password\":\"q\"}}");
            await client.CreateThingAsync(thing);
            return Server.Request.Split('\n')[2];
            """));

    [Theory]
    [InlineData("{\"name\":\"n\",\"password\":\"p\",\"id\":7,\"state\":null}")]
    [InlineData("{\"id\":\"1\",\"name\":\"n\",\"password\":\"p\"}")]
    public async Task Neither_are_its_preserved_values(string json) => Assert.Equal(
        json + " {\"name\":\"n\",\"password\":\"p\"}", await GeneratedProgram.RunAsync(Document, $$"""
            var thing = Thing.FromJson({{System.Text.Json.JsonSerializer.Serialize(json)}});
            await client.CreateThingAsync(thing);
            return thing.ToJson() + " " + Server.Request.Split('\n')[2];
            """));

    [Fact]
    public async Task What_only_the_server_sets_need_not_be_set_nor_what_it_never_sends_be_received() => Assert.Equal(
        "n True {\"name\":\"m\",\"password\":\"p\"}", await GeneratedProgram.RunAsync(Document, """
            var received = Thing.FromJson("{\"id\":\"1\",\"name\":\"n\"}");
            var sent = new Thing { Name = "m", Password = "p" };
            await client.CreateThingAsync(sent);
            return received.Name + " " + (received.Password is null) + " " + Server.Request.Split('\n')[2];
            """));
}
