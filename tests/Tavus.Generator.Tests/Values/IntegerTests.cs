using System.Threading.Tasks;

namespace Tavus.Generator.Tests.Values;

/// <summary>Integers of every size.</summary>
public sealed class IntegerTests
{
    [Theory]
    [InlineData("7", "7")]
    [InlineData("7.0", "7")]
    [InlineData("7.000", "7")]
    [InlineData("7e0", "7")]
    [InlineData("7E+0", "7")]
    [InlineData("70e-1", "7")]
    [InlineData("0.7e1", "7")]
    [InlineData("1E2", "100")]
    [InlineData("1.20e2", "120")]
    [InlineData("0", "0")]
    [InlineData("-0", "0")]
    [InlineData("0.0", "0")]
    [InlineData("-0.0", "0")]
    [InlineData("0e400", "0")]
    public async Task Every_spelling_is_an_integer(string json, string value)
    {
        foreach (string kind in (string[])["Integer", "Int64", "Int64Number", "Int32Number", "Int32", "Int16", "Int8", "UInt64", "UInt32", "UInt16", "UInt8"])
            await Expected.ValueAsync(kind, json, value, value);
    }

    [Theory]
    [InlineData("Integer", "9223372036854775807", "9223372036854775807")]
    [InlineData("Integer", "9223372036854775807.0", "9223372036854775807")]
    [InlineData("Integer", "9.223372036854775807e18", "9223372036854775807")]
    [InlineData("Integer", "9007199254740993", "9007199254740993")]
    [InlineData("Int64Number", "9007199254740993", "9007199254740993")]
    [InlineData("Integer", "-9223372036854775808", "-9223372036854775808")]
    [InlineData("Integer", "1e18", "1000000000000000000")]
    [InlineData("Int64", "-9223372036854775808.0", "-9223372036854775808")]
    [InlineData("Int32", "2147483647", "2147483647")]
    [InlineData("Int32", "-2147483648.0", "-2147483648")]
    [InlineData("Int16", "-32768", "-32768")]
    [InlineData("Int8", "-128", "-128")]
    [InlineData("Int8", "1.27e2", "127")]
    [InlineData("UInt64", "18446744073709551615", "18446744073709551615")]
    [InlineData("UInt64", "18446744073709551615.0", "18446744073709551615")]
    [InlineData("UInt64", "1.8446744073709551615e19", "18446744073709551615")]
    [InlineData("UInt32", "4294967295", "4294967295")]
    [InlineData("UInt16", "65535", "65535")]
    [InlineData("UInt8", "255", "255")]
    public async Task The_ends_of_the_ranges_are_read(string kind, string json, string value) =>
        await Expected.ValueAsync(kind, json, value, value);

    [Theory]
    [InlineData("Integer", "9223372036854775808")]
    [InlineData("Integer", "-9223372036854775809")]
    [InlineData("Integer", "9.3e18")]
    [InlineData("Integer", "1e400")]
    [InlineData("Integer", "1e99999999999999999999")]
    [InlineData("Integer", "1.5")]
    [InlineData("Integer", "15e-1")]
    [InlineData("Integer", "1e-400")]
    [InlineData("Integer", "9007199254740992.5")]
    [InlineData("Integer", "\"7\"")]
    [InlineData("Integer", "\"abc\"")]
    [InlineData("Integer", "\"\"")]
    [InlineData("Integer", "true")]
    [InlineData("Integer", "[]")]
    [InlineData("Int64", "9223372036854775808")]
    [InlineData("Int32", "2147483648")]
    [InlineData("Int32", "-2147483649")]
    [InlineData("Int16", "32768")]
    [InlineData("Int8", "128")]
    [InlineData("Int8", "-129")]
    [InlineData("UInt64", "-1")]
    [InlineData("UInt64", "18446744073709551616")]
    [InlineData("UInt32", "4294967296")]
    [InlineData("UInt32", "-1")]
    [InlineData("UInt16", "65536")]
    [InlineData("UInt8", "256")]
    [InlineData("UInt8", "-1")]
    [InlineData("UInt8", "2.5")]
    public async Task What_is_no_integer_of_that_size_is_kept(string kind, string json) => await Expected.NoValueAsync(kind, json);
}
