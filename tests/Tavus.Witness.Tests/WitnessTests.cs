using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Tavus.Witness.Tests.Checks;
using Tavus.Witness.Tests.Clients;
using Tavus.Witness.Tests.Documents;

namespace Tavus.Witness.Tests;

/// <summary>The witness itself: a difference between document and client is found, whatever it is.</summary>
public sealed class WitnessTests
{
    private const string Document = """
        openapi: 3.0.3
        info: { title: Things, version: '1' }
        paths:
          /things/{id}:
            parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
            post:
              operationId: createThing
              parameters: [{ name: sort-by, in: query, schema: { type: string, enum: [a, b] } }]
              requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } } }
              responses:
                '201':
                  description: d
                  content: { application/json: { schema: { type: array, items: { $ref: '#/components/schemas/Thing' } } } }
                '404':
                  description: d
                  content: { application/json: { schema: { type: object, properties: { code: { type: integer } } } } }
        components:
          schemas:
            Base: { type: object, properties: { id: { type: string, format: uuid } } }
            Thing:
              allOf:
                - $ref: '#/components/schemas/Base'
                - type: object
                  required: [mode]
                  properties:
                    mode: { type: string, enum: [x, y] }
                    parts: { type: array, items: { type: object, properties: { name: { type: string } } } }
                    tags: { type: object, additionalProperties: { type: object, properties: { tag: { type: string } } } }
                    shape: { oneOf: [{ type: object, properties: { radius: { type: number } } }, { type: string }] }
        """;

    private static readonly Lazy<GeneratedClient> Client = new(() => GeneratedClient.Of("api.yaml", Document));

    [Fact]
    public async Task A_document_and_its_client_have_the_same_elements() => Assert.Empty(await ProblemsOfAsync(Document));

    [Theory]
    [InlineData("/things/{id}:", "/thing/{id}:", "/paths/~1thing~1{id}/post: no method sends it")]
    [InlineData("/things/{id}:", "/thing/{id}:", "CreateThingAsync sends POST /base/things/v0, which is no operation of the document")]
    [InlineData("    post:", "    put:", "/paths/~1things~1{id}/put: no method sends it")]
    [InlineData("name: sort-by", "name: order-by", "/paths/~1things~1{id}/post: the parameter 'order-by' is no parameter of the method")]
    [InlineData("name: sort-by", "name: order-by", "CreateThingAsync: the parameter 'sortBy' is not in the document")]
    [InlineData(
        "name: sort-by, in: query",
        "name: sort-by, in: header",
        "/paths/~1things~1{id}/post: the parameter 'sort-by' is not sent in the Header")]
    [InlineData(
        "[a, b]",
        "[a, b, c]",
        "/paths/~1things~1{id}/post/parameters/sort-by/schema: 'c' is no value of Tavus.OpenEnum`1[Tavus.CreateThingSortBy]")]
    [InlineData(
        "requestBody: { content: { application/json",
        "requestBody: { content: { application/xml",
        "/paths/~1things~1{id}/post: the body is sent as 'application/json'")]
    [InlineData("'404'", "'409'", "/paths/~1things~1{id}/post/responses/409: the error has no type")]
    [InlineData(
        "code: { type: integer }",
        "code: { type: string }",
        "/paths/~1things~1{id}/post/responses/404/content/application~1json/schema/properties/code: string  is not System.Int64")]
    [InlineData(
        "schema: { type: array, items",
        "schema: { type: object, items",
        "/paths/~1things~1{id}/post/responses/201: ")]
    [InlineData(
        "format: uuid }",
        "format: uuid }, more: { type: string }",
        "/components/schemas/Base/properties/more: no property of Tavus.Base")]
    [InlineData("id: { type: string, format: uuid }", "", "Tavus.Base: 'id' is not in the document")]
    [InlineData("required: [mode]", "required: [mode, parts]", "Tavus.Thing: 'parts' is required")]
    [InlineData("required: [mode]", "required: []", "Tavus.Thing: 'mode' is not required")]
    [InlineData("[x, y]", "[x]", "Tavus.ThingMode: 'y' is not in the document")]
    [InlineData(
        "tag: { type: string }",
        "tag: { type: integer }",
        "/components/schemas/Thing/allOf/1/properties/tags/additionalProperties/properties/tag: integer  is not System.String")]
    [InlineData(
        "radius: { type: number }",
        "diameter: { type: number }",
        "/components/schemas/Thing/allOf/1/properties/shape/oneOf/0: no alternative of Tavus.ThingShape")]
    public async Task A_difference_is_found(string published, string other, string problem) =>
        Assert.Contains(await ProblemsOfAsync(Document.Replace(published, other)),
            found => found.StartsWith(problem, StringComparison.Ordinal));

    private static Task<IReadOnlyList<string>> ProblemsOfAsync(string document) =>
        ClientCheck.ProblemsOfAsync(WitnessDocument.Read(document), Client.Value.Assembly, Reports.None);
}
