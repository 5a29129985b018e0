using System.Threading.Tasks;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Behavior;

/// <summary>Bodies that a request may do without.</summary>
public sealed class OptionalBodyTests
{
    private static string Document(string required, string schema = "{ type: object, required: [a], properties: { a: { type: string } } }", string media = "application/json") =>
        TestDocument.WithPaths($$"""
            /x:
              post:
                operationId: call
                parameters: [{ name: id, in: query, required: true, schema: { type: string } }, { name: filter, in: query, schema: { type: string } }]
                requestBody: { {{required}}content: { {{media}}: { schema: {{schema}} } } }
                responses: { '204': { description: d } }
            """);

    [Fact]
    public async Task A_body_that_need_not_be_sent_is_an_optional_parameter() => Assert.Equal(
        "POST https://api.test/base/x?id=1|POST https://api.test/base/x?id=1\n\n{\"a\":\"b\"}|POST https://api.test/base/x?id=1&filter=f",
        await GeneratedProgram.RunAsync(Document("required: false, "), """
            await client.CallAsync("1");
            string first = Server.Request;
            await client.CallAsync("1", new CallRequest { A = "b" });
            string second = Server.Request;
            await client.CallAsync("1", filter: "f");
            return first + "|" + second + "|" + Server.Request;
            """));

    [Theory]
    [InlineData("")]
    [InlineData("required: true, ")]
    public async Task Otherwise_it_is_required(string required) => Assert.Equal(
        "request",
        await GeneratedProgram.RunAsync(Document(required), """
            try
            {
                await client.CallAsync("1", null!);
                return "sent";
            }
            catch (ArgumentNullException exception)
            {
                return exception.ParamName!;
            }
            """));

    [Theory]
    [InlineData("{ anyOf: [{ type: object, required: [a], properties: { a: { type: string } } }, { type: 'null' }] }", "new CallRequest { A = \"b\" }", "{\"a\":\"b\"}")]
    [InlineData("{ type: [integer, 'null'] }", "7", "7")]
    [InlineData("{ type: [array, 'null'], items: { type: string, maxLength: 3 } }", "new[] { \"b\" }", "[\"b\"]")]
    public async Task A_body_that_may_be_null_is_sent_as_null(string schema, string value, string expected) => Assert.Equal(
        "null|" + expected,
        await GeneratedProgram.RunAsync(Document("required: true, ", schema).Replace("3.0.3", "3.1.0"), $$"""
            await client.CallAsync("1", null);
            string first = Server.Request.Split('\n')[2];
            await client.CallAsync("1", {{value}});
            return first + "|" + Server.Request.Split('\n')[2];
            """));

    [Theory]
    [InlineData("{ type: integer }", "application/json", "7", "\n\n7")]
    [InlineData("{ type: array, items: { type: object, required: [a], properties: { a: { type: string } } } }", "application/json", "new[] { new CallRequestItem { A = \"b\" } }", "\n\n[{\"a\":\"b\"}]")]
    [InlineData("{ type: object, properties: { a: { type: string } } }", "application/x-www-form-urlencoded", "new CallRequest { A = \"b\" }", "\n\na=b")]
    [InlineData("{ type: string }", "text/plain", "\"b\"", "\n\nb")]
    [InlineData("{ type: string, format: binary }", "application/octet-stream", "new System.IO.MemoryStream(\"b\"u8.ToArray())", "\n\nb")]
    public async Task Bodies_of_every_kind_can_be_optional(string schema, string media, string value, string expected) => Assert.Equal(
        "|" + expected,
        await GeneratedProgram.RunAsync(Document("required: false, ", schema, media), $"""
            string line = "POST https://api.test/base/x?id=1";
            await client.CallAsync("1");
            string first = Server.Request.Replace(line, "");
            await client.CallAsync("1", {value});
            return first + "|" + Server.Request.Replace(line, "");
            """));
}
