using System.Linq;
using Tavus.Generator.Tests.Behavior;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Corpus.Manifest;

/// <summary>Small documents of which something is easily lost without a word.</summary>
public sealed class LossTests
{
    [Fact]
    public void A_property_that_several_parts_declare_combines_all_of_them() => AssertNothingLost("""
        allOf:
          - { type: object, properties: { rules: { type: object, properties: { inbound: { type: array, items: { type: string } }, policy: { type: string } } } } }
          - { type: object, properties: { rules: { type: object, properties: { inbound: { description: again } } } } }
        """);

    [Theory]
    [InlineData("{ anyOf: [{ type: integer }, { type: string }] }")]
    [InlineData("{ oneOf: [{ type: string }, { type: object, additionalProperties: true }] }")]
    public void A_choice_of_plain_types_is_typed_or_reported(string schema) => AssertNothingLost($"type: object\nproperties:\n  value: {schema}");

    [Theory]
    [InlineData("{ type: array, enum: [a, b], items: { type: string } }")]
    [InlineData("{ type: number, enum: ['', 1, 2] }")]
    [InlineData("{ enum: [true, false] }")]
    public void An_enum_of_another_type_is_typed_or_reported(string schema) => AssertNothingLost($"type: object\nproperties:\n  value: {schema}");

    [Fact]
    public void A_media_type_beside_json_is_typed_or_reported() => AssertNone(TestDocument.WithPaths("""
        /things:
          post:
            operationId: createThing
            requestBody:
              content:
                application/json: { schema: { type: object, properties: { name: { type: string } } } }
                multipart/form-data: { schema: { type: object, properties: { name: { type: string }, file: { type: string, format: binary } } } }
            responses: { '204': { description: d } }
        """));

    private static void AssertNothingLost(string schema) => AssertNone(TestDocument.WithThing(schema));

    private static void AssertNone(string document)
    {
        ManifestCheck manifest = ManifestCheck.Of(RawDocument.Read("api.yaml", document), Generation.Of(document));

        Assert.Empty(manifest.Unaccounted);
    }
}
