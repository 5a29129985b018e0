using System.Linq;
using System.Threading.Tasks;
using Tavus.Generator.Analyzers;
using Tavus.Generator.Tests.Behavior;

namespace Tavus.Generator.Tests.Analyzers;

public sealed class DeepNestingTests
{
    private const string Document = """
        openapi: 3.1.0
        info: { title: T, version: '1' }
        servers: [{ url: https://api.test }]
        paths:
          /nodes:
            post:
              operationId: createNode
              requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Node' } } } }
              responses: { '204': { description: done } }
        components:
          schemas:
            Node:
              type: object
              properties:
                next: { $ref: '#/components/schemas/Node' }
                size: { type: integer, maximum: 3 }
        """;

    [Theory]
    [InlineData(5)]
    [InlineData(500)]
    public async Task The_innermost_object_of_a_request_is_found_at_any_depth(int depth)
    {
        string start = string.Concat(Enumerable.Repeat("new Node { Next = ", depth));
        string end = string.Concat(Enumerable.Repeat(" }", depth));

        string message = Assert.Single(await CheckedCall.AnalyzeAsync(
            new ValueOutOfRangeAnalyzer(), Document, $"await sender.CreateNodeAsync({start}new Node {{ Size = 4 }}{end});"));
        Assert.Contains("size is '4'", message);
    }
}
