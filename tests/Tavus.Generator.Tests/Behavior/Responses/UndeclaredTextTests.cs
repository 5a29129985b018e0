using System.Threading.Tasks;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Behavior;

/// <summary>Servers send strings and bytes as they are, although the document declares them as JSON.</summary>
public sealed class UndeclaredTextTests
{
    private const string Text = "type: string";
    private const string Failure = "failure application/json";

    [Theory]
    [InlineData(Text, "text/html; charset=utf-8", "OK", "response", "OK application/json")]
    [InlineData(Text, "text/plain", "5", "response", "5 application/json")]
    [InlineData(Text, "text/plain", "\"OK\"", "response", "OK application/json")]
    [InlineData(Text, "application/json", "saved", "response", "saved application/json")]
    [InlineData(Text, "application/octet-stream", "{\"a\":1}\n{\"a\":2}\n", "response", "{\"a\":1}\n{\"a\":2}\n application/json")]
    [InlineData("type: string, nullable: true", "text/plain", "saved", "response", "saved application/json")]
    [InlineData("type: string, enum: [open, closed]", "text/html", "open", "(response.Known == CallResponse.Open)", "True application/json")]
    [InlineData("type: string, format: date", "text/html", "2024-05-06", "response.Day", "6 application/json")]
    [InlineData("", "text/plain; charset=utf-8", "pong", "response!.GetValue<string>()", "pong application/json")]
    [InlineData("oneOf: [{ type: string }, { type: integer }]", "text/plain", "pong", "response.String", "pong application/json")]
    public Task A_text_is_the_string(string schema, string mediaType, string body, string value, string expected) =>
        AssertAsync("application/json", schema, mediaType, body, value, expected);

    [Theory]
    [InlineData(Text, "text/html", "<!doctype html><title>Log in</title>")]
    [InlineData(Text, "application/json", "\"trunc")]
    [InlineData(Text, "application/json", "null")]
    [InlineData(Text, "text/plain", "")]
    [InlineData("", "application/json", "{\"trunc\":")]
    [InlineData("", "text/html", "\n<html></html>")]
    [InlineData("type: string, format: date", "text/plain", "soon")]
    [InlineData("type: integer", "text/plain", "many")]
    public Task Pages_and_malformed_json_are_not(string schema, string mediaType, string body) =>
        AssertAsync("application/json", schema, mediaType, body, "response", Failure);

    [Theory]
    [InlineData("application/octet-stream", "%PDF", "25504446")]
    [InlineData("application/json", "%PDF", "25504446")]
    [InlineData("application/json", "{\"a\":1}", "7B2261223A317D")]
    [InlineData("application/json", "\"AQI=\"", "0102")]
    [InlineData("text/plain", "AQI=", "0102")]
    [InlineData("image/x-icon", "\0\0\u0001\0", "00000100")]
    public Task Bytes_of_any_media_type(string mediaType, string body, string expected) => AssertAsync(
        "'*/*'", "type: string, format: byte", mediaType, body, "Convert.ToHexString(response)", expected + " application/json, text/plain, */*");

    private static async Task AssertAsync(
        string declared, string schema, string mediaType, string body, string value, string expected)
    {
        string document = TestDocument.WithPaths($$"""
            /x:
              get: { operationId: call, responses: { '200': { description: d, content: { {{declared}}: { schema: { {{schema}} } } } } } }
            """);
        Assert.Equal(expected, await GeneratedProgram.RunAsync(document, $$"""
            Server.Body = {{ThingProgram.Quote(body)}};
            Server.MediaType = {{ThingProgram.Quote(mediaType)}};
            try
            {
                var response = await client.CallAsync();
                return $"{{{value}}} {Server.Accept}";
            }
            catch (TavusApiException)
            {
                return $"failure {Server.Accept}";
            }
            """));
    }
}
