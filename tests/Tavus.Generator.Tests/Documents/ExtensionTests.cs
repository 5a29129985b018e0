using Tavus.Generator.Tests.Behavior;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Documents;

/// <summary>Extensions may be anything, wherever the specification allows them.</summary>
public sealed class ExtensionTests
{
    [Theory]
    [InlineData("text")]
    [InlineData("5")]
    [InlineData("[a, b]")]
    [InlineData("{ a: b }")]
    [InlineData("null")]
    public void They_are_silent(string value)
    {
        string document = TestDocument.WithPaths($$"""
            x-note: {{value}}
            /things:
              x-note: {{value}}
              get:
                x-note: {{value}}
                operationId: find
                parameters: [{ name: q, in: query, x-note: {{value}}, schema: { type: string, x-note: {{value}} } }]
                responses:
                  x-note: {{value}}
                  '204': { description: done, x-note: {{value}} }
            """) + $"\nx-note: {value}\n";

        Assert.Contains("FindAsync", Generation.Of(document).AssertSilent().AssertCompiles()["Client.g.cs"]);
    }
}
