using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Behavior;

/// <summary>A property that can have one value only has it in new objects.</summary>
public sealed class ConstantPropertyTests
{
    private const string Pets = """

            Cat: { type: object, required: [kind, lives], properties: { kind: { const: cat }, lives: { type: integer } } }
            Dog: { type: object, required: [kind], properties: { kind: { type: string, enum: [dog] }, tricks: { type: integer } } }
        """;

    [Theory]
    [InlineData("{ const: cat }", "\"cat\"")]
    [InlineData("{ type: string, enum: [cat] }", "\"cat\"")]
    [InlineData("{ type: string, const: 'two words' }", "\"two words\"")]
    [InlineData("{ type: string, enum: ['1'] }", "\"1\"")]
    [InlineData("{ type: integer, const: 7 }", "7")]
    [InlineData("{ const: 7 }", "7")]
    [InlineData("{ const: true }", "true")]
    [InlineData("{ const: 'true' }", "\"true\"")]
    [InlineData("{ type: integer, enum: [-7] }", "-7")]
    [InlineData("{ type: boolean, const: true }", "true")]
    [InlineData("{ type: boolean, enum: [false] }", "false")]
    [InlineData("{ type: number, const: 2 }", "2")]
    [InlineData("{ $ref: '#/components/schemas/OnlyCat' }", "\"cat\"")]
    [InlineData("{ allOf: [{ $ref: '#/components/schemas/OnlyCat' }], description: d }", "\"cat\"")]
    [InlineData("{ $ref: '#/components/schemas/PetKind', const: dog }", "\"dog\"")]
    [InlineData("{ const: cat, default: cat }", "\"cat\"", "other")]
    public async Task It_is_set_where_it_is_required_or_the_default(string schema, string expected, string required = "kind") =>
        Assert.Equal($"{{\"kind\":{expected}}} {{}}", await GeneratedProgram.RunAsync(Document(schema, required), """
            return new Thing { Other = null! }.ToJson() + " " + Thing.FromJson("{}").ToJson();
            """));

    [Theory]
    [InlineData("{ const: cat }", "other", "Other")]
    [InlineData("{ type: string, enum: [cat, dog] }", "kind", "Kind")]
    [InlineData("{ const: cat, readOnly: true }", "kind", "Other")]
    [InlineData("{ type: integer, const: 1.5 }", "kind", "Kind")]
    public async Task Else_it_is_not(string schema, string required, string toSet) =>
        Assert.Equal("{}", await GeneratedProgram.RunAsync(
            Document(schema, required), $"return new Thing {{ {toSet} = null! }}.ToJson();"));

    [Fact]
    public async Task What_was_read_without_it_is_written_without_it() => Assert.Equal(
        "{\"lives\":9} {\"kind\":\"lion\",\"lives\":9} {\"lives\":9,\"kind\":null} True",
        await GeneratedProgram.RunAsync(
        TestDocument.WithThing("type: object\nrequired: [kind]\nproperties:\n  kind: { const: cat }\n  lives: { type: integer }", "3.1.0"),
        """
        string same = Thing.FromJson("{\"lives\":9}").ToJson() + " " + Thing.FromJson("{\"kind\":\"lion\",\"lives\":9}").ToJson() + " ";
        same += Thing.FromJson("{\"kind\":null,\"lives\":9}").ToJson() + " ";
        return same + (System.Text.Json.JsonSerializer.Deserialize<Thing>("{}")!.Kind is null);
        """));

    [Fact]
    public async Task Nobody_has_to_write_what_distinguishes_the_types_of_a_union() => Assert.Equal(
        "{\"kind\":\"dog\",\"tricks\":2} True",
        await GeneratedProgram.RunAsync(
            TestDocument.WithThing("oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }]", "3.1.0") + Pets,
            """
            await client.CreateThingAsync(new Dog { Tricks = 2 });
            return Server.Request.Split('\n')[2] + " " + (Thing.FromJson(new Cat { Lives = 9 }.ToJson()).Cat is not null);
            """));

    [Theory]
    [InlineData("type: string", ", mapping: { feline: '#/components/schemas/Cat' }", "feline")]
    [InlineData("type: string", "", "Cat")]
    [InlineData("type: string, enum: [feline, canine]", ", mapping: { feline: '#/components/schemas/Cat' }", "feline")]
    [InlineData("type: string", ", mapping: { feline: '#/components/schemas/Cat', cat: '#/components/schemas/Cat' }", null)]
    public async Task A_discriminator_is_set_where_the_type_has_one_value(string kind, string mapping, string? expected) =>
        Assert.Equal(
        expected is null ? "{\"lives\":9}" : $"{{\"kind\":\"{expected}\",\"lives\":9}}",
        await GeneratedProgram.RunAsync(
            TestDocument.WithThing(
                $"oneOf: [{{ $ref: '#/components/schemas/Cat' }}, {{ type: string }}]\ndiscriminator: {{ propertyName: kind{mapping} }}")
                + $"\n    Cat: {{ type: object, properties: {{ kind: {{ {kind} }}, lives: {{ type: integer }} }} }}\n",
            "return new Cat { Lives = 9 }.ToJson();"));

    [Fact]
    public void It_is_neither_required_nor_undocumented()
    {
        const string schema = "type: object\nrequired: [kind, lives]\nproperties:\n  kind: { const: cat }\n  lives: { type: integer }";
        Generation generation = Generation.Of(TestDocument.WithThing(schema, "3.1.0")).AssertSilent().AssertCompiles();
        IPropertySymbol[] properties = generation.Type("Tavus.Thing").GetMembers().OfType<IPropertySymbol>().ToArray();

        Assert.Equal(["Lives"], properties.Where(property => property.IsRequired).Select(property => property.Name));
        Assert.Contains("Always <c>cat</c>; new objects have this value.", properties[0].GetDocumentationCommentXml());
    }

    [Fact]
    public async Task Set_to_null_it_is_a_violation() => Assert.Equal("$.kind", await GeneratedProgram.RunAsync(
        TestDocument.WithThing("type: object\nrequired: [kind]\nproperties:\n  kind: { const: cat }", "3.1.0"),
        """
        new Thing().Validate();
        try
        {
            new Thing { Kind = null }.Validate();
            return "not checked";
        }
        catch (TavusValidationException exception)
        {
            return exception.Violations[0].Path;
        }
        """));

    private static string Document(string schema, string required) => TestDocument.WithThing(
        $"type: object\nrequired: [{required}]\nproperties:\n  kind: {schema}\n  other: {{ type: string }}", "3.1.0")
        + "\n    OnlyCat: { const: cat }\n    PetKind: { type: string, enum: [cat, dog] }\n";
}
