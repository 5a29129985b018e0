using System.Linq;
using Microsoft.CodeAnalysis;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Documents;

/// <summary>Bad documents: one clear error with file, line and column, and nothing else is lost.</summary>
public sealed class BadInputTests
{
    private const string Head = "openapi: 3.0.3\ninfo: { title: t, version: '1' }\n";
    private const string Good = Head + "paths:\n  /good:\n    get: { operationId: getGood, responses: { '204': { description: d } } }\n";

    // Places are written as editors show them: lines and columns from 1.
    [LongTextTheory]
    [InlineData("broken.yaml", Head + "paths:\n  /a: [unclosed\n", "TAVUS001", 5, 1)]
    [InlineData("broken.yaml", Head + "paths:\n\t/a: x\n", "TAVUS001", 4, 1)]
    [InlineData("broken.yaml", Head + "paths: { a: 'x\n", "TAVUS001", 3, 13)]
    [InlineData("broken.yaml", "openapi: 3.0.0\ninfo: {title: x\npaths:\n  /a: {}\n", "TAVUS001", 3, 1)]
    [InlineData("broken.yaml", Head + "a: &x [*x]\n", "TAVUS001", 3, 8)]
    [InlineData("broken.yaml", Head + "a: *nowhere\n", "TAVUS001", 3, 4)]
    [InlineData("broken.yaml", Head + "? [a]\n: b\n", "TAVUS001", 3, 3)]
    [InlineData("broken.yaml", Head + "a: \"\\uD800\"\n", "TAVUS001", 3, 4)]
    [InlineData("broken.yaml", Head + "paths: {}\n---\nopenapi: 3.0.3\n", "TAVUS001", 4, 1)]
    [InlineData("broken.yaml", "", "TAVUS001", 1, 1)]
    [InlineData("broken.yaml", "a\0b", "TAVUS001", 1, 2)]
    [InlineData("broken.json", "{ \"openapi\": \"3.0.3\",\n  \"paths\": { \"a\" } }", "TAVUS001", 2, 18)]
    [InlineData("broken.json", "{ \"openapi\": \"3.0.3\"", "TAVUS001", 1, 21)]
    [InlineData("broken.json", "openapi: 3.0.3", "TAVUS001", 1, 1)]
    [InlineData("broken.json", "{ \"openapi\": \"\\ud800\" }", "TAVUS001", 1, 22)]
    [InlineData("broken.yaml", "- a\n- b\n", "TAVUS002", 1, 1)]
    [InlineData("broken.yaml", "just text", "TAVUS002", 1, 1)]
    [InlineData("broken.yaml", "name: package\nversion: 1\n", "TAVUS002", 1, 1)]
    [InlineData("broken.json", "{ \"name\": \"package\" }", "TAVUS002", 1, 3)]
    [InlineData("broken.yaml", "info: {}\nswagger: '2.0'\n", "TAVUS002", 2, 1)]
    [InlineData("broken.yaml", "openapi: 3.3.0\npaths: {}\n", "TAVUS002", 1, 10)]
    [InlineData("broken.yaml", "openapi: 4\npaths: {}\n", "TAVUS002", 1, 10)]
    [InlineData("broken.md", "# A page\n\nNo document here.\n", "TAVUS002", 1, 1)]
    [InlineData("broken.md", "# A page\n\n````yaml\nopenapi: 3.0.3\npaths: [\n````\n", "TAVUS001", 6, 1)]
    [InlineData("broken.yaml", Head, "TAVUS003", 1, 1)]
    [InlineData("broken.yaml", Head + "paths: {}\n", "TAVUS003", 3, 1)]
    [InlineData("broken.yaml", Head + "paths: { /a: { description: no operations } }\n", "TAVUS003", 3, 1)]
    [InlineData("missing.yaml", null, "TAVUS004", 1, 1)]
    public void An_error_has_its_location_and_the_other_document_is_generated(string path, string? text, string id, int line, int column)
    {
        Generation generation = Generation.Of(TestTarget.Net10, new TestOptions(), new TestFile(path, text), new TestFile("good.yaml", Good));

        Assert.Null(generation.Result.Exception);
        Diagnostic diagnostic = Assert.Single(generation.Diagnostics);
        FileLinePositionSpan place = diagnostic.Location.GetLineSpan();
        Assert.Equal((id, path, line, column), (diagnostic.Id, place.Path, place.StartLinePosition.Line + 1, place.StartLinePosition.Character + 1));
        Assert.Equal(DiagnosticSeverity.Error, diagnostic.DefaultSeverity);
        Assert.Contains("GetGoodAsync", generation["Client.g.cs"]);
    }

    // The texts of attributes cannot hold one.
    [Theory]
    [InlineData("a: 'x#'", 4)]
    [InlineData("a: x#y", 4)]
    [InlineData("a: \"\\uD83D#\"", 4)]
    [InlineData("x#: a", 1)]
    public void Half_a_surrogate_pair_in_the_file_itself_is_an_error(string line, int column)
    {
        var file = new TestFile("broken.yaml", Head + line.Replace('#', '\uD83D') + "\n");
        Diagnostic diagnostic = Assert.Single(Generation.Of(TestTarget.Net10, new TestOptions(), file).Diagnostics);

        Assert.Equal("TAVUS001", diagnostic.Id);
        Assert.Equal((2, column - 1), (diagnostic.Location.GetLineSpan().StartLinePosition.Line, diagnostic.Location.GetLineSpan().StartLinePosition.Character));
    }

    [Fact]
    public void Aliases_have_the_same_limit_of_depth_as_what_they_stand_for()
    {
        string aliases = string.Concat(Enumerable.Range(1, 100).Select(i => $"a{i}: &a{i} [*a{i - 1}]\n"));

        Assert.Equal(["TAVUS013"], Generation.Of("a0: &a0 [x]\n" + aliases).Ids);
    }

    [Theory]
    [InlineData("a.yaml", 63, "")]
    [InlineData("a.yaml", 64, "TAVUS013")]
    [InlineData("a.json", 63, "")]
    [InlineData("a.json", 64, "TAVUS013")]
    public void A_document_has_64_levels_at_most(string path, int lists, string id)
    {
        string document = $$"""
            {
              "openapi": "3.0.3", "info": { "title": "t", "version": "1" },
              "paths": { "/a": { "get": { "operationId": "getA", "responses": { "204": { "description": "d" } } } } },
              "x-deep": {{new string('[', lists)}}{{new string(']', lists)}}
            }
            """;

        Assert.Equal(id, string.Join(" ", Generation.Of(TestTarget.Net10, new TestOptions(), new TestFile(path, document)).Ids));
    }

    [Theory]
    [InlineData("#/components/schemas/Nowhere", "has no target")]
    [InlineData("#/components/schemas/Circle", "leads back to itself")]
    [InlineData("other.yaml#/Thing", "leads out of the document")]
    [InlineData("https://evil.test/thing.yaml", "nothing is ever fetched")]
    public void A_bad_reference_is_reported_at_its_location_and_the_rest_is_generated(string reference, string reason)
    {
        string document = Head + $$"""
            paths:
              /a:
                get:
                  operationId: getA
                  responses:
                    '200':
                      description: d
                      content:
                        application/json:
                          schema:
                            type: object
                            properties:
                              good: { type: string }
                              bad:
                                $ref: '{{reference}}'
            components:
              schemas:
                Circle: { $ref: '#/components/schemas/Circle2' }
                Circle2: { $ref: '#/components/schemas/Circle' }
            """;
        Generation generation = Generation.Of(document);

        Assert.Contains(generation.Diagnostics, diagnostic => diagnostic.Id == "TAVUS006"
            && diagnostic.Location.GetLineSpan().StartLinePosition.Line == 16
            && diagnostic.GetMessage().Contains(reason));
        Assert.Contains("string? Good", generation["Models.g.cs"]);
        Assert.Contains("JsonNode? Bad", generation["Models.g.cs"]);
    }

    [Theory]
    [InlineData("minLength: abc", "TAVUS007")]
    [InlineData("maximum: high", "TAVUS007")]
    [InlineData("nullable: maybe", "TAVUS007")]
    [InlineData("readOnly: maybe", "TAVUS007")]
    [InlineData("writeOnly: maybe", "TAVUS007")]
    [InlineData("deprecated: maybe", "TAVUS007")]
    [InlineData("uniqueItems: maybe", "TAVUS007")]
    [InlineData("maxItems: -1", "TAVUS007")]
    [InlineData("multipleOf: x", "TAVUS007")]
    [InlineData("properties: [a]", "TAVUS007")]
    [InlineData("oneOf: x", "TAVUS007")]
    [InlineData("items: 5", "TAVUS007")]
    [InlineData("type: string\n          type: integer", "TAVUS005")]
    public void A_bad_keyword_is_reported_at_its_location_and_the_rest_is_generated(string keyword, string id)
    {
        string document = Head + $$"""
            paths:
              /a:
                get: { operationId: getA, responses: { '200': { description: d, content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } } } } }
            components:
              schemas:
                Thing:
                  type: object
                  properties:
                    good: { type: string }
                    bad:
                      {{keyword}}
            """;
        Generation generation = Generation.Of(document);

        Diagnostic diagnostic = Assert.Single(generation.Diagnostics);
        Assert.Equal(id, diagnostic.Id);
        Assert.Equal(12 + keyword.Count(character => character == '\n'), diagnostic.Location.GetLineSpan().StartLinePosition.Line);
        Assert.Contains("string? Good", generation["Models.g.cs"]);
    }

    [Fact]
    public void Json_in_a_yaml_file_is_read_since_it_is_yaml() => Assert.Contains(
        "GetGoodAsync",
        Generation.Of("""{ "openapi": "3.0.3", "info": { "title": "t", "version": "1" }, "paths": { "/good": { "get": { "operationId": "getGood", "responses": { "204": { "description": "d" } } } } } }""").AssertSilent()["Client.g.cs"]);

    [Fact]
    public void A_json_document_gives_what_its_yaml_gives()
    {
        string json = """
            {
              "openapi": "3.1.0",
              "info": { "title": "t", "version": "1" },
              "paths": { "/good": { "get": { "operationId": "getGood", "responses": { "200": { "description": "é😀", "content": { "application/json": { "schema": { "type": ["string", "null"], "enum": ["1", 2] } } } } } } } }
            }
            """;
        Generation fromJson = Generation.Of(TestTarget.Net10, new TestOptions(), new TestFile("a.json", json)).AssertSilent().AssertCompiles();
        Generation fromYaml = Generation.Of(TestTarget.Net10, new TestOptions(), new TestFile("a.yaml", json)).AssertSilent();

        Assert.Equal(fromYaml["Client.g.cs"], fromJson["Client.g.cs"]);
        Assert.Equal(fromYaml["Enums.g.cs"], fromJson["Enums.g.cs"]);
    }

    [Fact]
    public void A_repeated_key_of_a_json_document_is_reported_at_its_location_and_the_last_value_counts()
    {
        string json = """
            {
              "openapi": "3.1.0",
              "paths": { "/first": { "get": { "operationId": "getFirst", "responses": { "204": { "description": "d" } } } } },
              "é": 1, "paths": { "/good": { "get": { "operationId": "getGood", "responses": { "204": { "description": "d" } } } } }
            }
            """;
        Generation generation = Generation.Of(TestTarget.Net10, new TestOptions(), new TestFile("a.json", json));

        Diagnostic diagnostic = Assert.Single(generation.Diagnostics, diagnostic => diagnostic.Id == "TAVUS005");
        Assert.Equal((3, 10), (diagnostic.Location.GetLineSpan().StartLinePosition.Line, diagnostic.Location.GetLineSpan().StartLinePosition.Character));
        Assert.Contains("'paths'", diagnostic.GetMessage());
        Assert.Contains("GetGoodAsync", generation["Client.g.cs"]);
        Assert.DoesNotContain("GetFirstAsync", generation["Client.g.cs"]);
    }

    [Theory]
    [InlineData("TavusNamespace", "Not A Namespace")]
    [InlineData("TavusNamespace", "Acme.class")]
    [InlineData("TavusClientName", "1Client")]
    [InlineData("TavusClientName", "A.B")]
    [InlineData("TavusAccessibility", "protected")]
    [InlineData("TavusEmit", "Folder")]
    public void An_option_that_cannot_be_used_is_an_error(string name, string value)
    {
        Generation generation = Generation.Of(TestTarget.Net10, new TestOptions((name, value)), new TestFile("good.yaml", Good));

        Diagnostic diagnostic = Assert.Single(generation.Diagnostics);
        Assert.Equal("TAVUS020", diagnostic.Id);
        Assert.Contains(value, diagnostic.GetMessage());
        Assert.Empty(generation.Result.GeneratedSources);
    }

    [Fact]
    public void A_project_in_old_csharp_is_reported()
    {
        TestTarget old = TestTarget.NetStandard20 with { LanguageVersion = Microsoft.CodeAnalysis.CSharp.LanguageVersion.CSharp7_3 };
        Generation generation = Generation.Of(old, new TestOptions(), new TestFile("good.yaml", Good));

        Assert.Equal("TAVUS021", Assert.Single(generation.Diagnostics).Id);
    }

    [Fact]
    public void A_project_without_the_packages_is_reported()
    {
        TestTarget bare = TestTarget.Net472 with { References = Basic.Reference.Assemblies.Net472.References.All.CastArray<MetadataReference>().RemoveAll(reference => reference.Display!.Contains("System.Net.Http")) };
        Generation generation = Generation.Of(bare, new TestOptions(), new TestFile("good.yaml", Good));

        Assert.Equal(["TAVUS021", "TAVUS021"], generation.Ids);
        Assert.Contains(generation.Diagnostics, diagnostic => diagnostic.GetMessage().Contains("System.Text.Json"));
        Assert.Contains(generation.Diagnostics, diagnostic => diagnostic.GetMessage().Contains("System.Net.Http"));
    }
}
