using System.Text.Json;
using System.Threading.Tasks;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Behavior;

/// <summary>Copies of models: deep, with everything that is preserved.</summary>
public sealed class CloneTests
{
    private static readonly string Document = TestDocument.WithThing("""
        type: object
        required: [note]
        properties:
          name: { type: string }
          note: { type: string, nullable: true }
          when: { type: string, format: date-time }
          child: { $ref: '#/components/schemas/Thing' }
          tags: { type: array, items: { type: string } }
          days: { type: array, items: { type: string, format: date-time, nullable: true } }
          grid: { type: array, items: { type: array, items: { $ref: '#/components/schemas/Part' } } }
          parts: { type: object, additionalProperties: { $ref: '#/components/schemas/Part' } }
          free: { type: object, additionalProperties: true }
          any: { type: array, items: {} }
          data: { type: string, format: byte }
          either: { oneOf: [{ $ref: '#/components/schemas/Part' }, { type: array, items: { type: string } }, { type: integer }] }
        """) + """

            Part: { type: object, properties: { a: { type: string } } }
        """;

    private const string Json = """
        {"name":"n","when":"2024-05-06T07:08:09.120Z","child":{"name":"c","odd":[1.0]},"tags":["x"],"days":["2024-05-06T07:08:09Z","no date"],
        "grid":[[{"a":"1","more":null}]],"parts":{"k":{"a":"2"}},"free":{"f":{"g":1}},"any":[{"h":1},null],"data":"AAE=","either":{"a":"3"},"odd":{"i":"j"}}
        """;

    [Fact]
    public async Task A_copy_is_written_as_the_original() => Assert.Equal("True", await GeneratedProgram.RunAsync(Document, $$$"""""
        var thing = Thing.FromJson({{{JsonSerializer.Serialize(Json)}}});
        return (thing.Clone().ToJson() == thing.ToJson()).ToString();
        """""));

    [Theory]
    [InlineData("copy.Name = \"changed\"")]
    [InlineData("copy.Note = \"changed\"")]
    [InlineData("copy.Child!.Name = \"changed\"")]
    [InlineData("copy.Child!.AdditionalProperties![\"odd\"]![0] = 2")]
    [InlineData("copy.Tags!.Add(\"changed\")")]
    [InlineData("copy.Days!.RemoveAt(1)")]
    [InlineData("copy.Grid![0][0].A = \"changed\"")]
    [InlineData("copy.Parts![\"k\"].A = \"changed\"")]
    [InlineData("copy.Parts!.Remove(\"k\")")]
    [InlineData("copy.Free![\"f\"]![\"g\"] = 2")]
    [InlineData("copy.Any![0]![\"h\"] = 2")]
    [InlineData("copy.Data![0] = 9")]
    [InlineData("copy.Either!.Part!.A = \"changed\"")]
    [InlineData("copy.AdditionalProperties![\"odd\"]![\"i\"] = \"changed\"")]
    [InlineData("copy.AdditionalProperties!.Remove(\"odd\")")]
    public async Task A_change_of_the_copy_leaves_the_original(string change) => Assert.Equal("True True", await GeneratedProgram.RunAsync(Document, $$$"""""
        var thing = Thing.FromJson({{{JsonSerializer.Serialize(Json)}}});
        string before = thing.ToJson();
        Thing copy = thing.Clone();
        {{{change}}};
        return (thing.ToJson() == before) + " " + (copy.ToJson() != before);
        """""));

    [Fact]
    public async Task A_union_and_its_list_are_copied() => Assert.Equal("[\"x\"][\"x\",\"y\"] 5.0", await GeneratedProgram.RunAsync(Document, """
        var list = Thing.FromJson("{\"either\":[\"x\"]}").Either!;
        var copy = list.Clone();
        copy.StringList!.Add("y");
        return list.ToJson() + copy.ToJson() + " " + Thing.FromJson("{\"either\":5.0}").Either!.Clone().ToJson();
        """));

    [Fact]
    public async Task Every_way_of_writing_gives_the_same() => Assert.Equal("True True True", await GeneratedProgram.RunAsync(Document, $$$"""""
        var thing = Thing.FromJson({{{JsonSerializer.Serialize(Json)}}});
        var buffer = new System.IO.MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            thing.WriteTo(writer);

        string written = Encoding.UTF8.GetString(buffer.ToArray());
        var indented = new System.IO.MemoryStream();
        using (var writer = new Utf8JsonWriter(indented, new JsonWriterOptions { Indented = true }))
        {
            writer.WriteStartArray();
            thing.WriteTo(writer);
            thing.Either!.WriteTo(writer);
            writer.WriteEndArray();
        }

        var array = JsonNode.Parse(indented.ToArray())!;
        return (Encoding.UTF8.GetString(thing.ToUtf8Json()) == thing.ToJson()) + " " + (written == thing.ToJson())
            + " " + JsonNode.DeepEquals(array[0], JsonNode.Parse(thing.ToJson()));
        """""));

    [Fact]
    public async Task Additional_properties_can_be_shared_between_models() => Assert.Equal("{\"x\":1}{\"x\":1}", await GeneratedProgram.RunAsync(Document, """
        var first = Thing.FromJson("{\"x\":1}");
        var second = new Thing { AdditionalProperties = first.AdditionalProperties, Free = first.AdditionalProperties, Note = null };
        second.Free = null;
        return first.ToJson() + second.ToJson().Replace("\"note\":null,", "");
        """));

    [Fact]
    public async Task An_object_that_holds_itself_does_not_end_the_process() => Assert.Equal("InsufficientExecutionStackException ArgumentNullException", await GeneratedProgram.RunAsync(Document, """
        var thing = new Thing { Note = null };
        thing.Child = thing;
        string first = "";
        try { thing.Clone(); } catch (Exception exception) { first = exception.GetType().Name; }
        try { new Thing { Note = null }.WriteTo(null!); } catch (Exception exception) { return first + " " + exception.GetType().Name; }
        return "";
        """));
}
