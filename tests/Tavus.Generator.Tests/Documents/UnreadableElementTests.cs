using System.Linq;
using Tavus.Generator.Tests.Hostile;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Documents;

/// <summary>An element on which Microsoft.OpenApi gives up is ignored, and the rest of the document is generated.</summary>
public sealed class UnreadableElementTests
{
    private const string Good = "\n      responses: { '204': { description: d } }";

    [Theory]
    [InlineData("a tag without a name", "tags: [first, ' ', second]" + Good, 9, 21)]
    [InlineData("a scheme without a name", "security: [{ k: [], '': [] }]" + Good, 9, 27)]
    [InlineData("an address of a callback that is empty", "callbacks: { a: { '': {} } }" + Good, 9, 25)]
    public void It_alone_is_ignored(string situation, string text, int line, int column)
    {
        _ = situation;
        Generation generation = Generation.Of($$"""
            openapi: 3.1.0
            info: { title: t, version: '1' }
            security: [{ k: [] }]
            paths:
              /other: { get: { operationId: getOther, responses: { '204': { description: d } } } }
              /a:
                get:
                  operationId: getA
                  {{text}}
            components:
              securitySchemes: { k: { type: apiKey, in: header, name: x-key } }
            """).AssertCompiles();

        Assert.Equal(["TAVUS007"], generation.Ids);
        Assert.Equal($"({line},{column})", Start(generation));
        Assert.Contains("GetOtherAsync", generation["Client.g.cs"]);
        Assert.Contains("GetAAsync", generation["Client.g.cs"]);
    }

    [Fact]
    public void Several_are_ignored_each_on_its_own()
    {
        Generation generation = Generation.Of("""
            openapi: 3.2.0
            info: { title: t, version: '1' }
            paths:
              /a:
                get: { operationId: getA, tags: [' '], responses: { '204': { description: d } } }
                query: { operationId: queryA, tags: [a, "\t"], responses: { '204': { description: d } } }
                post: { operationId: postA, callbacks: { c: { ' ': {} } }, responses: { '204': { description: d } } }
            """).AssertCompiles();

        Assert.Equal(["TAVUS007", "TAVUS007", "TAVUS007"], generation.Ids);
        foreach (string method in (string[])["GetAAsync", "QueryAAsync", "PostAAsync"])
            Assert.Contains(method, generation["Client.g.cs"]);
    }

    /// <summary>Such a name would be read as a reference to another component.</summary>
    [Theory]
    [InlineData("a#/components/schemas/b//")]
    [InlineData("a#/components/schemas/One")]
    [InlineData("#")]
    public void A_mapping_to_a_component_whose_name_has_a_number_sign_is_ignored(string name)
    {
        Generation generation = Generation.Of($$"""
            openapi: 3.1.0
            info: { title: t, version: '1' }
            paths: { /a: { get: { operationId: getA, responses: { '200': { description: d, content: { application/json: { schema: { $ref: '#/components/schemas/Kinds' } } } } } } } }
            components:
              schemas:
                Kinds:
                  oneOf: [{ $ref: '#/components/schemas/One' }, { $ref: '#/components/schemas/Two' }]
                  discriminator: { propertyName: kind, mapping: { one: '#/components/schemas/One', two: Two, other: {{HostileDocument.Quote(name)}} } }
                One: { type: object, required: [kind], properties: { kind: { type: string } } }
                Two: { type: object, required: [kind], properties: { kind: { type: string }, value: { type: string } } }
                {{HostileDocument.Quote(name)}}: { type: object, properties: { y: { type: string } } }
            """).AssertCompiles();

        Assert.Equal(["TAVUS007"], generation.Ids);
        Assert.Equal("(8,98)", Start(generation));
        Assert.Contains("GetAAsync", generation["Client.g.cs"]);
    }

    private static string Start(Generation generation)
    {
        var position = generation.Diagnostics.Single().Location.GetLineSpan().StartLinePosition;
        return $"({position.Line + 1},{position.Character + 1})";
    }
}
