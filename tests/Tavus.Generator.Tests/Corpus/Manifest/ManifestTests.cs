using System.Linq;
using Tavus.Generator.Tests.Behavior;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Corpus.Manifest;

/// <summary>The manifest itself: what is not in the generated code is found, whatever it is.</summary>
public sealed class ManifestTests
{
    private const string Document = """
        openapi: 3.0.3
        info: { title: Things, version: '1' }
        paths:
          /things/{id}:
            parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
            post:
              operationId: createThing
              parameters: [{ name: sort-by, in: query, schema: { type: string, enum: [a] } }]
              requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } } }
              responses:
                '200': { description: d, content: { application/json: { schema: { type: array, items: { $ref: '#/components/schemas/Thing' } } } } }
                '404': { description: d, content: { application/json: { schema: { type: object, properties: { code: { type: integer } } } } } }
                default: { $ref: '#/components/responses/Broken' }
        components:
          responses:
            Broken: { description: d, content: { application/json: { schema: { type: object, properties: { text: { type: string } } } } } }
          schemas:
            Base: { type: object, properties: { id: { type: string, format: uuid } } }
            Thing:
              allOf:
                - $ref: '#/components/schemas/Base'
                - type: object
                  properties:
                    mode: { type: string, enum: [x, y] }
                    parts: { type: array, items: { type: object, properties: { name: { type: string } } } }
                    tags: { type: object, additionalProperties: { type: object, properties: { tag: { type: string } } } }
                    self: { nullable: true, oneOf: [{ $ref: '#/components/schemas/Thing' }] }
            Unused: { type: array, items: { type: object, properties: { inner: { type: string } } } }
        """;

    [Fact]
    public void Everything_is_a_symbol() => Assert.Empty(Lost(Document, Document));

    [Theory]
    [InlineData("id: { type: string, format: uuid }", "id: { type: string, format: uuid }, more: { type: string }", "/components/schemas/Base/properties/more")]
    [InlineData("format: uuid", "format: date", "/components/schemas/Base/properties/id")]
    [InlineData("[x, y]", "[x, y, z]", "/components/schemas/Thing/allOf/1/properties/mode/enum/2")]
    [InlineData("name: { type: string }", "name: { type: string }, more: { type: string }", "/components/schemas/Thing/allOf/1/properties/parts/items/properties/more")]
    [InlineData("tag: { type: string }", "tag: { type: integer }", "/components/schemas/Thing/allOf/1/properties/tags/additionalProperties/properties/tag")]
    [InlineData("inner: { type: string }", "inner: { type: string }, more: { type: string }", "/components/schemas/Unused/items")]
    [InlineData("enum: [a]", "enum: [a, b]", "/paths/~1things~1{id}/post/parameters/0/schema/enum/1")]
    [InlineData("parameters: [{ name: sort-by,", "parameters: [{ name: more, in: query }, { name: sort-by,", "/paths/~1things~1{id}/post/parameters/0")]
    [InlineData("code: { type: integer }", "code: { type: integer }, more: { type: string }", "/paths/~1things~1{id}/post/responses/404/content/application~1json/schema")]
    [InlineData("text: { type: string }", "text: { type: boolean }", "/components/responses/Broken/content/application~1json/schema")]
    [InlineData("    post:", "    get: { responses: {} }\n    post:", "/paths/~1things~1{id}/get")]
    public void What_is_missing_is_found(string known, string published, string pointer) =>
        Assert.Contains(Lost(Document, Document.Replace(known, published)), lost => lost.StartsWith(pointer + ":", System.StringComparison.Ordinal)
            || lost.StartsWith(pointer + "/", System.StringComparison.Ordinal));

    [Theory]
    [InlineData("{ oneOf: [{ $ref: '#/components/schemas/Thing' }, { type: object, properties: { other: { type: string, enum: [a] } } }] }")]
    [InlineData("{ type: object, properties: { own: { type: string } }, anyOf: [{ type: object, properties: { other: { type: string } } }, { type: string }] }")]
    [InlineData("{ allOf: [{ type: string }, { type: array, items: { type: object, properties: { other: { type: string } } } }] }")]
    [InlineData("{ $ref: '#/components/schemas/Missing' }")]
    public void What_was_reported_is_accounted_for(string schema)
    {
        string document = TestDocument.WithThing($"type: object\nproperties:\n  value: {schema}");

        Assert.Empty(Lost(document, document));
    }

    private static string[] Lost(string generated, string published) =>
        ManifestCheck.Of(RawDocument.Read("api.yaml", published), Generation.Of(generated)).Unaccounted.ToArray();
}
