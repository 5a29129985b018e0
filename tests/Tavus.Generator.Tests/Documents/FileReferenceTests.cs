using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Documents;

/// <summary>Documents that refer to other files of the project.</summary>
public class FileReferenceTests
{
    [Fact]
    public async Task A_document_in_many_files_is_one_client()
    {
        const string Document = """
            openapi: 3.0.3
            info: { title: Shop, version: "1" }
            paths:
              /orders:
                $ref: paths/orders.yaml
              /orders/{id}:
                $ref: 'paths/order.yaml#/byId'
            components:
              securitySchemes:
                key: { $ref: ./common/common.yaml#/components/securitySchemes/key }
            security: [{ key: [] }]
            """;
        TestFile[] parts =
        [
            TestFile.Part("paths/orders.yaml", """
                post:
                  operationId: createOrder
                  parameters:
                    - $ref: "../common/common.yaml#/components/parameters/Trace"
                  requestBody: { $ref: '#/x-bodies/order' }
                  responses:
                    '200': { $ref: ../common/common.yaml#/components/responses/Order }
                    default: { $ref: ../common/common.yaml#/components/responses/Failed }
                x-bodies:
                  order:
                    required: true
                    content: { application/json: { schema: { $ref: ../schemas/Order.json } } }
                """),
            TestFile.Part("paths/order.yaml", """
                byId:
                  get:
                    operationId: getOrder
                    parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
                    responses:
                      '200': { description: ok, content: { application/json: { schema: { $ref: '../schemas/Order.json' } } } }
                """),
            TestFile.Part("schemas/Order.json", """
                { "type": "object", "required": ["lines"], "properties": {
                  "lines": { "type": "array", "items": { "$ref": "#/$defs/line" } },
                  "parent": { "$ref": "Order.json" },
                  "customer": { "$ref": "../common/common.yaml#/components/schemas/Customer" } },
                  "$defs": { "line": { "type": "object", "properties": { "amount": { "type": "integer" }, "order": { "$ref": "#" } } } } }
                """),
            TestFile.Part("common/common.yaml", """
                components:
                  schemas:
                    Customer: { type: object, properties: { name: { type: string }, manager: { $ref: '#/components/schemas/Customer' } } }
                    Problem: { type: object, properties: { detail: { type: string } } }
                  parameters:
                    Trace: { name: trace, in: header, schema: { type: string } }
                  responses:
                    Order: { description: ok, content: { application/json: { schema: { $ref: ../schemas/Order.json } } } }
                    Failed: { description: failed, content: { application/problem+json: { schema: { $ref: '#/components/schemas/Problem' } } } }
                  securitySchemes:
                    key: { type: apiKey, in: header, name: x-key }
                """),
        ];

        string result = await GeneratedProgram.RunAsync(
            Document,
            """
            Server.Body = "{\"lines\":[{\"amount\":7}],\"customer\":{\"manager\":{\"name\":\"boss\"}}}";
            Order order = await client.CreateOrderAsync(
                new Order { Lines = [new Line { Amount = 2 }], Parent = new Order { Lines = [] } }, trace: "t");
            return Server.Request.Replace("\n", " ") + " " + order.Lines![0].Amount + " " + order.Customer!.Manager!.Name;
            """,
            parts: parts);

        Assert.Equal(
            """POST https://api.test/base/orders x-key: key trace: t  {"lines":[{"amount":2}],"parent":{"lines":[]}} 7 boss""", result);
    }

    [Theory]
    [InlineData("missing.yaml", "api.yaml", "leads out of the document; add the file to the project as a TavusSpecFile item")]
    [InlineData("part.yaml#/nothing", "api.yaml", "has no target in the file")]
    [InlineData("part.yaml#anchor", "api.yaml", "has no target in the file")]
    [InlineData("https://other.test/part.yaml", "api.yaml", "leads to another host")]
    [InlineData("part.yaml#/dangling", "part.yaml", "has no target in the file")]
    [InlineData("part.yaml#/outside", "part.yaml", "leads out of the document")]
    public void A_reference_that_leads_nowhere_is_reported_where_it_is(string reference, string file, string reason)
    {
        Generation generation = Generate($"{{ type: object, properties: {{ a: {{ $ref: '{reference}' }}, b: {{ type: string }} }} }}", """
            dangling: { type: object, properties: { c: { $ref: '#/none' } } }
            outside: { type: object, properties: { c: { $ref: '../../elsewhere.yaml' } } }
            """);

        Diagnostic diagnostic = Assert.Single(generation.Diagnostics);
        Assert.Equal(("TAVUS006", file), (diagnostic.Id, diagnostic.Location.GetLineSpan().Path));
        Assert.Contains(reason, diagnostic.GetMessage());
        Assert.Contains("string? B", generation.AssertCompiles()["Models.g.cs"]);
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_reported_once_in_that_file()
    {
        Generation generation = Generate(
            "{ type: object, properties: { a: { $ref: 'part.yaml#/a' }, b: { $ref: 'part.yaml#/b' }, c: { type: string } } }", "a: \"no end");

        Assert.Equal(
            [("TAVUS001", "part.yaml"), ("TAVUS006", "api.yaml"), ("TAVUS006", "api.yaml")],
            generation.Diagnostics.Select(diagnostic => (diagnostic.Id, diagnostic.Location.GetLineSpan().Path)).Order());
    }

    [Fact]
    public void Targets_with_one_name_have_different_names_and_the_components_of_the_document_keep_theirs()
    {
        Generation generation = Generation.Of(
            TestTarget.Net10,
            new TestOptions(),
            new TestFile("api.yaml", Document("""
                { type: object, properties: { own: { $ref: '#/components/schemas/Part' }, a: { $ref: part.yaml }, b: { $ref: b/part.yaml } } }
                    Part: { type: object, properties: { own: { type: string } } }
                """)),
            TestFile.Part("part.yaml", "{ type: object, properties: { a: { type: string }, back: { $ref: 'api.yaml#/components/schemas/Part' } } }"),
            TestFile.Part("b/part.yaml", "{ type: object, properties: { b: { type: string }, up: { $ref: ../part.yaml } } }"));

        string models = generation.AssertSilent().AssertCompiles()["Models.g.cs"];
        Assert.Contains("global::Tavus.Part? Own", models);
        Assert.Contains("global::Tavus.Part2? A", models);
        Assert.Contains("global::Tavus.Part3? B", models);
        Assert.Contains("global::Tavus.Part? Back", models);
        Assert.Contains("global::Tavus.Part2? Up", models);
    }

    [Fact]
    public void A_mapping_and_whole_maps_may_be_in_other_files()
    {
        Generation generation = Generation.Of(
            TestTarget.Net10,
            new TestOptions(),
            new TestFile("api.yaml", """
                openapi: 3.1.0
                info: { title: Zoo, version: "1" }
                paths: { $ref: paths.yaml }
                components: { schemas: { $ref: schemas/all.yaml } }
                """),
            TestFile.Part("paths.yaml", """
                /pets: { get: { operationId: getPet, responses: { '200': { description: ok, content: { application/json: { schema: { $ref: 'schemas/all.yaml#/Pet' } } } } } } }
                """),
            TestFile.Part("schemas/all.yaml", """
                Pet:
                  oneOf: [{ $ref: cat.yaml }, { $ref: dog.yaml }]
                  discriminator: { propertyName: kind, mapping: { miau: ./cat.yaml, wau: 'dog.yaml#' } }
                """),
            TestFile.Part("schemas/cat.yaml", "{ type: object, required: [kind], properties: { kind: { type: string }, lives: { type: integer } } }"),
            TestFile.Part("schemas/dog.yaml", "{ type: object, required: [kind], properties: { kind: { type: string }, tricks: { type: integer } } }"));

        Assert.Contains("\"miau\"", generation.AssertSilent().AssertCompiles()["Models.g.cs"]);
        Assert.Contains("GetPetAsync", generation["Client.g.cs"]);
    }

    [Fact]
    public void Components_in_another_file_keep_their_names()
    {
        Generation generation = Generation.Of(
            TestTarget.Net10,
            new TestOptions(),
            new TestFile("api.yaml", """
                openapi: 3.0.3
                info: { title: T, version: "1" }
                paths:
                  /x: { get: { operationId: getX, responses: { '200': { description: ok, content: { application/json: { schema: { $ref: other/Pet.yaml } } } } } } }
                  /y: { get: { operationId: getY, responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } } } } }
                components: { schemas: { $ref: schemas.yaml } }
                """),
            TestFile.Part("other/Pet.yaml", "{ type: object, properties: { other: { type: string } } }"),
            TestFile.Part("schemas.yaml", "Pet: { type: object, properties: { own: { type: string } } }"));

        string client = generation.AssertSilent().AssertCompiles()["Client.g.cs"];
        Assert.Contains("Task<global::Tavus.Pet2> GetXAsync", client);
        Assert.Contains("Task<global::Tavus.Pet> GetYAsync", client);
    }

    [Fact]
    public void Files_that_refer_to_each_other_without_end_are_read()
    {
        Generation generation = Generate("{ type: object, properties: { a: { $ref: 'part.yaml#/a' }, loop: { $ref: 'part.yaml#/loop' } } }", """
            a: { type: object, properties: { b: { $ref: '#/b' }, deep: { $ref: '#/b/properties/c' } } }
            b: { type: object, properties: { a: { $ref: '#/a' }, c: { type: object, properties: { a: { $ref: part.yaml#/a } } } } }
            loop: { $ref: '#/pool' }
            pool: { $ref: '#/loop' }
            """);

        Assert.Equal("TAVUS006", Assert.Single(generation.Diagnostics.Select(diagnostic => diagnostic.Id).Distinct()));
        generation.AssertCompiles();
    }

    [Fact]
    public void A_changed_file_gives_another_client_and_an_unused_one_does_not()
    {
        const string Schema = "{ type: object, properties: { a: { $ref: 'part.yaml#/a' } } }";
        string first = Generate(Schema, "a: { type: string }")["Models.g.cs"];

        Assert.NotEqual(first, Generate(Schema, "a: { type: integer }")["Models.g.cs"]);
        Assert.Equal(first, Generate(Schema, "a: { type: string }\nunused: { type: integer }")["Models.g.cs"]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_document_refers_to_another_one_whose_references_lead_to_files(bool isLast)
    {
        var first = new TestFile("api.yaml", Document("{ type: object, properties: { a: { $ref: 'part.yaml#/a' } } }"));
        var second = new TestFile("other.yaml", """
            openapi: 3.0.3
            info: { title: U, version: "1" }
            paths:
              /y: { get: { operationId: getY, responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Y' } } } } } } }
            components: { schemas: { Y: { type: object, properties: { x: { $ref: 'api.yaml#/components/schemas/X' } } } } }
            """);
        TestFile part = TestFile.Part("part.yaml", """
            a: { type: object, properties: { b: { $ref: '#/b' } } }
            b: { type: object, properties: { c: { type: string } } }
            """);

        Generation generation = Generation.Of(
            TestTarget.Net10, new TestOptions(), isLast ? [first, second, part] : [second, first, part]);

        Assert.DoesNotContain("free-form", string.Join("\n", generation.Diagnostics.Select(diagnostic => diagnostic.GetMessage())));
        Assert.Contains("? C ", generation.AssertCompiles()["Models.g.cs"]);
    }

    [Theory]
    [InlineData("Part.yaml", "Upper")]
    [InlineData("part.yaml", "Lower")]
    public void Of_files_that_differ_in_case_the_exact_one_is_read(string reference, string property)
    {
        Generation generation = Generation.Of(
            TestTarget.Net10,
            new TestOptions(),
            new TestFile("api.yaml", Document($"{{ type: object, properties: {{ a: {{ $ref: {reference} }} }} }}")),
            TestFile.Part("Part.yaml", "{ type: object, properties: { upper: { type: string } } }"),
            TestFile.Part("part.yaml", "{ type: object, properties: { lower: { type: string } } }"));

        Assert.Contains($"string? {property} ", generation.AssertSilent().AssertCompiles()["Models.g.cs"]);
    }

    [Fact]
    public void An_operation_and_all_components_may_be_in_other_files()
    {
        Generation generation = Generation.Of(
            TestTarget.Net10,
            new TestOptions(),
            new TestFile("api.yaml", """
                openapi: 3.0.3
                info: { title: T, version: "1" }
                paths: { /x: { get: { $ref: get.yaml } } }
                components: { $ref: components.yaml }
                """),
            TestFile.Part("get.yaml", "{ operationId: getX, responses: { '200': { description: ok, content: { application/json: { schema: { $ref: 'components.yaml#/schemas/X' } } } } } }"),
            TestFile.Part("components.yaml", "schemas: { X: { type: object, properties: { c: { type: string } } } }"));

        Assert.Contains("GetXAsync", generation.AssertSilent().AssertCompiles()["Client.g.cs"]);
    }

    private static Generation Generate(string schema, string part) => Generation.Of(
        TestTarget.Net10, new TestOptions(), new TestFile("api.yaml", Document(schema)), TestFile.Part("part.yaml", part));

    private static string Document(string schema) => $$"""
        openapi: 3.0.3
        info: { title: T, version: "1" }
        paths:
          /x: { get: { operationId: getX, responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/X' } } } } } } }
        components:
          schemas:
            X: {{schema}}
        """;
}
