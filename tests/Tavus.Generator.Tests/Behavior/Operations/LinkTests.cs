using System.Threading.Tasks;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Behavior;

/// <summary>Links of responses, such as that to the next page, are followed with the option <c>Address</c>.</summary>
public sealed class LinkTests
{
    private static readonly string Document = TestDocument.WithPaths("""
        /items/{kind}:
          get:
            operationId: list
            parameters:
              - { name: kind, in: path, required: true, schema: { type: string } }
              - { name: size, in: query, schema: { type: integer } }
            responses: { '204': { description: done } }
        /all:
          get: { operationId: all, servers: [{ url: 'https://other.test' }], responses: { '204': { description: done } } }
        """) + "\nsecurity: [{ k: [] }]\ncomponents: { securitySchemes: { k: { type: apiKey, in: header, name: X-Key } } }\n";

    private static Task<string> SendAsync(string link, string call = "ListAsync(\"a\", 2)") => GeneratedProgram.RunAsync(Document, $$"""
        Server.Status = 204;
        try
        {
            await client.With(new TavusCallOptions { Address = new Uri("{{link}}", UriKind.RelativeOrAbsolute) }).{{call}};
            return Server.Request;
        }
        catch (ArgumentException exception)
        {
            return Server.Request + exception.Message;
        }
        """);

    [Theory]
    [InlineData("https://api.test/base/items/b?page=2", "https://api.test/base/items/b?page=2")]
    [InlineData("HTTPS://API.test:443/elsewhere?token=a%2Fb", "https://api.test/elsewhere?token=a%2Fb")]
    [InlineData("?page=2", "https://api.test/base/items/a?page=2")]
    [InlineData("/next", "https://api.test/next")]
    public async Task The_request_goes_to_the_link(string link, string address) =>
        Assert.Equal($"GET {address}\nX-Key: key", await SendAsync(link));

    [Theory]
    [InlineData("https://evil.test/base/items")]
    [InlineData("//evil.test/base/items")]
    [InlineData("http://api.test/base/items")]
    [InlineData("https://user@api.test/base/items")]
    [InlineData("file:///etc/passwd")]
    public async Task A_link_to_another_host_is_refused(string link) =>
        Assert.StartsWith("The option Address must be on https://api.test, ", await SendAsync(link));

    [Fact]
    public async Task The_calls_of_the_client_itself_stay() => Assert.Equal(
        "GET https://api.test/base/items/a\nX-Key: key",
        await GeneratedProgram.RunAsync(Document, """
            Server.Status = 204;
            _ = client.With(new TavusCallOptions { Address = new Uri("/next", UriKind.Relative) });
            await client.ListAsync("a");
            return Server.Request;
            """));
}
