using System.Linq;
using Tavus.Generator.Tests.Behavior;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Documents;

/// <summary>References into the middle of something are replaced by copies, of which there is a limited number.</summary>
public sealed class ReferenceLimitTests
{
    [Theory]
    [InlineData(1_990, 0)]
    [InlineData(2_010, 10)]
    public void There_are_at_most_2000_copies(int references, int refused)
    {
        string properties = string.Join(", ", Enumerable.Range(0, references).Select(i => $"p{i}: {{ $ref: '#/components/schemas/Whole/properties/part' }}"));
        Generation generation = Generation.Of(
            TestDocument.WithThing("{ type: object, properties: { " + properties + " } }") + "\n    Whole: { type: object, properties: { part: { type: string } } }\n");

        Assert.Equal(Enumerable.Repeat("TAVUS006", refused), generation.Ids);
        Assert.Equal(refused, generation["Models.g.cs"].Split("JsonNode? P").Length - 1);
    }

    [Theory]
    [InlineData(16, true)]
    [InlineData(17, false)]
    public void References_are_followed_over_16_others(int links, bool isFollowed)
    {
        string chain = string.Concat(Enumerable.Range(1, links - 1).Select(i => $"    A{i}: {{ $ref: '#/components/schemas/A{i + 1}' }}\n"));
        Generation generation = Generation.Of(
            TestDocument.WithThing("{ type: object, properties: { p: { $ref: '#/components/schemas/A1' } } }")
            + $"\n{chain}    A{links}: {{ type: object, properties: {{ x: {{ type: string }} }} }}\n").AssertCompiles();

        Assert.Equal(isFollowed, !generation.Ids.Contains("TAVUS006"));
        Assert.Contains(isFollowed ? $"A{links}? P " : "JsonNode? P ", generation["Models.g.cs"]);
    }

    /// <summary>Each of them would hold copies of what the others became.</summary>
    [Fact]
    public void References_to_what_they_are_in_end()
    {
        const string Reference = "{ $ref: '#/components/schemas/Thing/properties/a' }";
        string schema = $"{{ type: object, properties: {{ a: {{ type: object, properties: {{ b: {Reference}, c: {Reference}, d: {Reference} }} }} }} }}";
        Generation generation = Generation.Of(TestDocument.WithThing(schema)).AssertCompiles();

        Assert.Equal(["TAVUS006", "TAVUS006", "TAVUS006"], generation.Ids);
        Assert.Contains("JsonNode? B ", generation["Models.g.cs"]);
    }

    /// <summary>Through a list, from elsewhere, and over another one.</summary>
    [Fact]
    public void References_in_a_circle_end()
    {
        Generation generation = Generation.Of(TestDocument.WithThing("{ type: object, properties: { p: { allOf: [{ $ref: '#/components/schemas/A/properties/x' }] } } }") + """

                A: { type: object, properties: { x: { type: object, properties: { y: { allOf: [{ $ref: '#/components/schemas/B/properties/z' }] } } } } }
                B: { type: object, properties: { z: { type: object, properties: { w: { $ref: '#/components/schemas/A/properties/x' } } } } }
            """).AssertCompiles();

        Assert.Equal(["TAVUS006"], generation.Ids.Distinct());
        Assert.Contains("JsonNode? W ", generation["Models.g.cs"]);
    }

    /// <summary>Each holds the one before it several times: with two, a thousand of them are more than there are atoms.</summary>
    [Theory]
    [InlineData(2)]
    [InlineData(1)]
    public void Copies_of_copies_end(int references)
    {
        string components = string.Concat(Enumerable.Range(1, 1_000).Select(i => $"    A{i}: {{ properties: {{ p: {{ type: object, properties: {{ "
            + string.Join(", ", Enumerable.Range(0, references).Select(n => $"q{n}: {{ $ref: '#/components/schemas/A{i - 1}/properties/p' }}")) + " } } } }\n"));
        Generation generation = Generation.Of(
            TestDocument.WithThing("{ type: object, properties: { last: { $ref: '#/components/schemas/A1000' } } }")
            + "\n    A0: { properties: { p: { type: object, properties: { q: { type: string } } } } }\n" + components);

        Assert.Null(generation.Result.Exception);
        Assert.Equal("TAVUS006", generation.Ids.Distinct().Single());
        Assert.Contains("class Thing", generation["Models.g.cs"]);
    }
}
