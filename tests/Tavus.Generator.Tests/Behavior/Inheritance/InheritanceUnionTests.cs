using System.Threading.Tasks;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Behavior;

/// <summary>Unions of classes that derive from one with a discriminator.</summary>
public sealed class InheritanceUnionTests
{
    private const string Pets = """

            Pet: { type: object, required: [kind], properties: { kind: { type: string } }, discriminator: { propertyName: kind, mapping: { d: Dog, c: Cat } } }
            Dog: { allOf: [{ $ref: '#/components/schemas/Pet' }], properties: { name: { type: string } } }
            Cat: { allOf: [{ $ref: '#/components/schemas/Pet' }], properties: { name: { type: string } } }
            Puppy: { allOf: [{ $ref: '#/components/schemas/Dog' }], properties: { weeks: { type: integer } } }
        """;

    [Theory]
    [InlineData("", "d", "Dog")]
    [InlineData("", "c", "Cat")]
    [InlineData("", "Puppy", "Puppy")]
    [InlineData("", "Bird", "none")]
    [InlineData(", discriminator: { propertyName: kind }", "c", "Cat")]
    public async Task The_discriminator_of_the_base_class_distinguishes_branches(string discriminator, string kind, string expected)
    {
        string schema = "{ type: object, properties: { pet: { oneOf: [{ $ref: '#/components/schemas/Dog' }, { $ref: '#/components/schemas/Cat' }]" + discriminator + " } } }";
        string code = $$"""
            const string json = "{\"pet\": {\"kind\":\"{{kind}}\",\"name\":\"x\"} }";
            var thing = Thing.FromJson(json);
            object? pet = thing.Pet!.Dog ?? (object?)thing.Pet.Cat;
            return (pet?.GetType().Name ?? "none") + (thing.Pet.Dog is null || thing.Pet.Cat is null) + (thing.ToJson() == json.Replace(" ", ""));
            """;
        Assert.Equal(expected + "TrueTrue", await GeneratedProgram.RunAsync(TestDocument.WithThing(schema) + Pets, code));
    }
}
