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

    private static Task<string> RunAsync(string parts, string json) => GeneratedProgram.RunAsync(
        TestDocument.WithThing(Choice) + parts, $$$"""""
            var thing = Thing.FromJson("""{{{json}}}""");
            return thing.Kind + thing.ToJson();
            """"");
}
