using System;
using System.Collections.Concurrent;
using System.IO;
using System.Linq;
using Tavus.Generator.Tests.Corpus;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Names;

/// <summary>What is appended renames nothing, retypes nothing and takes nothing away: neither a document, nor a part of one.</summary>
public sealed class GrowthTests
{
    private static readonly ConcurrentDictionary<string, PublicApi> Apis = new();

    private const string Document = """
        openapi: 3.0.3
        info: { title: Things, version: '1' }
        paths:
          /things/{id}:
            parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
            post:
              operationId: create-thing
              parameters: [{ name: sort-by, in: query, schema: { type: string, enum: [a-b, c] } }/*parameter*/]
              requestBody: { content: { application/json: { schema: { type: object, properties: { kind: { type: object, properties: { x: { type: string } } }, a-b: { type: string }/*property*/ } } } } }
              responses:
                '200': { description: d, content: { application/json: { schema: { title: Thing Made, type: object, properties: { id: { type: string } } } } } }
                '404': { description: d, content: { application/json: { schema: { type: object, properties: { code: { type: integer } } } } } }
        /*response*/
        /*operation*/
        components:
          schemas:
            Thing:
              type: object
              properties:
                kind: { type: string, enum: [a-b, c/*value*/] }
                first-name: { type: string }
                parts: { type: array, items: { type: object, properties: { name: { type: string } } } }
        /*member*/
            Things: { type: array, items: { $ref: '#/components/schemas/Thing' } }
        /*component*/
        """;

    [Fact]
    public void Another_document_changes_nothing()
    {
        PublicApi[] grown = Enumerable.Range(1, GrowthDocuments.All.Length).Select(count => Api(GrowthDocuments.First(count))).ToArray();

        for (int i = 1; i < grown.Length; i++)
            Assert.Empty(grown[i - 1].LostIn(grown[i]));
    }

    [CorpusTheory]
    [InlineData("readme-petstore.yaml", "readme-petstore-expanded.yaml", "readme-link-example.yaml", "readme-discriminators.yaml", "readme-complex-nesting.yaml", "od-openai.com.json")]
    [InlineData("scalar-galaxy-31.yaml", "readme-schema-types.yaml", "readme-schema-circular.yaml", "readme-polymorphism.yaml", "readme-petstore.yaml", "readme-uspto.yaml")]
    public void Another_real_document_changes_nothing(params string[] names)
    {
        TestFile[] files = names.Select(name => new TestFile(name, File.ReadAllText(Path.Combine(CorpusTheoryAttribute.Folder!, name)))).ToArray();
        PublicApi[] grown = Enumerable.Range(1, files.Length).Select(count => Api(files.Take(count).ToArray())).ToArray();

        for (int i = 1; i < grown.Length; i++)
            Assert.Empty(grown[i - 1].LostIn(grown[i]));
    }

    [Theory]
    [InlineData("property", ", a_b: { type: string }, A B: { type: integer }")]
    [InlineData("property", ", kind_: { type: object, properties: { x: { type: integer } } }, other: { title: Create Thing Request, type: object, properties: { y: { type: string } } }")]
    [InlineData("value", ", a_b, 'A B', ABValue, C")]
    [InlineData("member", "        first_name: { type: integer }\n        FirstName: { type: integer }\n        firstNameValue: { type: integer }\n        thing: { type: integer }")]
    [InlineData("member", "        Kind: { type: string, enum: [other] }\n        parts_: { type: array, items: { title: Thing, type: object, properties: { x: { type: string } } } }")]
    [InlineData("component", "    Other: { type: object, properties: { kind: { title: Thing Kind, type: object, properties: { x: { type: string } } } } }")]
    [InlineData("component", "    thing: { type: string, enum: [x] }\n    THING: { type: object, properties: { x: { type: string } } }\n    ThingKind: { type: string, enum: [a-b, c] }")]
    [InlineData("parameter", ", { name: sort_by, in: query, schema: { type: string, enum: [other] } }, { name: sortBy, in: header, schema: { type: integer } }")]
    [InlineData("parameter", ", { name: request, in: query, schema: { type: string } }, { name: cancellation_token, in: query, schema: { type: string } }")]
    [InlineData("response", "        '204': { description: d }\n        '400': { description: d, content: { application/json: { schema: { title: Thing Made, type: object, properties: { x: { type: string } } } } } }\n        default: { description: d, content: { application/json: { schema: { type: string } } } }")]
    [InlineData("operation", "    put: { operationId: createThing, responses: { '200': { description: d, content: { application/json: { schema: { title: Thing Made, type: object, properties: { x: { type: string } } } } } } } }")]
    [InlineData("operation", "  /things:\n    get: { operationId: create thing, responses: { '200': { description: d, content: { application/json: { schema: { type: object, properties: { x: { type: string } } } } } } } }")]
    public void A_part_that_is_appended_changes_nothing(string place, string added) => Assert.Empty(LostBy(Document, place, added));

    [Fact]
    public void A_component_that_is_appended_takes_no_name_that_was_shortened_or_avoided() => Assert.Empty(LostBy(
        Document, "component",
        """
            shop.v1.Part: { type: object, properties: { x: { type: string }, kind: { type: string, enum: [a] } } }
            shop.v1.Task: { type: object, properties: { x: { type: string } } }
            File: { type: object, properties: { x: { type: string }, kind: { type: string, enum: [a] } } }
        /*more*/
        """,
        "more",
        """
            shop.v2.Part: { type: object, properties: { y: { type: string }, kind: { type: string, enum: [b] } } }
            stock.v1.Part: { type: object, properties: { x: { type: string }, kind: { type: string, enum: [a] } } }
            Part: { type: object, properties: { z: { type: string } } }
            V1Task: { type: object, properties: { z: { type: string } } }
            FileModel: { type: object, properties: { z: { type: string } } }
        """));

    [Fact]
    public void A_part_of_all_of_that_grows_renames_no_member() => Assert.Empty(LostBy(
        Document, "component",
        "    Base: { type: object, properties: { id: { type: string }/*base*/ } }\n    Derived: { allOf: [{ $ref: '#/components/schemas/Base' }], properties: { a-b: { type: string } } }",
        "base", ", a_b: { type: string }"));

    [Fact]
    public void A_parameter_of_the_path_that_is_appended_renames_no_parameter() => Assert.Empty(LostBy(
        Document.Replace("schema: { type: string } }]\n", "schema: { type: string } }/*shared*/]\n"), "shared", ", { name: sort_by, in: query, schema: { type: string } }"));

    private static string[] LostBy(string document, params string[] placesAndAdditions)
    {
        string[] texts = [document, .. placesAndAdditions.Chunk(2).Select(pair => document = Append(document, pair[0], pair[1]))];
        return Api(Clean(texts[^2])).LostIn(Api(Clean(texts[^1]))).ToArray();
    }

    private static string Append(string document, string place, string added)
    {
        string marker = $"/*{place}*/";
        Assert.Contains(marker, document);
        return document.Replace(marker, added);
    }

    private static string Clean(string document) => System.Text.RegularExpressions.Regex.Replace(document, @"/\*\w+\*/", "");

    // Most of them begin with the same document.
    private static PublicApi Api(string text) => Apis.GetOrAdd(text, _ => Api(new TestFile("a.yaml", text)));

    private static PublicApi Api(params TestFile[] files)
    {
        Generation generation = Generation.Of(TestTarget.Net10, new TestOptions(), files);
        Assert.Null(generation.Result.Exception);
        Assert.DoesNotContain(generation.Ids, id => id is "TAVUS001" or "TAVUS002" or "TAVUS003" or "TAVUS099");
        Assert.Empty(generation.Output.GetDiagnostics().Where(diagnostic => diagnostic.Severity != Microsoft.CodeAnalysis.DiagnosticSeverity.Hidden).Select(diagnostic => diagnostic.ToString()));
        return PublicApi.Of(generation);
    }
}
