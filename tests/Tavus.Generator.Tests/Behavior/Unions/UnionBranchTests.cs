using System.Text.Json;
using System.Threading.Tasks;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Behavior;

/// <summary>Which branch of a union a value is.</summary>
public sealed class UnionBranchTests
{
    private const string Payments = """
        oneOf:
          - $ref: '#/components/schemas/Charge'
          - $ref: '#/components/schemas/Refund'
          - $ref: '#/components/schemas/Gone'
        """;

    private const string PaymentSchemas = """

            Charge:
              type: object
              required: [object, id, status]
              properties:
                object: { type: string, enum: [charge] }
                id: { type: string }
                status: { type: string, enum: [pending, succeeded] }
            Refund:
              type: object
              required: [object, id]
              properties:
                object: { type: string, enum: [refund] }
                id: { type: string }
                status: { type: string, enum: [open, done] }
            Gone:
              type: object
              required: [id, deleted]
              properties:
                id: { type: string }
                deleted: { type: boolean, enum: [true] }
        """;

    [Theory]
    [InlineData("a status that is not listed", """{"object":"charge","id":"c","status":"disputed"}""", "Charge")]
    [InlineData("a status of another branch", """{"object":"charge","id":"c","status":"open"}""", "Charge")]
    [InlineData("required properties are missing", """{"object":"refund"}""", "Refund")]
    [InlineData("a constant of a boolean", """{"id":"c","deleted":true}""", "Gone")]
    [InlineData("no constant", """{"id":"c","status":"pending"}""", "Charge")]
    [InlineData("a constant of none", """{"object":"payout","id":"p","deleted":false}""", "Unknown")]
    [InlineData("a constant that is null", """{"object":null,"id":"p","deleted":true}""", "Gone")]
    [InlineData("names and constants with escapes", """{"\u006fbject":"re\u0066und","id":"p"}""", "Refund")]
    [InlineData("nothing", "{}", "Charge")]
    [InlineData("another JSON type", "[1]", "Unknown")]
    public async Task Only_single_values_exclude_a_branch(string why, string json, string kind)
    {
        string code = $$$"""""
            string json = """{{{json}}}""";
            var thing = Thing.FromJson(json);
            bool isOne = (thing.Charge is null ? 0 : 1) + (thing.Refund is null ? 0 : 1) + (thing.Gone is null ? 0 : 1) == (thing.IsKnown ? 1 : 0);
            return thing.Kind + " " + isOne + " " + JsonNode.DeepEquals(JsonNode.Parse(json), JsonNode.Parse(thing.ToJson()));
            """"";
        Assert.Equal($"{kind} True True", await GeneratedProgram.RunAsync(TestDocument.WithThing(Payments) + PaymentSchemas, code));
        Assert.NotEmpty(why);
    }

    [Theory]
    [InlineData("\"a\"", "String")]
    [InlineData("[\"a\",\"b\"]", "StringList")]
    [InlineData("[1,2]", "Int64List")]
    [InlineData("[[1],[2]]", "Int64ListList")]
    [InlineData("[null,1]", "Int64List")]
    [InlineData("[]", "StringList")]
    [InlineData("[true]", "Unknown")]
    [InlineData("{\"k\":1}", "Int64Map")]
    [InlineData("{\"k\":\"v\"}", "StringMap")]
    [InlineData("{\"name\":\"v\"}", "Named")]
    [InlineData("{}", "Named")]
    public async Task Lists_and_maps_are_distinguished_by_their_first_item(string json, string kind)
    {
        const string schema = """
            oneOf:
              - { type: string }
              - { type: array, items: { type: string } }
              - { type: array, items: { type: integer } }
              - { type: array, items: { type: array, items: { type: integer } } }
              - { title: Named, type: object, properties: { name: { type: string } } }
              - { type: object, additionalProperties: { type: string } }
              - { type: object, additionalProperties: { type: integer } }
            """;
        Assert.Equal(kind + " " + json, await GeneratedProgram.RunAsync(
            TestDocument.WithThing(schema), $$$"""""
                var thing = Thing.FromJson({{{JsonSerializer.Serialize(json)}}});
                return thing.Kind + " " + thing.ToJson();
                """""));
    }

    [Theory]
    [InlineData("\"NotFound\"", "Option2")]
    [InlineData("\"Busy\"", "Option3")]
    [InlineData("\"Later\"", "Option2")]
    [InlineData("[\"Busy\"]", "Option5ItemList")]
    public async Task A_string_is_the_enum_that_lists_it(string json, string kind)
    {
        const string schema = """
            oneOf:
              - { type: object, required: [Invalid], properties: { Invalid: { type: string } } }
              - { type: string, enum: [NotFound] }
              - { type: string, enum: [Busy, Full] }
              - { type: array, items: { type: string, enum: [NotFound] } }
              - { type: array, items: { type: string, enum: [Busy] } }
            """;
        Assert.Equal(kind + " " + json, await GeneratedProgram.RunAsync(
            TestDocument.WithThing(schema), $$$"""""
                var thing = Thing.FromJson({{{JsonSerializer.Serialize(json)}}});
                return thing.Kind + " " + thing.ToJson();
                """""));
    }

    [Fact]
    public async Task A_list_of_objects_is_that_of_which_the_first_has_most_properties()
    {
        const string schema = """
            oneOf:
              - { type: array, items: { title: First, type: object, properties: { a: { type: string } } } }
              - { type: array, items: { title: Second, type: object, properties: { a: { type: string }, b: { type: string } } } }
            """;
        Assert.Equal("SecondList x", await GeneratedProgram.RunAsync(
            TestDocument.WithThing(schema), """
                var thing = Thing.FromJson("[{\"a\":\"y\",\"b\":\"x\"}]");
                return thing.Kind + " " + thing.SecondList![0].B;
                """));
    }

    [Fact]
    public async Task Names_of_branches_make_way_for_those_of_the_union()
    {
        const string schema = """
            oneOf:
              - { title: Kind, type: object, properties: { a: { type: string } } }
              - { title: Match, type: object, properties: { b: { type: string } } }
              - { title: Unknown, type: object, properties: { c: { type: string } } }
              - { title: Class, type: object, properties: { d: { type: string } } }
            """;
        Assert.Equal("MatchValue x", await GeneratedProgram.RunAsync(
            TestDocument.WithThing("type: object\nproperties:\n  value:\n    " + schema.Replace("\n", "\n    ")), """
                var thing = Thing.FromJson("{\"value\":{\"b\":\"x\"}}").Value!;
                return thing.Kind + " " + thing.Match(kindValue => "", matchValue => matchValue.B!, unknownValue => "", @class => "", unknown => "");
                """));
    }
}
