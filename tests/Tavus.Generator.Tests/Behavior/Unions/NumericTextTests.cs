using System.Threading.Tasks;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Behavior;

/// <summary>Numbers that may be in a string are numbers; other strings beside a number make a union. Several schemas may have one type.</summary>
public sealed class NumericTextTests
{
    [Theory]
    [InlineData("{ anyOf: [{ type: number }, { type: string, pattern: '^(?!^[-+.]*$)[+-]?0*\\d*\\.?\\d*$' }] }", "\"12.50\"", "thing.Value is 12.5", "True")]
    [InlineData("{ oneOf: [{ type: string, format: int64 }, { type: integer, format: int64 }] }", "\"9007199254740993\"", "thing.Value is 9007199254740993L", "True")]
    [InlineData("{ oneOf: [{ type: string, format: decimal }, { type: number, format: decimal }] }", "0.1", "thing.Value is 0.1m", "True")]
    [InlineData("{ oneOf: [{ type: string }, { type: integer }] }", "\"7\"", "thing.Value!.String", "7")]
    [InlineData("{ oneOf: [{ type: string, pattern: '^[a-z0-9]+$' }, { type: integer }] }", "\"7\"", "thing.Value!.String", "7")]
    [InlineData("{ oneOf: [{ type: string, enum: ['7'] }, { type: integer }] }", "7", "thing.Value!.Int64", "7")]
    public async Task A_number_is_read_from_both(string schema, string value, string expression, string expected) =>
        Assert.Equal(expected, await ThingProgram.AskAsync(schema, value, expression));

    [Theory]
    [InlineData("{ oneOf: [{ type: integer, format: int32 }, { type: integer, format: int64 }] }", "3000000000", "thing.Value is 3000000000L", "True")]
    [InlineData("{ anyOf: [{ type: integer, format: uint8 }, { type: integer, format: int8 }] }", "-1", "thing.Value is (short)-1", "True")]
    [InlineData("{ oneOf: [{ type: integer, format: int64 }, { type: integer, format: uint64 }] }", "18446744073709551615", "thing.Value is 18446744073709551615m", "True")]
    [InlineData("{ oneOf: [{ type: number, format: float }, { type: number, format: double }] }", "0.1", "thing.Value is 0.1", "True")]
    [InlineData("{ oneOf: [{ type: integer }, { type: number, format: float }] }", "16777217", "thing.Value is 16777217.0", "True")]
    [InlineData("{ oneOf: [{ type: integer }, { type: number, format: decimal }] }", "9007199254740993", "thing.Value is 9007199254740993m", "True")]
    [InlineData("{ oneOf: [{ type: string, format: int32 }, { type: integer, format: int32 }, { type: integer, format: int64 }] }", "\"3000000000\"", "thing.Value is 3000000000L", "True")]
    public async Task Numbers_of_several_types_have_the_type_that_has_all(string schema, string value, string expression, string expected) =>
        Assert.Equal(expected, await ThingProgram.AskAsync(schema, value, expression));

    [Theory]
    [InlineData("{ anyOf: [{ type: string, format: uuid, description: a }, { type: string, format: uuid, description: b }] }", "\"3F2504E0-4F89-11D3-9A0C-0305E82C3301\"", "thing.Value is { Version: 1 }", "True")]
    [InlineData("{ oneOf: [{ type: string, format: date-time }, { type: string, format: date-time }] }", "\"2024-05-06T07:08:09.120Z\"", "thing.Value!.Value.Millisecond", "120")]
    [InlineData("{ oneOf: [{ type: string, format: date-time }, { type: string }] }", "\"2024-05-06\"", "thing.Value!.Length", "10")]
    [InlineData("{ allOf: [{ type: string }, { format: date }] }", "\"2024-05-06\"", "thing.Value!.Value.Day", "6")]
    [InlineData("{ allOf: [{ type: string, minLength: 1 }, { type: string, format: uuid }] }", "\"3F2504E0-4F89-11D3-9A0C-0305E82C3301\"", "thing.Value is { Version: 1 }", "True")]
    [InlineData("{ type: string, allOf: [{ format: date }] }", "\"2024-05-06\"", "thing.Value!.Value.Day", "6")]
    [InlineData("{ type: string, format: date, allOf: [{ type: string, minLength: 1 }] }", "\"2024-05-06\"", "thing.Value!.Value.Day", "6")]
    [InlineData("{ allOf: [{ type: number }, { format: decimal }] }", "0.1", "thing.Value is 0.1m", "True")]
    [InlineData("{ allOf: [{ type: integer }, { format: unixtime }] }", "1714979289", "thing.Value!.Value.Year", "2024")]
    public async Task Parts_and_branches_with_one_format_have_its_type(string schema, string value, string expression, string expected) =>
        Assert.Equal(expected, await ThingProgram.AskAsync(schema, value, expression));

    [Fact]
    public async Task A_string_listed_first_is_numeric_by_its_pattern() => Assert.Equal(
        "7{\"value\":\"7\"}{\"value\":8}",
        await GeneratedProgram.RunAsync(
            TestDocument.WithThing("type: object\nproperties:\n  value: { type: [string, integer], pattern: '^-?[0-9]+$' }", "3.1.0"), """
                var thing = Thing.FromJson("{\"value\":\"7\"}");
                long value = thing.Value!.Value;
                string read = thing.ToJson();
                thing.Value = 8;
                return value + read + thing.ToJson();
                """));
}
