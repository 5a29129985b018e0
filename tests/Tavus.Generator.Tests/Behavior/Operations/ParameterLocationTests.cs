using Microsoft.CodeAnalysis;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Behavior;

/// <summary>A diagnostic about a parameter points at the keyword that it is about.</summary>
public sealed class ParameterLocationTests
{
    [Theory]
    [InlineData("style: matrix", "in: query", "TAVUS007")]
    [InlineData("style: label", "in: header", "TAVUS007")]
    [InlineData("style: deepObject", "in: cookie", "TAVUS007")]
    public void Of_a_style(string style, string location, string id)
    {
        string document = TestDocument.WithPaths($$"""
            /things:
              get:
                operationId: find
                parameters:
                  - name: other
                    in: query
                    schema: { type: string }
                  - name: filter
                    {{location}}
                    {{style}}
                    schema: { type: string }
                responses:
                  '204':
                    description: done
            """);
        Diagnostic diagnostic = Assert.Single(Generation.Of(document).AssertCompiles().Diagnostics);

        Assert.Equal(id, diagnostic.Id);
        Assert.Equal(style, document.Split('\n')[diagnostic.Location.GetLineSpan().StartLinePosition.Line].Trim());
    }
}
