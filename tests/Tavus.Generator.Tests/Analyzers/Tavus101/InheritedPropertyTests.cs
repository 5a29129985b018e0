using System.Linq;
using System.Threading.Tasks;
using Tavus.Generator.Analyzers;
using Tavus.Generator.Tests.Behavior;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Analyzers;

/// <summary>TAVUS101 on generated classes that derive from others.</summary>
public sealed class InheritedPropertyTests
{
    private static readonly string Document = TestDocument.WithThing("""
        type: object
        properties: { kind: { type: string }, note: { type: string }, mode: { type: string } }
        discriminator: { propertyName: kind, mapping: { d: Dog, c: Cat } }
        x-tavus-rules: [{ require: note, when: { kind: d } }]
        """) + """

            Dog: { allOf: [{ $ref: '#/components/schemas/Thing' }] }
            Cat:
              allOf: [{ $ref: '#/components/schemas/Thing' }]
              properties: { lives: { type: string } }
              x-tavus-rules: [{ require: lives, unless: { mode: echo } }]
        """;

    [Theory]
    [InlineData("new Dog()", 1)]
    [InlineData("new Dog { Note = \"n\" }", 0)]
    [InlineData("new Dog { Kind = \"c\" }", 0)]
    [InlineData("new Thing { Kind = \"d\" }", 1)]
    [InlineData("new Thing()", 0)]
    [InlineData("new Cat()", 1)]
    [InlineData("new Cat { Mode = \"echo\" }", 0)]
    [InlineData("new Cat { Lives = \"9\" }", 0)]
    public async Task Inherited_properties_and_discriminators_are_seen(string creation, int count)
    {
        string code = $$"""
            using Tavus;

            /// <summary>Uses the client.</summary>
            public static class User
            {
                /// <summary>Sends a thing.</summary>
                public static System.Threading.Tasks.Task Send(TavusClient client)
                {
                    Thing thing = {{creation}};
                    return client.CreateThingAsync(thing);
                }
            }
            """;
        Generation generation = Generation.Of(TestTarget.Net10, new TestOptions(), code, new TestFile("api.yaml", Document)).AssertCompiles();
        Assert.Equal(count, (await AnalyzerRun.AnalyzeAsync<ConditionallyRequiredAnalyzer>(generation.Output)).Count());
    }
}
