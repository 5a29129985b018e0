using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Behavior;

/// <summary>Headers of responses that a document declares are in the documentation of the method.</summary>
public sealed class ResponseHeaderTests
{
    [Fact]
    public void They_are_described_with_type_and_description_once()
    {
        string code = Generation.Of(TestDocument.WithPaths("""
            /x:
              get:
                operationId: list
                responses:
                  '200':
                    description: d
                    headers:
                      X-Total: { description: 'The number of *all* things.', schema: { type: integer, format: int64 } }
                      Link: { $ref: '#/components/headers/Link' }
                  '404': { description: none, headers: { x-total: { schema: { type: integer } }, Plain: {} } }
            """) + """

            components: { headers: { Link: { description: Further pages., schema: { type: string } } } }
            """).AssertCompiles()["Client.g.cs"];

        Assert.Contains("Response header <c>X-Total</c> (integer, int64): The number of all things.", code);
        Assert.Contains("Response header <c>Link</c> (string): Further pages.", code);
        Assert.Contains("Response header <c>Plain</c>.", code);
        Assert.DoesNotContain("<c>x-total</c>", code);
    }
}
