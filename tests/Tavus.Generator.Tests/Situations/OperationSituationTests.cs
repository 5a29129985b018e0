using System.Collections.Generic;
using System.Threading.Tasks;
using Tavus.Generator.Tests.Behavior;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Situations;

/// <summary>Operations. The situations are those of the test documents of OpenAPI Generator and of learn.openapis.org.</summary>
public sealed class OperationSituationTests
{
    private static readonly Dictionary<string, Situation> Situations = new()
    {
        ["parameters of one name in three locations"] = Of("""
            /x/{id}:
              get:
                operationId: call
                parameters:
                  - { name: id, in: path, required: true, schema: { type: string } }
                  - { name: id, in: query, schema: { type: string } }
                  - { name: id, in: header, schema: { type: string } }
                responses: { '204': { description: d } }
            """, """await client.CallAsync("p", "q", "h");""", "GET /base/x/p?id=q|id: h"),
        ["a parameter of the path that an operation declares anew"] = Of("""
            /x/{id}:
              parameters: [{ name: id, in: path, required: true, schema: { type: string } }, { name: q, in: query, schema: { type: string } }]
              get:
                operationId: call
                parameters: [{ name: id, in: path, required: true, schema: { type: integer } }]
                responses: { '204': { description: d } }
            """, """await client.CallAsync(7, "q");""", "GET /base/x/7?q=q"),
        ["a header in JSON"] = Of("""
            /x:
              post:
                operationId: call
                parameters: [{ name: X-Json, in: header, required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Part' } } } }]
                responses: { '204': { description: d } }
            """, """await client.CallAsync(new Part { Path = "a\"b" });""", """POST /base/x|X-Json: {"path":"a\"b"}""", "Part: { type: object, properties: { path: { type: string } } }"),
        ["quotes in a path, a parameter and a header"] = Of("""
            '/items/"quoted"/{id}':
              get:
                operationId: call
                parameters: [{ name: id, in: path, required: true, schema: { type: string } }, { name: 'q"uery', in: query, schema: { type: string } }]
                responses: { '204': { description: 'ok "quoted"' } }
            """, """await client.CallAsync("a", "b");""", "GET /base/items/%22quoted%22/a?q%22uery=b"),
        ["an enum in the query"] = Of("""
            /x:
              get:
                operationId: call
                parameters: [{ name: status, in: query, schema: { type: string, enum: [in-progress, completed] } }]
                responses: { '204': { description: d } }
            """, """await client.CallAsync(CallStatus.InProgress);""", "GET /base/x?status=in-progress"),
        ["a list of an enum in the query"] = Of("""
            /x:
              get:
                operationId: call
                parameters: [{ name: s, in: query, explode: false, schema: { type: array, items: { $ref: '#/components/schemas/Kind' } } }]
                responses: { '204': { description: d } }
            """, """await client.CallAsync(new OpenEnum<Kind>[] { Kind.A, "b c" });""", "GET /base/x?s=a,b%20c", "Kind: { type: string, enum: [a, b] }"),
        ["a nullable parameter that is left out"] = Of("""
            /x:
              get:
                operationId: call
                parameters: [{ name: a, in: query, schema: { type: string, nullable: true } }, { name: b, in: query, schema: { type: integer, nullable: true } }]
                responses: { '204': { description: d } }
            """, """await client.CallAsync();""", "GET /base/x"),
        ["a list as the body, by reference"] = Of("""
            /x:
              post:
                operationId: call
                requestBody: { $ref: '#/components/requestBodies/Parts' }
                responses: { '204': { description: d } }
            """, """await client.CallAsync(new List<Part> { new() { Path = "a" } });""", """POST /base/x||[{"path":"a"}]""", """
            Part: { type: object, properties: { path: { type: string } } }
              requestBodies: { Parts: { required: true, content: { application/json: { schema: { type: array, items: { $ref: '#/components/schemas/Part' } } } } } }
            """),
        ["parameters and responses by reference"] = Of("""
            /x:
              get:
                operationId: call
                parameters: [{ $ref: '#/components/parameters/Q' }]
                responses: { '200': { $ref: '#/components/responses/Ok' } }
            """, """Server.Body = "{\"path\":\"p\"}"; Part part = await client.CallAsync("a"); Server.Request += part.Path;""", "GET /base/x?q=ap", """
            Part: { type: object, properties: { path: { type: string } } }
              parameters: { Q: { name: q, in: query, schema: { type: string } } }
              responses: { Ok: { description: d, content: { application/json: { schema: { $ref: '#/components/schemas/Part' } } } } }
            """),
        ["a form with a list"] = Of("""
            /x:
              post:
                operationId: call
                requestBody: { content: { application/x-www-form-urlencoded: { schema: { type: object, properties: { a: { type: array, items: { type: string } }, b: { type: string } } } } } }
                responses: { '204': { description: d } }
            """, """await client.CallAsync(new CallRequest { A = ["x", "y z"], B = "&" });""", "POST /base/x||a=x&a=y+z&b=%26"),
        ["an enum and a list in a multipart form"] = Of("""
            /x:
              post:
                operationId: call
                requestBody: { content: { multipart/form-data: { schema: { type: object, properties: { kind: { type: string, enum: [a-b] }, tags: { type: array, items: { type: string } } } } } } }
                responses: { '204': { description: d } }
            """, """
            await client.CallAsync(new CallRequest { Kind = CallRequestKind.AB, Tags = ["x", "y"] });
            var lines = new List<string>(Server.Request.Split('\n')).ConvertAll(line => line.Trim());
            Server.Request = string.Join(" ", lines.FindAll(line => line is "a-b" or "x" or "y"));
            """, "a-b x y"),
        ["a default response alone"] = Of("""
            /x: { get: { operationId: call, responses: { default: { description: d, content: { application/json: { schema: { $ref: '#/components/schemas/Part' } } } } } } }
            """, """
            Server.Status = 404;
            Server.Body = "{\"path\":\"p\"}";
            try { await client.CallAsync(); }
            catch (TavusApiException<Part> exception) { Server.Request = exception.Error!.Path!; }
            """, "p", "Part: { type: object, properties: { path: { type: string } } }"),
        ["a callback"] = Of("""
            /x:
              post:
                operationId: call
                requestBody: { content: { application/json: { schema: { type: object, properties: { callbackUrl: { type: string, format: uri } } } } } }
                responses: { '204': { description: d } }
                callbacks: { onData: { '{$request.body#/callbackUrl}': { post: { operationId: call, responses: { '202': { description: d } } } } } }
            """, """await client.CallAsync(new CallRequest { CallbackUrl = new Uri("https://a.test/b") });""", """POST /base/x||{"callbackUrl":"https://a.test/b"}"""),
        ["the method QUERY"] = Of("""
            /x:
              query:
                operationId: call
                requestBody: { required: true, content: { application/json: { schema: { type: object, properties: { origin: { type: string } } } } } }
                responses: { '204': { description: d } }
            """, """await client.CallAsync(new CallRequest { Origin = "ATL" });""", """QUERY /base/x||{"origin":"ATL"}""", version: "3.2.0"),
        ["a method that the document names itself"] = Of("""
            /x:
              additionalOperations:
                COPY:
                  operationId: call
                  parameters: [{ name: Destination, in: header, required: true, schema: { type: string } }]
                  responses: { '204': { description: d } }
            """, """await client.CallAsync("/y");""", "COPY /base/x|Destination: /y", version: "3.2.0"),
        ["webhooks beside the paths"] = Of("""
            /x: { get: { operationId: call, responses: { '204': { description: d } } } }
            """, """await client.CallAsync();""", "GET /base/x", version: "3.1.0", more: """
            webhooks: { newPet: { post: { operationId: call, requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Part' } } } }, responses: { '200': { description: d } } } } }
            """, components: "Part: { type: object, properties: { path: { type: string } } }"),
        ["scopes of a scheme that is not OAuth"] = Of("""
            /x: { get: { operationId: call, security: [{ bearerAuth: ['read:users', public] }], responses: { '204': { description: d } } } }
            """, """await client.CallAsync();""", "GET /base/x|Authorization: Bearer key", version: "3.1.0", components: """
            Part: {}
              securitySchemes: { bearerAuth: { type: http, scheme: bearer, bearerFormat: jwt } }
            """),
        ["one of two credentials"] = Of("""
            /x: { get: { operationId: call, security: [{ key: [] }, { login: [] }], responses: { '204': { description: d } } } }
            """, """
            await new TavusClient(new TavusClientOptions { BaseAddress = new Uri("https://api.test/base"), Login = "u:p" }, http).CallAsync();
            """, "GET /base/x|Authorization: Basic dTpw", components: """
            Part: {}
              securitySchemes: { key: { type: apiKey, in: header, name: X-Key }, login: { type: http, scheme: basic } }
            """),
        ["a binary response without a schema"] = Of("""
            /x: { get: { operationId: call, responses: { '200': { description: d, content: { application/octet-stream: {} } } } } }
            """, """
            Server.Body = "bytes";
            using var body = await client.CallAsync();
            Server.Request += await new System.IO.StreamReader(body).ReadToEndAsync();
            """, "GET /base/xbytes", version: "3.1.0"),
        ["paths that differ by a slash at the end"] = Of("""
            /x: { get: { operationId: one, responses: { '204': { description: d } } } }
            /x/: { get: { operationId: two, responses: { '204': { description: d } } } }
            """, """await client.OneAsync(); string one = Server.Request; await client.TwoAsync(); Server.Request = one + " " + Server.Request;""", "GET /base/x GET /base/x/"),
        ["a date and a time in the path"] = Of("""
            /x/{day}/{at}:
              get:
                operationId: call
                parameters: [{ name: day, in: path, required: true, schema: { type: string, format: date } }, { name: at, in: path, required: true, schema: { type: string, format: date-time } }]
                responses: { '204': { description: d } }
            """, """await client.CallAsync(new DateOnly(2024, 2, 29), new DateTimeOffset(2024, 2, 29, 1, 2, 3, TimeSpan.Zero));""", "GET /base/x/2024-02-29/2024-02-29T01%3A02%3A03Z"),
    };

    public static TheoryData<string> Names => new(Situations.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task It_works(string situation)
    {
        (string document, string code, string expected) = Situations[situation];
        string actual = await GeneratedProgram.RunAsync(
            document, code + "\nreturn Server.Request.Replace(\"https://api.test\", \"\").Replace('\\n', '|');", keyOption: document.Contains("bearerAuth") ? "ApiKey" : "Key");
        Assert.Equal(expected, actual);
    }

    private static Situation Of(string paths, string code, string expected, string components = "", string version = "3.0.3", string more = "") =>
        new($"{TestDocument.WithPaths(paths).Replace("3.0.3", version)}\n{more}\n{(components.Length == 0 ? "" : $"components:\n  schemas:\n    {components}\n")}", code, expected);
}
