using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.WholeDocument;

/// <summary>The vendor's lists, which the bundled overlay describes and the bundled document does not have.</summary>
public sealed class ListTests
{
    private const string Document = """
        openapi: 3.0.3
        info: { title: Tavus, version: '1' }
        servers: [{ url: https://tavusapi.com }]
        paths:
          /v2/personas: { get: { operationId: listPersonas, parameters: &parameters [{ name: page, in: query, schema: { type: integer } }], responses: &responses { '200': { description: d, content: { application/json: { schema: { title: List, type: object, properties: { data: { type: array, items: { title: Item, type: object, properties: { id: { type: string } } } }, total_count: { type: integer } } } } } } } } }
          /v2/videos: { get: { operationId: listVideos, parameters: *parameters, responses: *responses } }
        """;

    [Theory]
    [InlineData("ListPersonasAllAsync", "first: 1,")]
    [InlineData("ListVideosAllAsync", "first: 0,")]
    public void Every_list_has_a_method_of_all_pages(string method, string first)
    {
        string client = Generation.Of(TestTarget.Net10, new TestOptions(), new TestFile("api.yaml", Document), TestFile.BundledOverlay).AssertCompiles()["Client.g.cs"];

        int start = client.LastIndexOf(method, System.StringComparison.Ordinal);
        Assert.Contains(first, client.Substring(start, 400));
    }
}
