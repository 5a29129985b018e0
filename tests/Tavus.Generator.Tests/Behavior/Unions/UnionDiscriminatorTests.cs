using System.Threading.Tasks;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Behavior;

/// <summary>Discriminators without a mapping, whose values several branches list.</summary>
public sealed class UnionDiscriminatorTests
{
    private const string Choice = """
        oneOf:
          - $ref: '#/components/schemas/Cat'
          - $ref: '#/components/schemas/Dog'
        discriminator: { propertyName: kind }
        """;

    [Theory]
    [InlineData("the names of the schemas", "[Cat, Dog]", """{"kind":"Cat"}""", "Cat")]
    [InlineData("the names of the schemas", "[Cat, Dog]", """{"kind":"Dog"}""", "Dog")]
    [InlineData("a name comes before other properties", "[Cat, Dog]", """{"kind":"Dog","lives":9}""", "Dog")]
    [InlineData("a name that is not listed", "[Cat, Dog]", """{"kind":"Bird","lives":9}""", "Unknown")]
    [InlineData("no names: other properties", "[cat, dog]", """{"kind":"dog","tricks":2}""", "Dog")]
    [InlineData("no names, and a new value", "[cat, dog]", """{"kind":"puppy","tricks":2}""", "Dog")]
    [InlineData("one value of both: other properties", "[pet]", """{"kind":"pet","tricks":2}""", "Dog")]
    public async Task Values_of_a_common_base_are_no_values_of_a_branch(string why, string values, string json, string kind)
    {
        string parts = $$"""

                Base: { type: object, properties: { kind: { type: string, enum: {{values}} }, name: { type: string } } }
                Cat: { allOf: [{ $ref: '#/components/schemas/Base' }, { type: object, properties: { lives: { type: integer } } }] }
                Dog: { allOf: [{ $ref: '#/components/schemas/Base' }, { type: object, properties: { tricks: { type: integer } } }] }
            """;
        Assert.Equal(kind + json, await RunAsync(parts, json));
        Assert.NotEmpty(why);
    }

    [Theory]
    [InlineData("""{"kind":"tabby","tricks":2}""", "Cat")]
    [InlineData("""{"kind":"beagle","lives":9}""", "Dog")]
    public async Task Values_of_one_branch_alone_decide(string json, string kind) => Assert.Equal(kind + json, await RunAsync(
        """

            Cat: { type: object, properties: { kind: { type: string, enum: [tabby, tiger] }, lives: { type: integer } } }
            Dog: { type: object, properties: { kind: { type: string, enum: [beagle, poodle] }, tricks: { type: integer } } }
        """,
        json));

    [Theory]
    [InlineData("{ miau: Cat, wuff: Dog }", "Dog", "Dog")]
    [InlineData("{ miau: '#/components/schemas/Cat', wuff: '#/components/schemas/Dog' }", "Cat", "Cat")]
    [InlineData("{ Dog: Cat, Cat: Dog }", "Dog", "Cat")]
    [InlineData("{ miau: Cat, Cat: Dog }", "Cat", "Dog")]
    [InlineData("{ miau: Cat, wuff: Dog }", "dog", "Unknown")]
    public async Task The_name_of_a_schema_counts_beside_a_mapping(string mapping, string value, string kind)
    {
        string document = TestDocument.WithThing(Choice.Replace("kind }", $"kind, mapping: {mapping} }}")) + """

                Cat: { type: object, properties: { kind: { type: string }, lives: { type: integer } } }
                Dog: { type: object, properties: { kind: { type: string }, tricks: { type: integer } } }
            """;
        string json = $$"""{"kind":"{{value}}"}""";
        Assert.Equal(kind + json, await GeneratedProgram.RunAsync(document, $"""
            Thing thing = Thing.FromJson({ThingProgram.Quote(json)});
            return thing.Kind + thing.ToJson();
            """));
    }

    // Microsoft.OpenApi has the text True for each of them.
    [Theory]
    [InlineData("{ const: true }", "{ const: false }", """{"kind":false}""", "Dog")]
    [InlineData("{ type: boolean, const: true }", "{ type: boolean, const: false }", """{"kind":true}""", "Cat")]
    [InlineData("{ const: 1 }", "{ const: 2 }", """{"kind":2}""", "Dog")]
    [InlineData("{ type: integer, const: 1 }", "{ enum: [2] }", """{"kind":1}""", "Cat")]
    [InlineData("{ const: 1 }", "{ const: 2 }", """{"kind":2.0}""", "Dog")]
    [InlineData("{ const: 1 }", "{ const: 20 }", """{"kind":2e1}""", "Dog")]
    [InlineData("{ const: 1 }", "{ const: 2 }", """{"kind":2.5}""", "Unknown")]
    [InlineData("{ const: 1e }", "{ const: 2.e }", """{"kind":"2.e"}""", "Dog")]
    public async Task Constants_of_each_type_distinguish_objects(string cat, string dog, string json, string kind)
    {
        string document = TestDocument.WithThing(Choice.Split("discriminator")[0], "3.1.0") + $$"""

                Cat: { type: object, properties: { kind: {{cat}} } }
                Dog: { type: object, properties: { kind: {{dog}} } }
            """;
        Assert.Equal(kind + json, await GeneratedProgram.RunAsync(document, $$"""
            Thing thing = Thing.FromJson({{ThingProgram.Quote(json)}});
            return thing.Kind + thing.ToJson();
            """));
    }

    private static Task<string> RunAsync(string parts, string json) => GeneratedProgram.RunAsync(
        TestDocument.WithThing(Choice) + parts, $$$"""""
            var thing = Thing.FromJson("""{{{json}}}""");
            return thing.Kind + thing.ToJson();
            """"");

    [Theory]
    [InlineData("{\"v\":\"1.0\",\"b\":\"x\"}", "B")]
    [InlineData("{\"v\":\"1\",\"b\":\"x\"}", "A")]
    public async Task A_string_that_looks_like_a_number_is_none(string json, string expected)
    {
        string document = TestDocument.WithThing(
            "oneOf: [{ $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/B' }]\n"
            + "discriminator: { propertyName: v, mapping: { '1': '#/components/schemas/A', '1.0': '#/components/schemas/B' } }")
            + "\n    A: { type: object, properties: { v: { type: string }, b: { type: string } } }"
            + "\n    B: { type: object, properties: { v: { type: string }, b: { type: string } } }\n";
        Assert.Equal(expected, await GeneratedProgram.RunAsync(document, $"return Thing.FromJson({ThingProgram.Quote(json)}).Kind.ToString();"));
    }
}
