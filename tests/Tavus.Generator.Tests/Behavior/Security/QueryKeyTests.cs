using System.Threading.Tasks;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Behavior;

/// <summary>Credentials in the query of addresses.</summary>
public sealed class QueryKeyTests
{
    private static readonly string Document = TestDocument.WithPaths("/x: { get: { operationId: getX, responses: { '204': { description: d } } } }")
        + "\nsecurity: [{ k: [] }]\ncomponents: { securitySchemes: { k: { type: apiKey, in: query, name: key } } }\n";

    [Fact]
    public async Task A_key_in_the_query_may_be_any_text() => Assert.Equal("GET https://api.test/base/x?key=%C3%BC%20%26%3D%09x", await GeneratedProgram.RunAsync(
        Document, "Server.Status = 204; await client.GetXAsync(); return Server.Request;", key: "\\u00FC &=\\tx"));

    [Fact]
    public async Task It_is_not_shown() => Assert.DoesNotContain("geheim", await GeneratedProgram.RunAsync(
        Document,
        """
        Server.Status = 400;
        Server.Body = "no: secret \u00FCber-geheim, %C3%BCber-geheim";
        try
        {
            await client.GetXAsync();
            return "geheim";
        }
        catch (TavusApiException exception)
        {
            return exception.ToString() + exception.ResponseBody;
        }
        """,
        key: "\\u00FCber-geheim"));

    [Fact]
    public async Task An_unpaired_surrogate_is_refused() => Assert.StartsWith("The option ApiKey holds an unpaired surrogate.", await GeneratedProgram.RunAsync(
        Document,
        """
        await Task.Yield();
        try
        {
            _ = new TavusClient(new TavusClientOptions { ApiKey = "a\uD800" });
            return "";
        }
        catch (ArgumentException exception)
        {
            return exception.Message;
        }
        """));
}
