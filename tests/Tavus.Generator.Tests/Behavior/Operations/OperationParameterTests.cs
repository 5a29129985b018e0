using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Behavior;

/// <summary>Every style of OpenAPI's parameters, byte for byte as its tables have them.</summary>
public sealed class OperationParameterTests
{
    private const string Object = "{ type: object, properties: { R: { type: integer }, G: { type: integer } } }";
    private const string List = "{ type: array, items: { type: string } }";
    private const string Text = "{ type: string }";

    private const string ObjectValue = "new CallColor { R = 100, G = 200 }";
    private const string ListValue = "new[] { \"blue\", \"a,b\" }";

    [Fact]
    public async Task In_headers_that_the_options_of_the_call_have_too()
    {
        string document = TestDocument.WithPaths("""
            /x:
              get:
                operationId: call
                parameters: [{ name: X-Mode, in: header, schema: { type: string } }]
                responses: { '204': { description: done } }
            """);
        Assert.Equal("GET https://api.test/base/x\nX-Mode: own|GET https://api.test/base/x\nX-Mode: other", await GeneratedProgram.RunAsync(document, """
            var options = new TavusCallOptions { Headers = { ["x-mode"] = "other" } };
            await client.With(options).CallAsync("own");
            string own = Server.Request;
            await client.With(options).CallAsync();
            return (own + "|" + Server.Request).Replace("x-mode", "X-Mode");
            """));
    }

    [Theory]
    [InlineData("in: path, required: true", "string", "\"blue\"", "GET https://api.test/base/x/blue,blue")]
    [InlineData("in: path, required: true", "string, format: uri", "new Uri(\"a\", UriKind.Relative)", "GET https://api.test/base/x/a,a")]
    [InlineData("in: query", "string", "\"blue\"", "GET https://api.test/base/x/{list}?list=blue&list=blue")]
    [InlineData("in: query, explode: false", "string", "\"blue\"", "GET https://api.test/base/x/{list}?list=blue,blue")]
    [InlineData("in: query, style: pipeDelimited, explode: false", "string, format: byte", "new byte[] { 1 }", "GET https://api.test/base/x/{list}?list=AQ%3D%3D%7CAQ%3D%3D")]
    [InlineData("in: header", "string", "\"blue\"", "GET https://api.test/base/x/{list}\nlist: blue,blue")]
    public async Task Null_in_a_list_is_left_out(string location, string type, string item, string expected)
    {
        string path = location.Contains("path") ? "/x/{list}" : "/x";
        string document = TestDocument.WithPaths($$"""
            '{{path}}':
              get:
                operationId: call
                parameters: [{ name: list, {{location}}, schema: { type: array, items: { type: {{type}} } } }]
                responses: { '204': { description: done } }
            """);
        Assert.Equal(expected.Replace("/{list}", ""), await GeneratedProgram.RunAsync(document, $$"""
            await client.CallAsync(new[] { {{item}}, null!, {{item}} });
            return Server.Request;
            """));
    }

    [Theory]
    [InlineData("simple", false, Text, "\"blue\"", "blue")]
    [InlineData("simple", false, List, ListValue, "blue,a%2Cb")]
    [InlineData("simple", false, Object, ObjectValue, "R,100,G,200")]
    [InlineData("simple", true, Object, ObjectValue, "R=100,G=200")]
    [InlineData("label", false, Text, "\"blue\"", ".blue")]
    [InlineData("label", false, List, ListValue, ".blue,a%2Cb")]
    [InlineData("label", true, List, ListValue, ".blue.a%2Cb")]
    [InlineData("label", false, Object, ObjectValue, ".R,100,G,200")]
    [InlineData("label", true, Object, ObjectValue, ".R=100.G=200")]
    [InlineData("matrix", false, Text, "\"blue\"", ";color=blue")]
    [InlineData("matrix", true, Text, "\"\"", ";color")]
    [InlineData("matrix", false, List, ListValue, ";color=blue,a%2Cb")]
    [InlineData("matrix", true, List, ListValue, ";color=blue;color=a%2Cb")]
    [InlineData("matrix", false, Object, ObjectValue, ";color=R,100,G,200")]
    [InlineData("matrix", true, Object, ObjectValue, ";R=100;G=200")]
    public async Task In_paths(string style, bool explode, string schema, string value, string expected)
    {
        string document = TestDocument.WithPaths($$"""
            '/x/{color}':
              get:
                operationId: call
                parameters: [{ name: color, in: path, required: true, style: {{style}}, explode: {{(explode ? "true" : "false")}}, schema: {{schema}} }]
                responses: { '204': { description: done } }
            """);
        Assert.Equal($"GET https://api.test/base/x/{expected}", await CallAsync(document, value));
    }

    [Theory]
    [InlineData("form", true, Text, "\"a b&ü\"", "?color=a%20b%26%C3%BC")]
    [InlineData("form", true, List, ListValue, "?color=blue&color=a%2Cb")]
    [InlineData("form", false, List, ListValue, "?color=blue,a%2Cb")]
    [InlineData("form", false, List, "new string[0]", "")]
    [InlineData("form", true, Object, ObjectValue, "?R=100&G=200")]
    [InlineData("form", false, Object, ObjectValue, "?color=R,100,G,200")]
    [InlineData("spaceDelimited", false, List, ListValue, "?color=blue%20a%2Cb")]
    [InlineData("spaceDelimited", false, Object, ObjectValue, "?color=R%20100%20G%20200")]
    [InlineData("pipeDelimited", false, List, ListValue, "?color=blue%7Ca%2Cb")]
    [InlineData("pipeDelimited", false, Object, ObjectValue, "?color=R%7C100%7CG%7C200")]
    [InlineData("pipeDelimited", true, List, ListValue, "?color=blue&color=a%2Cb")]
    [InlineData("deepObject", true, Object, ObjectValue, "?color%5BR%5D=100&color%5BG%5D=200")]
    [InlineData("deepObject", true, List, ListValue, "?color%5B0%5D=blue&color%5B1%5D=a%2Cb")]
    [InlineData("deepObject", true, "{ type: object, additionalProperties: { type: array, items: { type: integer } } }", "new Dictionary<string, IList<long>> { [\"a b\"] = new long[] { 1, 2 } }", "?color%5Ba%20b%5D%5B0%5D=1&color%5Ba%20b%5D%5B1%5D=2")]
    [InlineData("deepObject", true, "{ type: object }", "new JsonObject { [\"a\"] = new JsonObject { [\"b\"] = true, [\"c\"] = null } }", "?color%5Ba%5D%5Bb%5D=true")]
    [InlineData("deepObject", true, "{}", "JsonNode.Parse(\"[[7]]\")", "?color%5B0%5D%5B0%5D=7")]
    [InlineData("form", true, "{}", "\"anything\"", "?color=anything")]
    [InlineData("form", true, "{ type: array, items: {} }", ListValue, "?color=blue&color=a%2Cb")]
    [InlineData("form", true, "{ type: array, items: { type: object, properties: { a: { type: string } } } }", "new[] { new CallColorItem { A = \"b c\" } }", "?color=%7B%22a%22%3A%22b%20c%22%7D")]
    public async Task In_queries(string style, bool explode, string schema, string value, string expected)
    {
        string document = TestDocument.WithPaths($$"""
            /x:
              get:
                operationId: call
                parameters: [{ name: color, in: query, style: {{style}}, explode: {{(explode ? "true" : "false")}}, schema: {{schema}} }]
                responses: { '204': { description: done } }
            """);
        Assert.Equal($"GET https://api.test/base/x{expected}", await CallAsync(document, value));
        Assert.Equal("GET https://api.test/base/x", await CallAsync(document, ""));
    }

    [Theory]
    [InlineData(false, List, ListValue, "blue,a,b")]
    [InlineData(false, Object, ObjectValue, "R,100,G,200")]
    [InlineData(true, Object, ObjectValue, "R=100,G=200")]
    public async Task In_headers(bool explode, string schema, string value, string expected)
    {
        string document = TestDocument.WithPaths($$"""
            /x:
              get:
                operationId: call
                parameters: [{ name: color, in: header, explode: {{(explode ? "true" : "false")}}, schema: {{schema}} }]
                responses: { '204': { description: done } }
            """);
        Assert.Equal($"GET https://api.test/base/x\ncolor: {expected}", await CallAsync(document, value));
        Assert.Equal("GET https://api.test/base/x", await CallAsync(document, ""));
    }

    [Theory]
    [InlineData(true, Text, "\"a;b c\"", "color=a%3Bb%20c")]
    [InlineData(true, List, ListValue, "color=blue; color=a%2Cb")]
    [InlineData(false, List, ListValue, "color=blue,a%2Cb")]
    [InlineData(true, Object, ObjectValue, "R=100; G=200")]
    [InlineData(false, Object, ObjectValue, "color=R,100,G,200")]
    public async Task In_cookies(bool explode, string schema, string value, string expected)
    {
        string document = TestDocument.WithPaths($$"""
            /x:
              get:
                operationId: call
                parameters:
                  - { name: color, in: cookie, explode: {{(explode ? "true" : "false")}}, schema: {{schema}} }
                  - { name: n, in: cookie, schema: { type: integer } }
                responses: { '204': { description: done } }
            """);
        Assert.Equal($"GET https://api.test/base/x\nCookie: {expected}; n=5", await CallAsync(document, value + ", 5"));
        Assert.Equal("GET https://api.test/base/x\nCookie: n=5", await CallAsync(document, "null, 5"));
    }

    [Fact]
    public async Task Parameters_with_content_are_json()
    {
        string document = TestDocument.WithPaths("""
            /x:
              get:
                operationId: call
                parameters:
                  - { name: filter, in: query, content: { application/json: { schema: { type: object, properties: { a: { type: string } } } } } }
                  - { name: X-Filter, in: header, content: { application/json: { schema: { type: array, items: { type: string } } } } }
                  - { name: count, in: query, content: { application/json: { schema: { type: integer } } } }
                  - { name: raw, in: query, content: { text/csv: { schema: { type: string } } } }
                responses: { '204': { description: done } }
            """);
        Assert.Equal(
            "GET https://api.test/base/x?filter=%7B%22a%22%3A%22b%22%7D&count=3&raw=1%2C2\nX-Filter: [\"\\u00fc\"]",
            await CallAsync(document, "new CallFilter { A = \"b\" }, new[] { \"ü\" }, 3, \"1,2\""));
        Assert.Equal("GET https://api.test/base/x", await CallAsync(document, ""));
    }

    [Fact]
    public async Task Reserved_characters_are_sent_unescaped_where_the_document_allows_it()
    {
        string document = TestDocument.WithPaths("""
            /x:
              get:
                operationId: call
                parameters: [{ name: url, in: query, allowReserved: true, schema: { type: string } }]
                responses: { '204': { description: done } }
            """);
        Assert.Equal("GET https://api.test/base/x?url=https://a.test/b?c=%20d%23%25%F0%9F%98%80,e", await CallAsync(document, "\"https://a.test/b?c=%20d#%😀,e\""));
    }

    [Fact]
    public async Task Reserved_characters_are_escaped_elsewhere_than_in_a_query()
    {
        string document = TestDocument.WithPaths("""
            '/x/{url}':
              get:
                operationId: call
                parameters: [{ name: url, in: path, required: true, allowReserved: true, schema: { type: string } }]
                responses: { '204': { description: done } }
            """);
        Assert.Equal("GET https://api.test/base/x/a%2Fb%3Fc", await CallAsync(document, "\"a/b?c\""));
    }

    [Fact]
    public async Task Numbers_dates_and_enums_have_one_text_in_every_style()
    {
        string document = TestDocument.WithPaths("""
            '/x{n}/{when}':
              get:
                operationId: call
                parameters:
                  - { name: n, in: path, required: true, style: matrix, schema: { type: number } }
                  - { name: when, in: path, required: true, style: label, schema: { type: string, format: date } }
                  - { name: kinds, in: cookie, explode: false, schema: { type: array, items: { type: string, enum: [on, 'off'] } } }
                responses: { '204': { description: done } }
            """);
        Assert.Equal(
            "GET https://api.test/base/x;n=0.5/.2024-05-06\nCookie: kinds=on,other",
            await CallAsync(document, "0.5, new DateOnly(2024, 5, 6), new OpenEnum<CallKindsItem>[] { CallKindsItem.On, \"other\" }"));
    }

    [Fact]
    public async Task A_query_in_the_path_and_parameters_without_a_schema_work()
    {
        string document = TestDocument.WithPaths("""
            '/x?action=list&id={id}':
              get:
                operationId: call
                parameters:
                  - { name: id, in: path, required: true }
                  - { name: more, in: query }
                responses: { '204': { description: done } }
            """);
        Assert.Equal("GET https://api.test/base/x?action=list&id=a%26b&more=c", await CallAsync(document, "\"a&b\", \"c\""));
        Assert.Equal("GET https://api.test/base/x?action=list&id=a", await CallAsync(document, "\"a\""));
    }

    [Fact]
    public async Task A_query_parameter_that_is_written_into_the_path_is_sent_once()
    {
        string document = TestDocument.WithPaths("""
            '/x?id={id}&action=list&page={page}':
              parameters: [{ name: page, in: query, schema: { type: integer } }]
              get:
                operationId: call
                parameters: [{ name: id, in: query, required: true, schema: { type: string } }]
                responses: { '204': { description: done } }
            """);
        Generation.Of(document).AssertSilent();
        Assert.Equal("GET https://api.test/base/x?action=list&id=a&page=2", await CallAsync(document, "\"a\", 2"));
    }

    [Fact]
    public async Task A_list_in_an_object_of_the_query_repeats_its_key()
    {
        string document = TestDocument.WithPaths("""
            /x:
              get:
                operationId: call
                parameters: [{ name: pageable, in: query, required: true, schema: { $ref: '#/components/schemas/Pageable' } }]
                responses: { '204': { description: done } }
            """) + """

            components:
              schemas:
                Pageable:
                  type: object
                  properties:
                    page: { type: integer, format: int32 }
                    sort: { type: array, items: { type: string } }
            """;
        Assert.Equal(
            "GET https://api.test/base/x?page=0&sort=id%2Cdesc&sort=name%2Casc GET https://api.test/base/x",
            await GeneratedProgram.RunAsync(document, """
                await client.CallAsync(new Pageable { Page = 0, Sort = new[] { "id,desc", "name,asc" } });
                string request = Server.Request;
                await client.CallAsync(new Pageable { Sort = new string[0] });
                return request + " " + Server.Request;
                """));
    }

    [Theory]
    [InlineData("[{ name: id, in: query, schema: { type: integer } }, { name: id, in: path, required: true, schema: { type: string } }]")]
    [InlineData("[{ name: id, in: path, required: true, schema: { type: string } }, { name: id, in: query, schema: { type: integer } }]")]
    public async Task A_path_parameter_keeps_its_name_beside_one_of_the_query(string parameters)
    {
        string document = TestDocument.WithPaths($$"""
            '/x/{id}':
              get: { operationId: call, parameters: {{parameters}}, responses: { '204': { description: done } } }
            """);
        Assert.Equal("GET https://api.test/base/x/a?id=2", await CallAsync(document, "id: \"a\", idValue: 2"));
    }

    [Fact]
    public async Task A_template_behind_a_colon_is_reported_once()
    {
        string document = TestDocument.WithPaths("""
            '/todos/:id':
              parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
              get: { operationId: read, responses: { '204': { description: done } } }
              put:
                operationId: write
                parameters: [{ name: force, in: query, schema: { type: boolean } }]
                responses: { '204': { description: done } }
            '/v1/things:batch':
              get: { operationId: batch, responses: { '204': { description: done } } }
            """);
        Diagnostic diagnostic = Assert.Single(Generation.Of(document).AssertCompiles().Diagnostics);
        Assert.Equal("TAVUS007 4,2", $"{diagnostic.Id} {diagnostic.Location.GetLineSpan().StartLinePosition}");
        Assert.Equal(
            "The path has no template '{id}': OpenAPI does not support ':id', which is sent unchanged; write '{id}'.",
            diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(
            "PUT https://api.test/base/todos/:id?force=true",
            await GeneratedProgram.RunAsync(document, "await client.WriteAsync(force: true); return Server.Request;"));
    }

    [Fact]
    public void What_cannot_be_is_reported_and_the_rest_generated()
    {
        Generation generation = Generation.Of(TestDocument.WithPaths("""
            '/x/{undeclared}':
              get:
                operationId: call
                parameters:
                  - { name: stray, in: path, required: true, schema: { type: string } }
                  - { name: 'a b', in: cookie, schema: { type: string } }
                  - { name: matrix, in: query, style: matrix, schema: { type: string } }
                responses: { '204': { description: done } }
            """)).AssertCompiles();

        Assert.Equal(["TAVUS007", "TAVUS007", "TAVUS007", "TAVUS007"], generation.Ids);
        Assert.Contains("CallAsync(string undeclared, string? matrix = null", generation["Client.g.cs"]);
    }

    [Theory]
    [InlineData("null", "ArgumentNullException")]
    [InlineData("new JsonObject()", "ArgumentException")]
    [InlineData("new JsonObject { [\"..\"] = \"..\" }", "x/..,..")]
    public async Task A_path_is_never_left(string value, string expected)
    {
        string document = TestDocument.WithPaths("""
            '/x/{o}':
              get:
                operationId: call
                parameters: [{ name: o, in: path, required: true, schema: { type: object } }]
                responses: { '204': { description: done } }
            """);
        Assert.Contains(expected, await GeneratedProgram.RunAsync(document, $$"""
            try
            {
                await client.CallAsync({{value}}!);
                return Server.Request;
            }
            catch (ArgumentException exception)
            {
                return exception.GetType().Name;
            }
            """));
    }

    [Theory]
    [InlineData("netstandard2.0")]
    [InlineData("net472")]
    public void Old_targets_compile(string target)
    {
        string document = TestDocument.WithPaths($$"""
            '/x/{a}':
              get:
                operationId: call
                parameters:
                  - { name: a, in: path, required: true, style: matrix, schema: {{List}} }
                  - { name: b, in: query, style: deepObject, schema: {{Object}} }
                  - { name: c, in: header, schema: {{Object}} }
                  - { name: d, in: cookie, schema: {{Object}} }
                  - { name: e, in: query, allowReserved: true, schema: {{Text}} }
                  - { name: f, in: query, content: { application/json: { schema: { type: string, format: date-time } } } }
                responses: { '204': { description: done } }
            """);
        Generation.Of(TestTarget.Of(target), new TestOptions(), new TestFile("api.yaml", document)).AssertSilent().AssertCompiles();
    }

    private static Task<string> CallAsync(string document, string arguments) =>
        GeneratedProgram.RunAsync(document, $"await client.CallAsync({arguments}); return Server.Request;");
}
