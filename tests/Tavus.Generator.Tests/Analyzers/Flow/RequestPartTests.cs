using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Tavus.Generator.Analyzers;
using Tavus.Generator.Tests.Behavior;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Analyzers;

/// <summary>Models in lists and maps of a request, and nulls of properties that the document requires.</summary>
public sealed class RequestPartTests
{
    private static readonly string Document = TestDocument.WithThing("""
        type: object
        required: [name]
        properties:
          name: { type: string }
          note: { type: string }
          numbers: { type: array, uniqueItems: true, items: { type: number } }
          integers: { type: array, uniqueItems: true, items: { type: integer } }
          free: { type: object }
          parts: { type: array, items: { $ref: '#/components/schemas/Part' } }
          map: { type: object, additionalProperties: { $ref: '#/components/schemas/Part' } }
        x-tavus-rules: [{ property: free.list, uniqueItems: true }]
        """) + """

            Part: { type: object, properties: { count: { type: integer, minimum: 1 }, label: { type: string } } }
        """;

    [Theory]
    [InlineData("new Thing { Name = \"a\", Parts = [new Part { Count = 1 }, new Part { Count = [|0|] }] }", "TAVUS102")]
    [InlineData("new Thing { Name = \"a\", Parts = new List<Part> { new() { Count = [|0|] } } }", "TAVUS102")]
    [InlineData("new Thing { Name = \"a\", Parts = new[] { new Part { Count = [|0|] } } }", "TAVUS102")]
    [InlineData("new Thing { Name = \"a\", Parts = names.Select(name => new Part { Count = [|0|], Label = name }).ToList() }", "TAVUS102")]
    [InlineData("new Thing { Name = \"a\", Parts = [.. names.Select(name => new Part { Count = [|0|], Label = name })] }", "TAVUS102")]
    [InlineData("new Thing { Name = \"a\", Map = new Dictionary<string, Part> { [\"b\"] = new() { Count = [|0|] } } }", "TAVUS102")]
    [InlineData("new Thing { Name = \"a\", Map = new Dictionary<string, Part> { { \"b\", new Part { Count = [|0|] } } } }", "TAVUS102")]
    [InlineData("new Thing { Name = \"a\", Parts = Static }", "")]
    [InlineData("new Thing { Name = [|null|]! }", "TAVUS101")]
    [InlineData("new Thing { Name = [|missing|]! }", "TAVUS101")]
    [InlineData("new Thing { Name = flag ? null! : \"a\", Note = null }", "")]
    [InlineData("new Thing { Name = names[0] }", "")]
    [InlineData("Thing.FromJson(\"{ \\\"name\\\": [|null|] }\")", "TAVUS101")]
    [InlineData("new Thing { Name = \"a\", Numbers = [|[1, 2, 1.0]|] }", "TAVUS102")]
    [InlineData("new Thing { Name = \"a\", Numbers = [1, 2] }", "")]
    [InlineData("new Thing { Name = \"a\", Integers = [9007199254740992, 9007199254740993] }", "")]
    [InlineData("new Thing { Name = \"a\", Integers = [|[9007199254740993, 9007199254740993]|] }", "TAVUS102")]
    [InlineData("Thing.FromJson(\"{ \\\"name\\\": \\\"a\\\", \\\"integers\\\": [9007199254740992, 9007199254740993] }\")", "")]
    [InlineData("new Thing { Name = \"a\", Free = new JsonObject { [\"list\"] = [|new JsonArray(1, 1.0)|] } }", "TAVUS102")]
    [InlineData("new Thing { Name = \"a\", Free = new JsonObject { [\"list\"] = new JsonArray(1, \"1\", true, \"true\") } }", "")]
    [InlineData("Thing.FromJson(\"{ \\\"name\\\": \\\"a\\\", \\\"free\\\": { \\\"list\\\": [1, \\\"1\\\"] } }\")", "")]
    public Task Of_one_expression(string creation, string id) => VerifyAsync($"await client.CreateThingAsync({creation});", id);

    [Theory]
    [InlineData("var parts = new List<Part>(); parts.Add(new Part { Count = [|0|] }); var thing = new Thing { Name = \"a\" }; thing.Parts = parts; await client.CreateThingAsync(thing);", "TAVUS102")]
    [InlineData("List<Part> parts = [new() { Count = [|0|] }]; await client.CreateThingAsync(new Thing { Name = \"a\", Parts = parts });", "TAVUS102")]
    [InlineData("var parts = new List<Part> { new() { Count = 0 } }; parts[0].Count = 1; await client.CreateThingAsync(new Thing { Name = \"a\", Parts = parts });", "")]
    [InlineData("var thing = new Thing { Name = \"a\", Parts = [new Part { Count = 0 }] }; thing.Parts[0].Count = 1; await client.CreateThingAsync(thing);", "")]
    [InlineData("var thing = new Thing { Name = \"a\", Parts = [new Part { Count = 0 }] }; thing.Parts.Clear(); await client.CreateThingAsync(thing);", "")]
    [InlineData("var thing = new Thing { Name = \"a\", Parts = [new Part { Count = 0 }] }; foreach (var part in thing.Parts) part.Count++; await client.CreateThingAsync(thing);", "")]
    [InlineData("var thing = new Thing { Name = \"a\", Parts = [new Part { Count = 0 }] }; thing.Parts = null; await client.CreateThingAsync(thing);", "")]
    [InlineData("var parts = new List<Part> { new() { Count = 0 } }; var other = new Thing { Name = \"a\", Parts = parts }; other.Parts[0].Count = 1; await client.CreateThingAsync(new Thing { Name = \"a\", Parts = parts });", "")]
    [InlineData("var parts = new List<Part> { new() { Count = 0 } }; var other = new Thing { Name = \"a\", Parts = parts.ToList() }; other.Parts[0].Count = 1; await client.CreateThingAsync(new Thing { Name = \"a\", Parts = parts });", "")]
    [InlineData("var parts = new List<Part> { new() { Count = [|0|] } }; await client.CreateThingAsync(new Thing { Name = \"a\", Parts = parts }); await client.CreateThingAsync(new Thing { Name = \"b\", Parts = parts });", "TAVUS102")]
    [InlineData("var thing = new Thing { Name = null! }; thing.Name = names[0]; await client.CreateThingAsync(thing);", "")]
    [InlineData("foreach (var pair in new Dictionary<string, Part> { [\"a\"] = new() { Count = 0 } }) Console.WriteLine(pair.Value.Count);", "")]
    public Task Of_several_statements(string body, string id) => VerifyAsync(body, id);

    private static async Task VerifyAsync(string body, string id)
    {
        (string code, var spans) = MarkedSpans.Parse($$"""
            using System;
            using System.Collections.Generic;
            using System.Linq;
            using System.Text.Json.Nodes;
            using System.Threading.Tasks;
            using Tavus;

            internal static class User
            {
                public static readonly List<Part> Static = [new Part { Count = 0 }];

                public static async Task Send(TavusClient client, string[] names, bool flag)
                {
                    string? missing = null;
                    {{body}}
                    await Task.Delay(flag ? names.Length : missing?.Length ?? 0);
                }
            }
            """);
        Generation generation = Generation.Of(TestTarget.Net10, new TestOptions(), code, new TestFile("api.yaml", Document)).AssertCompiles();
        IEnumerable<Diagnostic> found = (await AnalyzerRun.AnalyzeAsync<ConditionallyRequiredAnalyzer>(generation.Output))
            .Concat(await AnalyzerRun.AnalyzeAsync<ValueOutOfRangeAnalyzer>(generation.Output));
        Assert.Equal(
            spans.Select(span => $"{id} {span}"),
            found.Select(diagnostic => $"{diagnostic.Id} {diagnostic.Location.SourceSpan}"));
    }
}
