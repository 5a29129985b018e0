using System.Linq;
using System.Threading.Tasks;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Behavior;

/// <summary>Discriminators and <c>allOf</c> that make no sense, or little.</summary>
public sealed class InheritanceBadInputTests
{
    private const string Base = "{ type: object, properties: { kind: { type: string } }, discriminator: { propertyName: kind } }";

    [LongTextTheory]
    [InlineData("A: { allOf: [{ $ref: '#/components/schemas/B' }], discriminator: { propertyName: k } }", "B: { allOf: [{ $ref: '#/components/schemas/A' }], discriminator: { propertyName: k } }")]
    [InlineData("A: { allOf: [{ $ref: '#/components/schemas/A' }], discriminator: { propertyName: k }, properties: { x: { type: string } } }", "B: { allOf: [{ $ref: '#/components/schemas/A' }] }")]
    [InlineData("A: { type: string, discriminator: { propertyName: k } }", "B: { allOf: [{ $ref: '#/components/schemas/A' }] }")]
    [InlineData("A: { oneOf: [{ type: string }, { $ref: '#/components/schemas/B' }], discriminator: { propertyName: k } }", "B: { allOf: [{ $ref: '#/components/schemas/A' }] }")]
    [InlineData("A: { type: array, items: {}, discriminator: { propertyName: k } }", "B: { allOf: [{ $ref: '#/components/schemas/A' }], properties: { x: {} } }")]
    [InlineData("A: { type: object, discriminator: { propertyName: '' } }", "B: { allOf: [{ $ref: '#/components/schemas/A' }], properties: { x: {} } }")]
    [InlineData("A: { type: object, discriminator: { propertyName: \"a\\\"\\u0085b\" } }", "B: { allOf: [{ $ref: '#/components/schemas/A' }], properties: { x: {} } }")]
    [InlineData("A: { properties: { k: { type: array, items: {} } }, discriminator: { propertyName: k } }", "B: { allOf: [{ $ref: '#/components/schemas/A' }], properties: { k: { type: string } } }")]
    [InlineData("A: { required: [k], properties: { k: { type: string, deprecated: true } }, deprecated: true, discriminator: { propertyName: k } }", "B: { allOf: [{ $ref: '#/components/schemas/A' }], properties: { b: {}, a: {}, from_json: {}, to_json: {} } }")]
    [InlineData("A: { properties: { k: { type: string, deprecated: true } }, discriminator: { propertyName: k } }", "B: { allOf: [{ $ref: '#/components/schemas/A' }] }")]
    [InlineData("A: { required: [k], properties: { k: { type: string } }, discriminator: { propertyName: j } }", "B: { allOf: [{ $ref: '#/components/schemas/A' }], discriminator: { propertyName: k } }\n    C: { allOf: [{ $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/B' }] }")]
    [InlineData("A: { properties: { k: { type: string }, b: { type: object }, c: {} }, discriminator: { propertyName: k } }", "B: { allOf: [{ $ref: '#/components/schemas/A' }], properties: { b: { properties: { x: {} } }, c: { type: string } } }")]
    [InlineData("A: { properties: { k: { type: string, format: binary }, b: {}, B: {}, data: {} }, discriminator: { propertyName: k } }", "B: { allOf: [{ $ref: '#/components/schemas/A' }], properties: { data: { type: string }, Data: { type: string } } }")]
    [InlineData("A: { required: [d], properties: { d: { type: object } }, discriminator: { propertyName: d } }", "B: { allOf: [{ $ref: '#/components/schemas/A' }], required: [d], properties: { d: { properties: { x: {} } } } }")]
    public void Documents_that_make_little_sense_compile(string first, string second)
    {
        string schema = "{ type: object, properties: { a: { $ref: '#/components/schemas/A' }, b: { $ref: '#/components/schemas/B' } } }";
        Generation.Of(TestDocument.WithThing(schema, "3.1.0") + $"\n    {first}\n    {second}\n").AssertCompiles();
    }

    [Fact]
    public void A_chain_without_end_compiles()
    {
        string chain = string.Concat(Enumerable.Range(1, 100).Select(i => $"\n    T{i}: {{ allOf: [{{ $ref: '#/components/schemas/{(i == 1 ? "Thing" : "T" + (i - 1))}' }}] }}"));
        Generation.Of(TestDocument.WithThing(Base) + chain).AssertCompiles();
    }

    [Theory]
    [InlineData("Doug")]
    [InlineData("'#/components/schemas/Doug'")]
    [InlineData("'#/components/responses/Dog'")]
    [InlineData("'other.yaml#/Dog'")]
    [InlineData("{}")]
    public void A_mapping_to_nothing_is_reported_and_ignored(string target)
    {
        string document = TestDocument.WithThing(Base.Replace("propertyName: kind", "propertyName: kind, mapping: { x: " + target + ", d: Dog }"))
            + "\n    Dog: { allOf: [{ $ref: '#/components/schemas/Thing' }] }\n";
        Generation generation = Generation.Of(document).AssertCompiles();
        Assert.Equal("TAVUS007", Assert.Single(generation.Ids));
        Assert.Contains("The mapping of 'x' refers to", Assert.Single(generation.Diagnostics).GetMessage());
    }

    [Fact]
    public async Task A_value_of_two_classes_is_read_as_the_first()
    {
        string document = TestDocument.WithThing(Base) + """

                Dog: { allOf: [{ $ref: '#/components/schemas/Thing' }], properties: { kind: { type: string, enum: [x] } } }
                Cat: { allOf: [{ $ref: '#/components/schemas/Thing' }], properties: { kind: { type: string, enum: [x] } } }
            """;
        Assert.Equal("TAVUS007", Assert.Single(Generation.Of(document).Ids));
        Assert.Equal("Dog{\"kind\":\"x\"}", await GeneratedProgram.RunAsync(document, "return Thing.FromJson(\"{\\\"kind\\\":\\\"x\\\"}\").GetType().Name + new Cat().ToJson();"));
    }

    [Fact]
    public async Task Malformed_objects_fail_where_they_are_malformed()
    {
        string document = TestDocument.WithThing(Base) + "\n    Dog: { allOf: [{ $ref: '#/components/schemas/Thing' }] }\n";
        Assert.Equal("$.b", await GeneratedProgram.RunAsync(document, """
            try
            {
                return Thing.FromJson("{\"a\":1,\n\"b\":tru}").ToJson();
            }
            catch (JsonException exception)
            {
                return exception.Path!;
            }
            """));
    }

    [Fact]
    public async Task Deep_objects_with_their_discriminators_last_take_no_quadratic_time()
    {
        string document = TestDocument.WithThing(Base.Replace("properties: {", "properties: { inner: { $ref: '#/components/schemas/Thing' },"))
            + "\n    Dog: { allOf: [{ $ref: '#/components/schemas/Thing' }] }\n";
        Assert.Equal("Dog True", await GeneratedProgram.RunAsync(document, """
            string json = "{\"text\":\"" + new string('x', 4_000_000) + "\",\"kind\":\"Dog\"}";
            for (int i = 0; i < 400; i++)
                json = "{\"inner\":" + json + ",\"kind\":\"Dog\"}";

            var watch = System.Diagnostics.Stopwatch.StartNew();
            var thing = Thing.FromJson(json);
            return thing.GetType().Name + " " + (watch.Elapsed < TimeSpan.FromSeconds(5));
            """));
    }
}
