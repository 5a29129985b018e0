using System.Threading.Tasks;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Behavior;

/// <summary>Enums of all kinds of values.</summary>
public sealed class EnumTests
{
    [Theory]
    [InlineData("{ type: integer, enum: [1, 2, -3] }", "2", "thing.Value!.Value.Known", "Value2")]
    [InlineData("{ type: integer, enum: [1, 2, -3] }", "-3", "thing.Value == ThingValue.ValueMinus3", "True")]
    [InlineData("{ type: integer, enum: [1, 2] }", "7", "thing.Value!.Value.Known is null", "True")]
    [InlineData("{ type: integer, enum: [1, 2] }", "\"1\"", "thing.Value is null", "True")]
    [InlineData("{ type: number, enum: [0.5, 2] }", "0.5", "thing.Value!.Value.Known", "Value0_5")]
    [InlineData("{ type: integer, enum: [1, 2], x-enum-varnames: [low, high] }", "2", "thing.Value!.Value.Known", "High")]
    [InlineData("{ type: string, enum: ['1', '2'], x-enumNames: [low, high] }", "\"2\"", "thing.Value!.Value.Known", "High")]
    [InlineData("{ type: boolean, enum: [true] }", "true", "thing.Value is bool", "True")]
    [InlineData("{ enum: [true, false] }", "false", "thing.Value", "False")]
    [InlineData("{ type: string, enum: [] }", "\"a\"", "thing.Value is string", "True")]
    [InlineData("{ type: string, enum: [null], nullable: true }", "\"a\"", "thing.Value is string", "True")]
    [InlineData("{ type: string, enum: ['', a, a, A, 'a ', '+', '-'] }", "\"\"", "thing.Value!.Value.Known", "Empty")]
    [InlineData("{ type: string, enum: ['', a, a, A, 'a ', '+', '-'] }", "\"+\"", "thing.Value!.Value.Value", "+")]
    [InlineData("{ type: array, items: { type: integer, enum: [1, 2] } }", "[2,9]", "thing.Value![0].Known + thing.Value![1].Value", "Value29")]
    public async Task A_value_is_known_or_kept(string schema, string value, string expression, string expected) =>
        Assert.Equal(expected, await ThingProgram.AskAsync(schema, value, expression));

    [Theory]
    [InlineData("{ const: fixed }", "\"fixed\"", "thing.Value == ThingValue.Fixed", "True")]
    [InlineData("{ type: string, const: fixed }", "\"other\"", "thing.Value!.Value.Value", "other")]
    [InlineData("{ type: integer, const: 5 }", "5", "thing.Value is long", "True")]
    [InlineData("{ type: [string, 'null'], enum: [a, null] }", "\"a\"", "thing.Value == ThingValue.A", "True")]
    public async Task A_constant_is_an_enum_of_one_value(string schema, string value, string expression, string expected)
    {
        string code = $$"""
            Thing thing = Thing.FromJson("{\"value\":" + {{ThingProgram.Quote(value)}} + "}");
            return Convert.ToString({{expression}}, System.Globalization.CultureInfo.InvariantCulture) + thing.ToJson();
            """;
        Assert.Equal(expected + $$"""{"value":{{value}}}""", await GeneratedProgram.RunAsync(TestDocument.WithThing($"type: object\nproperties:\n  value: {schema}", "3.1.0"), code));
    }

    [Theory]
    [InlineData("1;2")]
    [InlineData("true")]
    [InlineData("")]
    public async Task A_number_that_is_none_is_refused_with_its_path(string value)
    {
        string code = $$"""
            try
            {
                await client.CreateThingAsync(new Thing { Value = "{{value}}" });
                return Server.Request;
            }
            catch (TavusValidationException exception)
            {
                return exception.Violations[0].Path;
            }
            """;
        Assert.Equal("$.value", await GeneratedProgram.RunAsync(TestDocument.WithThing("type: object\nproperties:\n  value: { type: integer, enum: [1] }"), code));
    }

    [Theory]
    [InlineData("netstandard2.0")]
    [InlineData("net472")]
    public void Numbers_compile_for_old_targets(string target) => Generation.Of(
        target == "net472" ? TestTarget.Net472 : TestTarget.NetStandard20,
        new TestOptions(),
        new TestFile("api.yaml", TestDocument.WithThing("type: object\nproperties:\n  value: { type: integer, enum: [1, 2] }\n  time: { type: string, format: duration }\n  any: { oneOf: [{ type: string }, { type: integer }] }"))).AssertCompiles();

    [Theory]
    [InlineData("{ enum: [a, 1] }")]
    [InlineData("{ type: array, enum: [a, b], items: { type: string } }")]
    [InlineData("{ type: integer, enum: [a] }")]
    public void Values_that_make_no_enum_are_reported(string schema) => Assert.Contains(
        "TAVUS012", Generation.Of(TestDocument.WithThing($"type: object\nproperties:\n  value: {schema}")).AssertCompiles().Ids);
}
