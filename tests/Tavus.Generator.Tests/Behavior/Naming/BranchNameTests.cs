using System.Linq;
using System.Text.RegularExpressions;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Behavior;

public sealed class BranchNameTests
{
    private const string A = "{ type: object, properties: { t: { type: string, const: card }, n: { type: string } } }";
    private const string B = "{ type: object, properties: { t: { type: string, enum: [bank_account] }, m: { type: string } } }";
    private const string Plain = "{ type: object, properties: { x: { type: string } } }";
    private const string OtherPlain = "{ type: object, properties: { y: { type: string } } }";
    private const string Text = "{ type: string }";
    private const string List = "{ type: array, items: { type: object, properties: { z: { type: string } } } }";

    [Theory]
    [InlineData($"[{A}, {B}]", "ThingValueBankAccount ThingValueCard")]
    [InlineData($"[{A}, {B}, {Plain}]", "ThingValueBankAccount ThingValueCard ThingValueOption3")]
    [InlineData($"[{A}, {A}]", "ThingValueOption1 ThingValueOption2")]
    [InlineData($"[{A}, {Text}]", "ThingValueObject")]
    [InlineData($"[{A}, {Plain}]", "ThingValueOption1 ThingValueOption2")]
    [InlineData($"[{Plain}, {OtherPlain}]", "ThingValueOption1 ThingValueOption2")]
    [InlineData($"[{Text}, {Plain}]", "ThingValueObject")]
    [InlineData($"[{Text}, {List}, {Plain}]", "ThingValueItem ThingValueObject")]
    [InlineData($"[{Text}, {List}, {{ $ref: '#/components/schemas/ThingValueItem' }}]", "ThingValueItem ThingValueOption2Item")]
    [InlineData($"[{List}, {{ type: array, items: {{ type: integer }} }}]", "ThingValueOption1Item")]
    [InlineData($"[{{ $ref: '#/components/schemas/Other' }}, {Plain}]", "ThingValueOption2")]
    [InlineData($"[{{ type: object, properties: {{ t: {{ const: '1' }} }} }}, {A}]", "ThingValueOption1 ThingValueOption2")]
    [InlineData($"[{{ type: object, properties: {{ t: {{ const: a b }} }} }}, {{ type: object, properties: {{ t: {{ const: a-b }}, u: {Text} }} }}]", "ThingValueAB ThingValueOption2")]
    [InlineData($"[{{ type: object, properties: {{ kind: {{ const: k }}, t: {{ const: a }} }} }}, {{ type: object, properties: {{ kind: {{ const: k }}, t: {{ const: b }} }} }}]", "ThingValueA ThingValueB")]
    public void An_inline_branch_is_named_by_what_distinguishes_it(string branches, string expected)
    {
        string document = TestDocument.WithThing(
            $"type: object\nproperties:\n  value: {{ oneOf: {branches} }}\n  other: {{ $ref: '#/components/schemas/Other' }}", "3.1.0")
            + "\n    Other: { type: object, properties: { o: { type: string } } }"
            + (branches.Contains("ThingValueItem") ? "\n    ThingValueItem: { type: object, properties: { i: { type: string } } }\n" : "\n");
        Generation generation = Generation.Of(document).AssertCompiles();

        Assert.Equal(expected, string.Join(" ", Regex.Matches(generation["Models.g.cs"], @"class (ThingValue\w+) : JsonModel\b")
            .Select(match => match.Groups[1].Value).Order()));
    }
}
