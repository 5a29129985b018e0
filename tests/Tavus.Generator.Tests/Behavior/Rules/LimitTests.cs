using System.Threading.Tasks;
using Tavus.Generator.Analyzers;

namespace Tavus.Generator.Tests.Behavior;

/// <summary>The limits that a document states for values: checked before a request is sent, unless the option turns that off.</summary>
public sealed class LimitTests
{
    private const string Document = """
        openapi: 3.1.0
        info: { title: T, version: '1' }
        servers: [{ url: https://api.test }]
        paths:
          /things:
            post:
              operationId: createThing
              requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } } }
              responses:
                '200': { description: done, content: { application/json: { schema: { $ref: '#/components/schemas/Result' } } } }
        components:
          schemas:
            Result:
              type: object
              properties: { name: { type: string, maxLength: 2 } }
            Thing:
              type: object
              properties:
                ratio: { type: number, minimum: 0, exclusiveMaximum: 1 }
                count: { type: integer, minimum: 1, maximum: 10, multipleOf: 3 }
                price: { type: number, format: decimal, multipleOf: 0.01 }
                name: { type: string, minLength: 2, maxLength: 3 }
                code: { type: string, pattern: '^[A-Z]{2}$' }
                literal: { type: string, pattern: '/^a$/' }
                unsupported: { type: string, pattern: '(?<' }
                tags: { type: array, minItems: 1, maxItems: 2, uniqueItems: true, items: { type: string, maxLength: 4 } }
                none: { type: array, maxItems: 0, items: { type: string } }
                ratios: { type: array, uniqueItems: true, items: { type: number } }
                scores: { type: array, items: { type: integer, maximum: 5 } }
                labels: { type: object, minProperties: 1, maxProperties: 2, additionalProperties: { type: string } }
                id: { type: string, maxLength: 1, readOnly: true }
                huge: { type: number, maximum: 1e400 }
        """;

    [Theory]
    [InlineData("Ratio = 0, Count = 3, Price = 9.99m, Name = \"ab\", Code = \"AB\", Tags = [\"a\", \"abcd\"], Scores = [5]", "")]
    [InlineData("Ratio = -0.1", "$.ratio must be at least 0 and be less than 1")]
    [InlineData("Ratio = 1", "$.ratio must be at least 0 and be less than 1")]
    [InlineData("Count = 11", "$.count must be from 1 to 10 and be a multiple of 3")]
    [InlineData("Count = 4", "$.count must be from 1 to 10 and be a multiple of 3")]
    [InlineData("Price = 0.07m", "")]
    [InlineData("Price = 9.999m", "$.price must be a multiple of 0.01")]
    [InlineData("Name = \"a\"", "$.name must have 2 to 3 characters")]
    [InlineData("Name = \"😀😀😀\"", "")]
    [InlineData("Name = \"😀😀😀😀\"", "$.name must have 2 to 3 characters")]
    [InlineData("Code = \"abc\"", "$.code must match '^[A-Z]{2}$'")]
    [InlineData("Code = \"\", Literal = \"b\", Unsupported = \"c\", Id = \"long\", Huge = 9", "")]
    [InlineData("Tags = []", "$.tags must have 1 to 2 items and have no item twice")]
    [InlineData("Tags = [\"a\", \"a\"]", "$.tags must have 1 to 2 items and have no item twice")]
    [InlineData("Tags = [\"a\", \"abcde\"]", "$.tags[1] must have at most 4 characters")]
    [InlineData("None = []", "")]
    [InlineData("None = [\"a\"]", "$.none must have at most 0 items")]
    [InlineData("Scores = [1, 6]", "$.scores[1] must be at most 5")]
    [InlineData("Labels = new System.Collections.Generic.Dictionary<string, string> { [\"a\"] = \"b\" }", "")]
    public async Task Requests_outside_of_a_limit_are_not_sent(string members, string expected)
    {
        string actual = await CheckedCall.ViolationsAsync(Document, Send(members));

        Assert.StartsWith(expected, actual);
        Assert.Equal(expected.Length == 0, actual.Length == 0);
        Assert.Equal(expected.Length == 0, (await CheckedCall.AnalyzeAsync(new ValueOutOfRangeAnalyzer(), Document, Send(members))).IsEmpty);
    }

    // Whether something is added to an empty dictionary later is not followed by the analyzer.
    [Fact]
    public async Task An_empty_map_is_not_sent() => Assert.Equal(
        "$.labels must have 1 to 2 properties",
        await CheckedCall.ViolationsAsync(Document, Send("Labels = new System.Collections.Generic.Dictionary<string, string>()")));

    [Theory]
    [InlineData("[1, 1.0]", 1)]
    [InlineData("[1, 2, 10]", 0)]
    public async Task One_number_in_two_spellings_is_twice_in_a_list(string ratios, int count)
    {
        string send = $$"""await sender.CreateThingAsync(Thing.FromJson("{\"ratios\":{{ratios}}}"));""";
        Assert.Equal(count > 0 ? "$.ratios must have no item twice" : "", await CheckedCall.ViolationsAsync(Document, send));
        Assert.Equal(count, (await CheckedCall.AnalyzeAsync(new ValueOutOfRangeAnalyzer(), Document, send)).Length);
    }

    [Fact]
    public async Task An_option_turns_the_checks_off() =>
        Assert.Equal("", await CheckedCall.ViolationsAsync(Document, Send("Name = \"too long\""), "ValidateRequests = false"));

    // A spread may have any number of items: only those that are written are certain.
    [Theory]
    [InlineData("Tags = [.. names]", 0)]
    [InlineData("Tags = [.. names, \"a\"]", 0)]
    [InlineData("Tags = [\"a\", .. names, \"b\"]", 0)]
    [InlineData("Tags = [\"a\", .. names, \"b\", \"c\"]", 1)]
    [InlineData("Tags = [\"a\", .. names, \"a\"]", 1)]
    [InlineData("Tags = [.. names, \"abcde\"]", 1)]
    [InlineData("Tags = []", 1)]
    [InlineData("Tags = new string[] { }", 1)]
    [InlineData("Tags = new List<string>()", 0)]
    [InlineData("Tags = new List<string>(names)", 0)]
    [InlineData("Tags = new List<string>(names) { \"abcde\" }", 0)]
    [InlineData("Tags = new List<string> { }", 1)]
    [InlineData("Tags = names.ToList()", 0)]
    [InlineData("Scores = [.. new[] { 1, 9 }]", 0)]
    [InlineData("Scores = [6, .. new[] { 1, 9 }]", 1)]
    public async Task Items_of_a_spread_are_unknown(string members, int count) => Assert.Equal(
        count,
        (await CheckedCall.AnalyzeAsync(new ValueOutOfRangeAnalyzer(), Document, Send(members), ", IEnumerable<string> names")).Length);

    private static string Send(string members) => $$"""await sender.CreateThingAsync(new Thing { {{members}} });""";
}
