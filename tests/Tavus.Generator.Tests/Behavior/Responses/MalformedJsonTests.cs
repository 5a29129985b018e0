using System.Threading.Tasks;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Behavior;

/// <summary>What the messages about responses with JSON that cannot be read contain.</summary>
public sealed class MalformedJsonTests
{
    private static readonly string Document = TestDocument.WithPaths(
        "/x: { get: { operationId: getX, responses: { '200': { description: d, content: { application/json: { schema: { type: object, properties: { a: {} } } } } } } } }");

    private static Task<string> FailAsync(string body) => GeneratedProgram.RunAsync(Document, $$"""
        Server.Body = {{body}};
        try
        {
            await client.GetXAsync();
            return "read";
        }
        catch (TavusApiException exception)
        {
            return exception.Message.Replace("The API returned 200 (OK) with a body that does not match the API's document: ", "");
        }
        """);

    [Theory]
    [InlineData("\"{\\n  \\\"a\\\": [1, x]\\n}\"", "The JSON is malformed at line 2, column 12. Path: $.a[1]")]
    [InlineData("\"x\"", "The JSON is malformed at line 1, column 1. Path: $")]
    public async Task Malformed_json_has_a_line_and_a_column(string body, string message) => Assert.Equal(message, await FailAsync(body));

    [Fact]
    public async Task A_long_path_is_cut()
    {
        string message = await FailAsync("\"{\\\"\" + new string('n', 1000) + \"\\\": x\"");

        Assert.EndsWith(new string('n', 198) + "…", message);
    }

    [Fact]
    public async Task Json_that_is_too_deep_is_described_as_such() => Assert.StartsWith(
        "The JSON is nested more than 512 levels deep at line 1, column 51",
        await FailAsync("\"{\\\"a\\\": \" + new string('[', 600) + new string(']', 600) + \"}\""));
}
