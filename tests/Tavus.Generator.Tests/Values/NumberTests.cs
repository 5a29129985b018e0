using System.Threading.Tasks;

namespace Tavus.Generator.Tests.Values;

/// <summary>Numbers: the nearest value that the type holds.</summary>
public sealed class NumberTests
{
    [Theory]
    [InlineData("0.1", "0.1", "0.1")]
    [InlineData("0.10000000000000001", "0.1", "0.1")]
    [InlineData("0.1000000000000000055511151231257827", "0.1", "0.1")]
    [InlineData("0.30000000000000004", "0.30000000000000004", "0.30000000000000004")]
    [InlineData("1", "1", "1")]
    [InlineData("1.0", "1", "1")]
    [InlineData("1.50", "1.5", "1.5")]
    [InlineData("1E3", "1000", "1000")]
    [InlineData("1e+3", "1000", "1000")]
    [InlineData("1.5e-7", "1.5E-07", "1.5E-07")]
    [InlineData("0", "0", "0")]
    [InlineData("-0", "-0", "-0")]
    [InlineData("-0.0", "-0", "-0")]
    [InlineData("0e400", "0", "0")]
    [InlineData("12345678901234567890", "1.2345678901234567E+19", "1.2345678901234567E+19")]
    [InlineData("9007199254740993", "9007199254740992", "9007199254740992")]
    [InlineData("1.7976931348623157e308", "1.7976931348623157E+308", "1.7976931348623157E+308")]
    [InlineData("1.7976931348623157e+308", "1.7976931348623157E+308", "1.7976931348623157E+308")]
    [InlineData("5e-324", "5E-324", "5E-324")]
    [InlineData("4.9406564584124654e-324", "5E-324", "5E-324")]
    [InlineData("2.2250738585072011e-308", "2.225073858507201E-308", "2.225073858507201E-308")]
    [InlineData("1e-400", "0", "0")]
    [InlineData("1e23", "1E+23", "1E+23")]
    public async Task Every_spelling_is_a_number(string json, string value, string canonical)
    {
        await Expected.ValueAsync("Number", json, value, canonical);
        await Expected.ValueAsync("Double", json, value, canonical);
    }

    [Theory]
    [InlineData("0.1", "0.1", "0.1")]
    [InlineData("0.10000000149011612", "0.1", "0.1")]
    [InlineData("0.100000001", "0.1", "0.1")]
    [InlineData("1.0", "1", "1")]
    [InlineData("16777217", "16777216", "16777216")]
    [InlineData("3.4028234663852886e38", "3.4028235E+38", "3.4028235E+38")]
    [InlineData("1e-50", "0", "0")]
    [InlineData("-0.0", "-0", "-0")]
    public async Task Every_spelling_is_a_float(string json, string value, string canonical) =>
        await Expected.ValueAsync("Float", json, value, canonical);

    [Theory]
    [InlineData("1.10", "1.10", "1.10")]
    [InlineData("19.99", "19.99", "19.99")]
    [InlineData("1e3", "1000", "1000")]
    [InlineData("1.5E-3", "0.0015", "0.0015")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335", "79228162514264337593543950335")]
    [InlineData("0.1000000000000000055511151231257827", "0.1000000000000000055511151231", "0.1000000000000000055511151231")]
    public async Task Every_spelling_is_a_decimal(string json, string value, string canonical) =>
        await Expected.ValueAsync("Decimal", json, value, canonical);

    [Theory]
    [InlineData("Number", "1e400")]
    [InlineData("Number", "-1e400")]
    [InlineData("Number", "1e99999999999999999999")]
    [InlineData("Number", "\"abc\"")]
    [InlineData("Number", "\"\"")]
    [InlineData("Number", "\"1.5\"")]
    [InlineData("Number", "\"NaN\"")]
    [InlineData("Number", "true")]
    [InlineData("Number", "[1]")]
    [InlineData("Double", "1.8e308")]
    [InlineData("Float", "1e39")]
    [InlineData("Float", "\"1\"")]
    [InlineData("Decimal", "79228162514264337593543950336")]
    [InlineData("Decimal", "1e29")]
    [InlineData("Decimal", "1e400")]
    [InlineData("Decimal", "\"1\"")]
    public async Task What_does_not_fit_is_kept(string kind, string json) => await Expected.NoValueAsync(kind, json);
}
