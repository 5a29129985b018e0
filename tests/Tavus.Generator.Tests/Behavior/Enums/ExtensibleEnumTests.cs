using System.Threading.Tasks;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Behavior;

/// <summary>Choices between texts of which some are listed: an <c>OpenEnum</c> in every order and nesting.</summary>
public sealed class ExtensibleEnumTests
{
    private const string Components = """

            Mode: { type: string, enum: [full, echo] }
            Open: { anyOf: [{ type: string }, { $ref: '#/components/schemas/Mode' }] }
            OpenInline: { anyOf: [{ type: string, enum: [full, echo] }, { type: string }] }
            Wrapped: { allOf: [{ $ref: '#/components/schemas/Open' }], description: Wrapped. }
            BlankEnum: { enum: [''] }
            NullEnum: { enum: [null] }
            Colors: { oneOf: [{ const: full, title: Everything }, { const: echo, title: Sound }] }
        """;

    [Theory]
    [InlineData("anyOf: [{ type: string }, { type: string, enum: [full, echo] }]", "ThingMode")]
    [InlineData("anyOf: [{ type: string, enum: [full, echo] }, { type: string }]", "ThingMode")]
    [InlineData("anyOf: [{ enum: [full, echo] }, { type: string }, { type: 'null' }]", "ThingMode")]
    [InlineData("type: string, anyOf: [{ enum: [full, echo] }, { minLength: 1 }]", "ThingMode")]
    [InlineData("anyOf: [{ type: string }, { $ref: '#/components/schemas/Mode' }]", "Mode")]
    [InlineData("anyOf: [{ $ref: '#/components/schemas/Open' }, { type: string }]", "Mode")]
    [InlineData("oneOf: [{ type: 'null' }, { $ref: '#/components/schemas/Open' }]", "Mode")]
    [InlineData("anyOf: [{ $ref: '#/components/schemas/OpenInline' }, { type: 'null' }, { type: string }]", "OpenInline")]
    [InlineData("$ref: '#/components/schemas/OpenInline'", "OpenInline")]
    [InlineData("allOf: [{ $ref: '#/components/schemas/Wrapped' }], description: d", "Mode")]
    [InlineData("anyOf: [{ allOf: [{ $ref: '#/components/schemas/Mode' }], description: d }, { type: string, maxLength: 9 }]", "Mode")]
    [InlineData("anyOf: [{ anyOf: [{ type: 'null' }, { oneOf: [{ enum: [full, echo] }] }] }, { type: string }]", "ThingMode")]
    [InlineData("anyOf: [{ type: string }, { const: full }, { const: echo }]", "ThingMode")]
    [InlineData("oneOf: [{ $ref: '#/components/schemas/Mode' }, { $ref: '#/components/schemas/NullEnum' }]", "Mode")]
    [InlineData("oneOf: [{ $ref: '#/components/schemas/Mode' }, { $ref: '#/components/schemas/BlankEnum' }]", "ThingMode")]
    [InlineData("allOf: [{ type: string }, { enum: [full, echo] }]", "ThingMode")]
    [InlineData("anyOf: [{ $ref: '#/components/schemas/Mode' }, { $ref: '#/components/schemas/Mode' }]", "Mode")]
    public async Task A_choice_of_texts_is_open(string schema, string type)
    {
        string code = $$"""
            Thing thing = Thing.FromJson("{\"mode\":\"full\"}");
            Thing other = Thing.FromJson("{\"mode\":\"new\"}");
            OpenEnum<{{type}}>? mode = thing.Mode;
            return (mode == {{type}}.Full) + " " + mode + " " + (other.Mode!.Value.Known is null) + " " + other.ToJson();
            """;
        Assert.Equal("True full True {\"mode\":\"new\"}", await RunAsync(schema, code));
    }

    [Fact]
    public async Task A_choice_of_constants_behind_a_reference_keeps_its_names() => Assert.Equal(
        "Sound Colors",
        await RunAsync(
            "anyOf: [{ type: string }, { $ref: '#/components/schemas/Colors' }]",
            "var known = Thing.FromJson(\"{\\\"mode\\\":\\\"echo\\\"}\").Mode!.Value.Known!.Value; return known + \" \" + known.GetType().Name;"));

    [Theory]
    [InlineData("anyOf: [{ type: integer }, { type: integer, enum: [1, 2] }]", "Value2")]
    [InlineData("oneOf: [{ type: integer, const: 1, title: Low }, { type: integer, const: 2, title: High }]", "High")]
    [InlineData("oneOf: [{ const: 1, title: Low }, { const: 2, title: High }, { type: 'null' }]", "High")]
    public async Task Numbers_are_open_as_well(string schema, string expected) => Assert.Equal(
        expected + "{\"mode\":2}",
        await RunAsync(schema, "Thing thing = Thing.FromJson(\"{\\\"mode\\\":2}\"); return thing.Mode!.Value.Known + thing.ToJson();"));

    [Theory]
    [InlineData("anyOf: [{ type: string, enum: [full] }, { type: integer }]")]
    [InlineData("anyOf: [{ type: string, enum: [full] }, { type: array, items: { type: string } }]")]
    public async Task Other_types_make_a_union(string schema) => Assert.Equal(
        "True", await RunAsync(schema, "return Convert.ToString(Thing.FromJson(\"{\\\"mode\\\":\\\"full\\\"}\").Mode is ThingMode);"));

    private static Task<string> RunAsync(string schema, string code) =>
        GeneratedProgram.RunAsync(TestDocument.WithThing($"type: object\nproperties:\n  mode: {{ {schema} }}", "3.1.0") + Components, code);
}
