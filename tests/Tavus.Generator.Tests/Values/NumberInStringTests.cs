using System.Threading.Tasks;

namespace Tavus.Generator.Tests.Values;

/// <summary>
/// Numbers and booleans that may be strings: <c>type: [integer, string]</c>, as .NET's own documents declare each number.
/// </summary>
public sealed class NumberInStringTests
{
    [Theory]
    [InlineData("IntegerOrString", "7", "7", "7")]
    [InlineData("IntegerOrString", "\"7\"", "7", "7")]
    [InlineData("IntegerOrString", "7.0", "7", "7")]
    [InlineData("IntegerOrString", "\"-9223372036854775808\"", "-9223372036854775808", "-9223372036854775808")]
    [InlineData("Int32OrString", "7", "7", "7")]
    [InlineData("Int32OrString", "\"7\"", "7", "7")]
    [InlineData("Int32OrString", "\"-7\"", "-7", "-7")]
    [InlineData("Int32OrString", "\"\\u0037\"", "7", "7")]
    [InlineData("Int64OrString", "9007199254740993", "9007199254740993", "9007199254740993")]
    [InlineData("Int64OrString", "\"9007199254740993\"", "9007199254740993", "9007199254740993")]
    [InlineData("UInt64OrString", "\"18446744073709551615\"", "18446744073709551615", "18446744073709551615")]
    [InlineData("NumberOrString", "1.5", "1.5", "1.5")]
    [InlineData("NumberOrString", "\"1.5\"", "1.5", "1.5")]
    [InlineData("DoubleOrString", "\"0.10000000000000001\"", "0.1", "0.1")]
    [InlineData("DoubleOrString", "\"1E3\"", "1000", "1000")]
    [InlineData("DoubleOrString", "1.0", "1", "1")]
    [InlineData("FloatOrString", "\"0.1\"", "0.1", "0.1")]
    [InlineData("DecimalOrString", "\"19.90\"", "19.90", "19.90")]
    [InlineData("DecimalOrString", "19.90", "19.90", "19.90")]
    [InlineData("BooleanOrString", "true", "True", "true")]
    [InlineData("BooleanOrString", "\"true\"", "True", "true")]
    [InlineData("BooleanOrString", "\"false\"", "False", "false")]
    public async Task A_number_is_read_from_both(string kind, string json, string value, string canonical) =>
        await Expected.ValueAsync(kind, json, value, canonical);

    [Theory]
    [InlineData("IntegerOrString", "\"abc\"")]
    [InlineData("IntegerOrString", "\"\"")]
    [InlineData("IntegerOrString", "\"1.5\"")]
    [InlineData("IntegerOrString", "\" 7\"")]
    [InlineData("IntegerOrString", "\"9223372036854775808\"")]
    [InlineData("IntegerOrString", "true")]
    [InlineData("Int32OrString", "\"2147483648\"")]
    [InlineData("Int32OrString", "2147483648")]
    [InlineData("Int32OrString", "\"0x7\"")]
    [InlineData("Int32OrString", "\"1,000\"")]
    [InlineData("UInt64OrString", "\"-1\"")]
    [InlineData("NumberOrString", "\"1e400\"")]
    [InlineData("NumberOrString", "\"abc\"")]
    [InlineData("NumberOrString", "\"1,5\"")]
    [InlineData("DecimalOrString", "\"\"")]
    [InlineData("DecimalOrString", "\"1e400\"")]
    [InlineData("BooleanOrString", "\"maybe\"")]
    [InlineData("BooleanOrString", "1")]
    public async Task What_is_none_is_kept(string kind, string json) => await Expected.NoValueAsync(kind, json);

    [Theory]
    [InlineData("StringOfInt64", "7")]
    [InlineData("StringOfInt64", "007")]
    [InlineData("StringOfInt64", "not a number")]
    [InlineData("StringOfDecimal", "1.10")]
    public async Task A_string_with_the_format_of_a_number_stays_text(string kind, string text) =>
        await Expected.ValueAsync(kind, $"\"{text}\"", text, $"\"{text}\"");
}
