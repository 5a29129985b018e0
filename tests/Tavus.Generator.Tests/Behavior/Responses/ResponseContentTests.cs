using System.Threading.Tasks;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Behavior;

/// <summary>The reader of a response is chosen by its <c>Content-Type</c> among what the document allows.</summary>
public sealed class ResponseContentTests
{
    private const string Text = "schema: { type: string }";
    private const string Thing = "schema: { type: object, properties: { id: { type: string } } }";
    private const string Union = "schema: { oneOf: [{ type: string }, { type: object, properties: { id: { type: string } } }] }";
    private const string Both = $"application/json: {{ {Text} }}, text/plain: {{ {Text} }}";
    private const string BothThings = $"application/json: {{ {Thing} }}, text/plain: {{ {Text} }}";
    private const string Value = "response.ToString()!";

    [Theory]
    [InlineData(Text, "text/plain", "hello", "response", "hello application/json, text/plain, */*")]
    [InlineData(Text, "text/plain", "\"hello\"", "response", "\"hello\" application/json, text/plain, */*")]
    [InlineData(Text, "application/json", "\"hello\"", "response", "hello application/json, text/plain, */*")]
    [InlineData(Text, "application/json;charset=UTF-8", "hello", "response", "hello application/json, text/plain, */*")]
    [InlineData(Text, "application/xml", "<a/>", "response", "<a/> application/json, text/plain, */*")]
    [InlineData(Text, "", "\"hello\"", "response", "hello application/json, text/plain, */*")]
    [InlineData(Text, "", "hello", "response", "hello application/json, text/plain, */*")]
    [InlineData(Text, "text/plain", "{\"id\":\"a\"}", "response", "{\"id\":\"a\"} application/json, text/plain, */*")]
    [InlineData(Text, "text/plain", " a\n", "response", " a\n application/json, text/plain, */*")]
    [InlineData(Text, "text/plain", "", "response", " application/json, text/plain, */*")]
    [InlineData(Thing, "text/plain", "{\"id\":\"a\"}", "response.Id", "a application/json")]
    [InlineData(Thing, "application/octet-stream", "{\"id\":\"a\"}", "response.Id", "a application/json")]
    [InlineData("schema: { type: string, format: date-time }", "text/plain", "2024-05-06T07:08:09Z\n", "response.UtcDateTime.Second", "9 application/json, text/plain, */*")]
    [InlineData("schema: { type: string, format: date-time }", "text/html", "\"2024-05-06T07:08:09Z\"", "response.UtcDateTime.Second", "9 application/json, text/plain, */*")]
    public Task Anything(string schema, string mediaType, string body, string value, string expected) =>
        AssertAsync($"'*/*': {{ {schema} }}", mediaType, body, value, expected);

    [Theory]
    [InlineData(Both, "text/plain", "hello", "response", "hello application/json, text/plain")]
    [InlineData(Both, "text/plain; charset=utf-8", "5", "response", "5 application/json, text/plain")]
    [InlineData(Both, "application/json", "\"hello\"", "response", "hello application/json, text/plain")]
    [InlineData(Both, "text/json", "\"hello\"", "response", "hello application/json, text/plain")]
    [InlineData(BothThings, "application/json", "{\"id\":\"a\"}", "response.Id", "a application/json")]
    [InlineData(BothThings, "text/plain", "{\"id\":\"a\"}", "response.Id", "a application/json")]
    [InlineData(BothThings, "text/plain", "out of paper", "response.Id", "failure The API returned 200 (OK) with a body that does not match the API's document: out of paper application/json")]
    [InlineData($"application/json: {{ {Union} }}, text/plain: {{ {Text} }}", "text/plain", "hello", "response.String", "hello application/json, text/plain")]
    [InlineData($"application/json: {{ {Union} }}, text/plain: {{ {Text} }}", "application/json", "{\"id\":\"a\"}", "response.Object?.Id", "a application/json, text/plain")]
    [InlineData("application/json: { schema: { type: string, enum: [a, b] } }, text/plain: { schema: { type: string } }", "text/plain", "b", Value, "b application/json, text/plain")]
    [InlineData("application/json: { schema: { type: integer } }, text/plain: { schema: { type: integer } }", "text/plain", "7", "response", "7 application/json, text/plain")]
    [InlineData($"text/plain: {{ {Thing} }}, application/json: {{ {Thing} }}, text/json: {{ {Thing} }}", "text/json", "{\"id\":\"a\"}", "response.Id", "a application/json, text/json")]
    public Task Text_beside_json(string content, string mediaType, string body, string value, string expected) => AssertAsync(content, mediaType, body, value, expected);

    [Theory]
    [InlineData("type: integer, format: int32", "5", "checked(response - int.MaxValue + int.MaxValue)", "5")]
    [InlineData("type: integer", "9007199254740993\n", "response", "9007199254740993")]
    [InlineData("type: number", "1.5", "response", "1.5")]
    [InlineData("type: integer, format: uint64", "18446744073709551615", "response", "18446744073709551615")]
    [InlineData("type: integer, format: unixtime", "5", "response.Second", "5")]
    [InlineData("type: boolean", "true", "(response ? 1 : 0)", "1")]
    [InlineData("type: string, format: date", "2024-05-06", "response.Day", "6")]
    [InlineData("type: string, format: uuid", "3f2504e0-4f89-11d3-9a0c-0305e82c3301\r\n", "response.ToString(\"N\")", "3f2504e04f8911d39a0c0305e82c3301")]
    [InlineData("type: string, format: byte", "YQ", "response", "YQ")]
    [InlineData("type: string, enum: [a, b]", "b", "(response.Known == CallResponse.B ? \"known\" : \"\")", "known")]
    [InlineData("type: object", "a", "response", "a")]
    [InlineData("type: integer", "many", "response", "failure The API returned 200 (OK) with a body that does not match the API's document: many")]
    public Task Text_of_a_type(string schema, string body, string value, string expected) =>
        AssertAsync($"text/plain: {{ schema: {{ {schema} }} }}", "text/plain", body, value, expected + " text/plain");

    [Theory]
    [InlineData("text/json")]
    [InlineData("application/problem+json")]
    [InlineData("application/vnd.x+json; v=1")]
    [InlineData("")]
    [InlineData("no media type")]
    public Task Every_spelling_of_json(string mediaType) => AssertAsync($"application/json: {{ {Thing} }}", mediaType, "{\"id\":\"a\"}", "response.Id", "a application/json");

    [Theory]
    [InlineData("application/json: { schema: { type: string, format: binary } }", "application/json", "application/json")]
    [InlineData("application/json: { schema: { type: string, format: binary } }, application/pdf: {}", "application/pdf", "application/json, application/pdf")]
    public Task Binary_json_is_a_stream(string content, string mediaType, string accept) =>
        AssertAsync(content, mediaType, "{\"id\":1}", "new System.IO.StreamReader(response).ReadToEnd()", "{\"id\":1} " + accept);

    [Fact]
    public async Task A_text_of_one_status_and_json_of_another() => Assert.Equal(
        "a b",
        await GeneratedProgram.RunAsync(TestDocument.WithPaths($$"""
            /x:
              get:
                operationId: call
                responses:
                  '200': { description: d, content: { application/json: { {{Text}} } } }
                  '201': { description: d, content: { {{Both}} } }
            """),
        """
            Server.Body = "\"a\"";
            Server.MediaType = "application/json";
            string first = await client.CallAsync();
            Server.Status = 201;
            Server.Body = "b";
            Server.MediaType = "text/plain";
            return first + " " + await client.CallAsync();
            """));

    private static async Task AssertAsync(string content, string mediaType, string body, string value, string expected)
    {
        string document = TestDocument.WithPaths($$"""
            /x:
              get: { operationId: call, responses: { '200': { description: d, content: { {{content}} } } } }
            """);
        Assert.Equal(expected, await GeneratedProgram.RunAsync(document, $$"""
            Server.Body = {{ThingProgram.Quote(body)}};
            Server.MediaType = {{ThingProgram.Quote(mediaType)}};
            try
            {
                var response = await client.CallAsync();
                return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{{{value}}} {Server.Accept}");
            }
            catch (TavusApiException exception)
            {
                return $"failure {exception.Message} {Server.Accept}";
            }
            """));
    }
}
