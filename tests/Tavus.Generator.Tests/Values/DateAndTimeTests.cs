using System.Threading.Tasks;

namespace Tavus.Generator.Tests.Values;

/// <summary>Dates, and times of day.</summary>
public sealed class DateAndTimeTests
{
    [Theory]
    [InlineData("2024-05-06")]
    [InlineData("2024-05-06T00:00:00Z")]
    [InlineData("2024-05-06T00:00:00.000Z")]
    [InlineData("2024-05-06T00:00:00.0000000")]
    [InlineData("2024-05-06T00:00:00")]
    [InlineData("2024-05-06T00:00:00+00:00")]
    [InlineData("2024-05-06T00:00:00+02:00")]
    [InlineData("2024-05-06T00:00:00-0800")]
    [InlineData("2024-05-06 00:00:00")]
    [InlineData("2024-05-06t00:00:00z")]
    [InlineData("2024-05-06Z")]
    [InlineData("2024-05-06+02:00")]
    [InlineData("2024-05-06-08:00")]
    public async Task A_date_at_midnight_is_a_date(string text) =>
        await Expected.ValueAsync("Date", $"\"{text}\"", "2024-05-06", "\"2024-05-06\"");

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    [InlineData("2000-02-29")]
    public async Task Dates_reach_from_year_1_to_9999(string text) => await Expected.ValueAsync("Date", $"\"{text}\"", text, $"\"{text}\"");

    [Theory]
    [InlineData("\"\"")]
    [InlineData("\"2024-02-30\"")]
    [InlineData("\"2024-13-01\"")]
    [InlineData("\"0000-01-01\"")]
    [InlineData("\"2024-5-6\"")]
    [InlineData("\"20240506\"")]
    [InlineData("\"05/06/2024\"")]
    [InlineData("\"2024-05-06T07:08:09Z\"")]
    [InlineData("\"2024-05-06T00:00:00.0000001Z\"")]
    [InlineData("\"2024-05-06T00:00:00Zx\"")]
    [InlineData("\" 2024-05-06\"")]
    [InlineData("\"2024-05-06T\"")]
    [InlineData("\"2024-05-06+2\"")]
    [InlineData("\"2024-05-06Zx\"")]
    [InlineData("20240506")]
    [InlineData("[2024,5,6]")]
    public async Task What_is_no_date_is_kept(string json) => await Expected.NoValueAsync("Date", json);

    [Theory]
    [InlineData("07:08:09", "07:08:09.0000000", "07:08:09")]
    [InlineData("07:08:09.120", "07:08:09.1200000", "07:08:09.12")]
    [InlineData("07:08:09.123456", "07:08:09.1234560", "07:08:09.123456")]
    [InlineData("07:08:09.1234567", "07:08:09.1234567", "07:08:09.1234567")]
    [InlineData("07:08:09.123456789", "07:08:09.1234567", "07:08:09.1234567")]
    [InlineData("07:08:09Z", "07:08:09.0000000", "07:08:09")]
    [InlineData("07:08:09z", "07:08:09.0000000", "07:08:09")]
    [InlineData("07:08:09.5Z", "07:08:09.5000000", "07:08:09.5")]
    [InlineData("07:08:09+02:00", "07:08:09.0000000", "07:08:09")]
    [InlineData("07:08:09.000-0330", "07:08:09.0000000", "07:08:09")]
    [InlineData("07:08:09+02", "07:08:09.0000000", "07:08:09")]
    [InlineData("23:59:60Z", "23:59:59.9999999", "23:59:59.9999999")]
    [InlineData("00:00:00", "00:00:00.0000000", "00:00:00")]
    [InlineData("23:59:59.9999999", "23:59:59.9999999", "23:59:59.9999999")]
    public async Task A_time_may_have_a_fraction_and_an_offset(string text, string value, string canonical) =>
        await Expected.ValueAsync("Time", $"\"{text}\"", value, $"\"{canonical}\"");

    [Theory]
    [InlineData("\"\"")]
    [InlineData("\"25:00\"")]
    [InlineData("\"25:00:00\"")]
    [InlineData("\"24:00:01\"")]
    [InlineData("\"07:60:00\"")]
    [InlineData("\"07:08:61\"")]
    [InlineData("\"7:8:9\"")]
    [InlineData("\"07:08:09.\"")]
    [InlineData("\"07:08:09+\"")]
    [InlineData("\"7 o'clock\"")]
    [InlineData("\"1.07:08:09\"")]
    [InlineData("\"2024-05-06T07:08:09Z\"")]
    [InlineData("70809")]
    public async Task What_is_no_time_is_kept(string json) => await Expected.NoValueAsync("Time", json);
}
