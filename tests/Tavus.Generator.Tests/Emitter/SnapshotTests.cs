using System.Linq;
using Tavus.Generator.Tests.Behavior;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Emitter;

/// <summary>The generated code of small documents, whole, so that every change of an emitter is read.</summary>
public sealed class SnapshotTests
{
    [Fact]
    public void An_object_with_members_of_all_kinds() => Verify("Object", TestDocument.WithThing("""
        description: A thing.
        type: object
        required: [name, note]
        x-tavus-rules:
          - { require: color, unless: { kind: [plain, raw] } }
        properties:
          name: { type: string, description: "Its `name`.\n\nSecond paragraph with <angle> & more.", example: Wheel }
          note: { type: string, nullable: true }
          kind: { type: string, enum: [plain, raw, painted], description: What it is. }
          color: { type: string }
          size: { type: number }
          secret: { type: string, format: password }
          old: { type: boolean, deprecated: true }
          made: { type: string, format: date-time }
          tags: { type: array, items: { type: string } }
          parts: { type: array, items: { $ref: '#/components/schemas/Thing' } }
          counts: { type: object, additionalProperties: { type: integer, nullable: true } }
          free: {}
        """));

    [Fact]
    public void Operations_of_all_kinds() => Verify("Operations", TestDocument.WithPaths("""
        /things/{id}:
          get:
            operationId: getThing
            summary: Gets a thing.
            parameters:
              - { name: id, in: path, required: true, schema: { type: string }, description: Which one. }
              - { name: fields, in: query, schema: { type: array, items: { type: string } } }
              - { name: X-Trace, in: header, schema: { type: string } }
            responses:
              '200': { description: ok, content: { application/json: { schema: { type: object, properties: { id: { type: string } } } } } }
              '202': { description: later, content: { application/json: { schema: { type: object, properties: { job: { type: string } } } } } }
              4XX: { description: wrong, content: { application/json: { schema: { type: object, properties: { error: { type: string } } } } } }
          delete:
            deprecated: true
            parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
            responses: { '204': { description: gone } }
        """));

    [Fact]
    public void A_client_of_many_ways() => Verify("Client", TestDocument.WithPaths("""
        /search/{area}:
          get:
            operationId: search
            tags: [search]
            security: [{ token: [] }, { login: [], app: [] }]
            parameters:
              - { name: area, in: path, required: true, style: matrix, schema: { type: array, items: { type: string } } }
              - { name: filter, in: query, style: deepObject, explode: true, schema: { type: object, properties: { a: { type: string } } } }
              - { name: session, in: cookie, schema: { type: string } }
            responses:
              '200': { description: ok, content: { text/csv: {} } }
              '304': { description: same }
        /files:
          servers: [{ url: 'https://files.test' }]
          post:
            operationId: upload
            requestBody:
              content:
                multipart/form-data:
                  schema: { type: object, properties: { name: { type: string }, photo: { type: string, format: binary } } }
                  encoding: { photo: { contentType: image/png }, name: { contentType: text/html } }
            responses: { '204': { description: stored } }
          put:
            operationId: replace
            requestBody: { content: { 'image/*': {} } }
            responses: { '200': { description: ok, content: { application/json: { schema: { type: string, nullable: true } } } } }
          get: { operationId: download, responses: { '200': { description: ok, content: { application/zip: {} } } } }
        /form:
          post:
            operationId: sendForm
            requestBody:
              content:
                application/x-www-form-urlencoded:
                  schema: { type: object, properties: { a: { type: array, items: { type: string } } } }
                  encoding: { a: { style: spaceDelimited } }
            responses: { '204': { description: stored } }
        """).Replace("'https://api.test'", "'https://{region}.api.test', variables: { region: { default: eu } }") + """

        security: [{ token: [] }]
        components:
          securitySchemes:
            token: { type: http, scheme: bearer }
            login: { type: http, scheme: basic }
            app: { type: apiKey, in: query, name: app }
        """);

    [Fact]
    public void A_client_for_a_container()
    {
        string document = TestDocument.WithPaths("/x: { get: { operationId: call, responses: { '204': { description: done } } } }")
            .Replace("'https://api.test'", "'https://{region}.api.test', variables: { region: { default: eu } }")
            + "\nsecurity: [{ token: [] }, { login: [] }]\ncomponents: { securitySchemes: { token: { type: http, scheme: bearer }, login: { type: http, scheme: basic } } }\n";
        Generation generation = Generation.Of(TestTarget.AspNetCore, new TestOptions(), new TestFile("api.yaml", document)).AssertSilent().AssertCompiles();

        Snapshot.Verify("DependencyInjection", generation["DependencyInjection.g.cs"]);
    }

    private static void Verify(string name, string document)
    {
        Generation generation = Generation.Of(document).AssertSilent().AssertCompiles();

        // The support code is C# of its own that other tests read and run.
        Snapshot.Verify(name, string.Join("\n", generation.Result.GeneratedSources
            .Where(source => source.HintName != "Runtime.g.cs")
            .Select(source => $"==== {source.HintName} ====\n{source.SourceText}")));
    }
}
