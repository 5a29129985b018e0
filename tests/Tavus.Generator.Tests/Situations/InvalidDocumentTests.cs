using System.Linq;
using Microsoft.CodeAnalysis;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Situations;

/// <summary>
/// Documents that are not valid. The situations are those that the OpenAPI specification's own tests expect to fail: where a client could not be
/// right, there is a diagnostic at the line, and the rest is generated; where it makes no difference to a client, there is none.
/// </summary>
public sealed class InvalidDocumentTests
{
    private const string Info = "info: { title: t, version: '1' }\n";
    private const string Paths = "paths: { /good: { get: { operationId: getGood, responses: { '204': { description: d } } } } }\n";

    [Theory]
    [InlineData("a version with two dots too many", "openapi: 3.1.0.0.0\n" + Info + Paths, "", 0)]
    [InlineData("a version that is not OpenAPI's", "openapi: '3.9'\n" + Info + Paths, "TAVUS002", 1)]
    [InlineData("no version", Info + Paths, "TAVUS002", 1)]
    [InlineData("a list at the top", "- openapi: 3.1.0\n", "TAVUS002", 1)]
    [InlineData("no info", "openapi: 3.1.0\n" + Paths, "", 0)]
    [InlineData("info that is a text", "openapi: 3.1.0\ninfo: text\n" + Paths, "TAVUS007", 2)]
    [InlineData("paths that are a list", "openapi: 3.1.0\n" + Info + "paths: [a]\n", "TAVUS007 TAVUS003", 3)]
    [InlineData("a path that is a text", "openapi: 3.1.0\n" + Info + "paths:\n  /bad: text\n  /good: { get: { operationId: getGood, responses: { '204': { description: d } } } }\n", "TAVUS007", 4)]
    [InlineData("components that are a list", "openapi: 3.1.0\n" + Info + Paths + "components: [a]\n", "TAVUS007", 4)]
    [InlineData("schemas that are a list", "openapi: 3.1.0\n" + Info + Paths + "components:\n  schemas: [a]\n", "TAVUS007", 5)]
    [InlineData("a schema that is a number", "openapi: 3.1.0\n" + Info + Paths + "components:\n  schemas:\n    A: 5\n", "TAVUS007", 6)]
    [InlineData("servers that are a text", "openapi: 3.1.0\n" + Info + "servers: text\n" + Paths, "TAVUS007", 3)]
    [InlineData("a server that is a text", "openapi: 3.1.0\n" + Info + "servers: [text]\n" + Paths, "TAVUS007", 3)]
    [InlineData("a server variable without a default", "openapi: 3.1.0\n" + Info + "servers:\n  - url: https://{v}.test\n    variables:\n      v: { enum: [] }\n" + Paths, "", 0)]
    [InlineData("tags that are a text", "openapi: 3.1.0\n" + Info + "tags: text\n" + Paths, "TAVUS007", 3)]
    [InlineData("security that is a text", "openapi: 3.1.0\n" + Info + "security: text\n" + Paths, "TAVUS007", 3)]
    [InlineData("a parameter with two ways of saying its type", "openapi: 3.1.0\n" + Info + "paths:\n  /good:\n    get:\n      operationId: getGood\n      parameters:\n        - { name: a, in: query, schema: { type: string }, content: { application/json: { schema: {} } } }\n      responses: { '204': { description: d } }\n", "", 0)]
    [InlineData("a parameter without a name", "openapi: 3.1.0\n" + Info + "paths:\n  /good:\n    get:\n      operationId: getGood\n      parameters:\n        - { in: query, schema: { type: string } }\n      responses: { '204': { description: d } }\n", "TAVUS007", 8)]
    [InlineData("a parameter in an unknown location", "openapi: 3.1.0\n" + Info + "paths:\n  /good:\n    get:\n      operationId: getGood\n      parameters:\n        - { name: a, in: body, schema: { type: string } }\n      responses: { '204': { description: d } }\n", "TAVUS007 TAVUS007", 7)]
    [InlineData("a type that does not exist", "openapi: 3.1.0\n" + Info + Paths + "components:\n  schemas:\n    A: { type: invalid }\n", "TAVUS007", 6)]
    [InlineData("a webhook that is a text", "openapi: 3.1.0\n" + Info + Paths + "webhooks: text\n", "TAVUS007", 4)]
    public void They_are_reported_where_it_matters(string situation, string document, string ids, int line)
    {
        _ = situation;
        Generation generation = Generation.Of(document);

        Assert.Null(generation.Result.Exception);
        Assert.Equal(ids, string.Join(" ", generation.Diagnostics.Where(diagnostic => diagnostic.Severity > DiagnosticSeverity.Info).Select(diagnostic => diagnostic.Id)));
        if (line > 0)
            Assert.Equal(line, generation.Diagnostics.First(diagnostic => diagnostic.Severity > DiagnosticSeverity.Info).Location.GetLineSpan().StartLinePosition.Line + 1);

        if (document.Contains("getGood") && !ids.Contains("TAVUS002"))
            Assert.Contains("GetGoodAsync", generation.AssertCompiles()["Client.g.cs"]);
    }
}
