using System.Text.Json;
using System.Threading.Tasks;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Behavior;

/// <summary>What users do with the value of a union.</summary>
public sealed class UnionAccessTests
{
    private const string Schema = """
        oneOf:
          - $ref: '#/components/schemas/Cat'
          - $ref: '#/components/schemas/Dog'
          - { type: array, items: { type: string } }
          - { type: array, items: { $ref: '#/components/schemas/Cat' } }
          - { type: object, additionalProperties: { type: integer } }
          - { type: integer }
          - { type: string, format: date-time }
        """;

    private static readonly string Document = TestDocument.WithThing(Schema) + """

            Cat: { type: object, required: [lives], properties: { lives: { type: integer }, friend: { $ref: '#/components/schemas/Thing' } } }
            Dog: { type: object, properties: { tricks: { type: array, items: { type: string } } } }
        """;

    [Theory]
    [InlineData("thing.StringList!.Add(\"c\")", "[\"a\",\"b\"]", "[\"a\",\"b\",\"c\"]")]
    [InlineData("thing.Int64Map![\"b\"] = 2", "{\"a\":1}", "{\"a\":1,\"b\":2}")]
    [InlineData("thing.CatList![0].Lives = 8", "[{\"lives\":9,\"x\":null}]", "[{\"lives\":8,\"x\":null}]")]
    [InlineData("thing.Dog!.Tricks!.Clear()", "{\"tricks\":[\"sit\"]}", "{\"tricks\":[]}")]
    public async Task Objects_lists_and_maps_are_live(string change, string json, string expected) => Assert.Equal(
        expected, await GeneratedProgram.RunAsync(Document, $$$"""""
            var thing = Thing.FromJson({{{JsonSerializer.Serialize(json)}}});
            {{{change}}};
            return thing.ToJson();
            """""));

    [Theory]
    [InlineData("5.0", "int 5")]
    [InlineData("\"2024-05-06 07:08:09.120Z\"", "date 2024")]
    [InlineData("{\"lives\":9}", "cat 9")]
    [InlineData("[\"a\"]", "strings 1")]
    [InlineData("true", "unknown true")]
    public async Task Match_and_Switch_call_the_function_of_the_type(string json, string expected) => Assert.Equal(
        $"{expected}|{expected}|{json}", await GeneratedProgram.RunAsync(Document, $$$"""""
            var thing = Thing.FromJson({{{JsonSerializer.Serialize(json)}}});
            string matched = thing.Match(cat => "cat " + cat.Lives, dog => "dog", strings => "strings " + strings.Count, cats => "cats", map => "map",
                number => "int " + number, date => "date " + date.Year, other => "unknown " + other.ToJsonString());
            string switched = "";
            thing.Switch(cat => switched = "cat " + cat.Lives, dog => switched = "dog", strings => switched = "strings " + strings.Count, cats => switched = "cats",
                map => switched = "map", number => switched = "int " + number, date => switched = "date " + date.Year, other => switched = "unknown " + other.ToJsonString());
            return matched + "|" + switched + "|" + thing.ToJson();
            """""));

    [Fact]
    public async Task Looking_changes_and_allocates_nothing() => Assert.Equal("0 True True", await GeneratedProgram.RunAsync(Document, """
        string json = "{\"x\":1.0,\"tricks\":[\"sit\"],\"more\":{\"b\":1}}";
        var thing = Thing.FromJson(json);
        string before = thing.ToJson();
        bool isDog = true;
        long allocated = 0;
        for (int i = 0; i < 100; i++)
        {
            long start = GC.GetAllocatedBytesForCurrentThread();
            isDog &= thing.Cat is null & thing.CatList is null & thing.StringList is null & thing.Int64 is null & thing.Kind == Thing.Kinds.Dog & thing.Dog is not null;
            allocated += GC.GetAllocatedBytesForCurrentThread() - start;
        }

        return allocated + " " + isDog + " " + (thing.ToJson() == before);
        """));

    [Fact]
    public async Task All_threads_see_one_object() => Assert.Equal("1", await GeneratedProgram.RunAsync(Document, """
        var thing = Thing.FromJson("{\"lives\":9}");
        var seen = new System.Collections.Concurrent.ConcurrentDictionary<Cat, bool>(ReferenceEqualityComparer.Instance);
        Parallel.For(0, 1000, _ => seen[thing.Cat!] = true);
        return seen.Count.ToString();
        """));

    [Fact]
    public async Task Unions_in_unions_are_read_as_deep_as_JSON_is() => Assert.Equal("255 7", await GeneratedProgram.RunAsync(Document, """
        int depth = 255;
        string json = string.Concat(System.Linq.Enumerable.Repeat("{\"lives\":1,\"friend\":", depth)) + "7" + new string('}', depth);
        var thing = Thing.FromJson(json);
        if (thing.ToJson() != json || JsonSerializer.Serialize(JsonSerializer.Deserialize<Thing>(json, new JsonSerializerOptions { MaxDepth = 512 }), new JsonSerializerOptions { MaxDepth = 512 }) != json)
            return "not the same";

        int count = 0;
        for (; thing.Cat is { } cat; thing = cat.Friend!)
            count++;

        return count + " " + thing.Int64;
        """));

    [Fact]
    public async Task Values_make_unions() => Assert.Equal("Cat Int64 StringList Int64Map True", await GeneratedProgram.RunAsync(Document, """
        var node = JsonNode.Parse("{\"odd\":\"x\"}")!;
        return $"{((Thing)new Cat { Lives = 9 }).Kind} {((Thing)5L).Kind} {new Thing(new List<string>()).Kind} {new Thing(JsonNode.Parse("{\"a\":1}")!).Kind} "
            + ReferenceEquals(new Thing(JsonNode.Parse("true")!.Root).Json.Root, node.Root).Equals(false);
        """));

    [Fact]
    public async Task A_list_of_objects_in_a_union_is_checked() => Assert.Equal("$[1].lives is required", await GeneratedProgram.RunAsync(Document, """
        try
        {
            await client.CreateThingAsync(new Thing(new List<Cat> { new() { Lives = 1 }, Cat.FromJson("{}") }));
            return "not checked";
        }
        catch (TavusValidationException exception)
        {
            return exception.Violations[0].ToString();
        }
        """));

    [Fact]
    public async Task A_stream_in_small_pieces_is_read() => Assert.Equal("CatList 1000", await GeneratedProgram.RunAsync(Document, """
        string json = "[" + string.Join(",", System.Linq.Enumerable.Select(System.Linq.Enumerable.Range(1, 1000), i => "{\"li\\u0076es\":" + i + "}")) + "]";
        var stream = new System.IO.MemoryStream(Encoding.UTF8.GetBytes(json));
        var thing = await JsonSerializer.DeserializeAsync<Thing>(stream, new JsonSerializerOptions { DefaultBufferSize = 16 });
        return thing!.Kind + " " + thing.CatList![999].Lives;
        """));
}
