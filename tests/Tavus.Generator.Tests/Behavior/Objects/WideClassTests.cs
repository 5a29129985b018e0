using System.Linq;
using System.Threading.Tasks;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Behavior;

/// <summary>Classes of so many properties that their methods are split.</summary>
public sealed class WideClassTests
{
    private const int Count = 600;

    private static readonly string Document = TestDocument.WithPaths($$"""
        /things:
          post:
            operationId: send
            requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } } }
            responses: { '204': { description: done } }
        """) + $$"""

        components:
          schemas:
            Thing:
              type: object
              required: [{{string.Join(", ", Enumerable.Range(0, Count).Select(i => "p" + i))}}]
              properties:
        {{string.Join("\n", Enumerable.Range(0, Count).Select(i => $"        p{i}: {Schema(i)}"))}}
        """;

    [Fact]
    public async Task What_is_read_is_written_and_copied()
    {
        Assert.Equal("True True True", await GeneratedProgram.RunAsync(Document, """
            string json = "{" + string.Join(",", System.Linq.Enumerable.Select(System.Linq.Enumerable.Range(0, 600), i => "\"p" + i + "\":"
                + (i % 3 == 0 ? "\"t" + i + "\"" : i % 3 == 1 ? "[" + i + "]" : "null"))) + "}";
            Thing thing = Thing.FromJson(json);
            Thing copy = thing.Clone();
            copy.P1![0] = 7;
            copy.P598![0] = 8;
            return IsSame(thing, json) + " " + IsSame(copy, json.Replace("[1]", "[7]").Replace("[598]", "[8]"))
                + " " + (thing.P599 is null && thing.P597 == "t597" && thing.P1![0] == 1);

            static bool IsSame(Thing thing, string json) => System.Text.Json.Nodes.JsonNode.DeepEquals(
                System.Text.Json.Nodes.JsonNode.Parse(thing.ToJson()), System.Text.Json.Nodes.JsonNode.Parse(json));
            """));
    }

    [Fact]
    public async Task All_that_is_missing_is_found()
    {
        Assert.Equal("400 $.p0 $.p598", await GeneratedProgram.RunAsync(Document, """
            try
            {
                Thing.FromJson("{}").Validate();
                return "valid";
            }
            catch (TavusValidationException exception)
            {
                return exception.Violations.Count + " " + exception.Violations[0].Path + " " + exception.Violations[399].Path;
            }
            """));
    }

    private static string Schema(int index) => (index % 3) switch
    {
        0 => "{ type: string }",
        1 => "{ type: array, items: { type: integer } }",
        _ => "{ type: string, nullable: true }",
    };
}
