using System;
using System.Globalization;
using System.Threading.Tasks;

namespace Tavus.Generator.Tests.Values;

/// <summary>Points in time, as languages and databases write them.</summary>
public sealed class DateTimeTests
{
    [Theory]
    [InlineData("Java ZonedDateTime, RFC 9557", "2024-05-06T07:08:09Z[UTC]", "2024-05-06T07:08:09.0000000+00:00")]
    [InlineData("RFC 9557, several suffixes", "2024-05-06T07:08:09+02:00[!Europe/Paris][u-ca=hebrew]", "2024-05-06T07:08:09.0000000+02:00")]
    [InlineData("RFC 9557, no zone", "2024-05-06T07:08:09Z[u-ca=gregory][_key=value]", "2024-05-06T07:08:09.0000000+00:00")]
    [InlineData("JavaScript", "2024-05-06T07:08:09.123Z", "2024-05-06T07:08:09.1230000+00:00")]
    [InlineData("JavaScript", "2024-05-06T07:08:09.120Z", "2024-05-06T07:08:09.1200000+00:00")]
    [InlineData("JavaScript", "2024-05-06T07:08:09.000Z", "2024-05-06T07:08:09.0000000+00:00")]
    [InlineData("Temporal.PlainDateTime", "2024-05-06T07:08:09.123456789", "2024-05-06T07:08:09.1234567+00:00")]
    [InlineData("Python isoformat", "2024-05-06T07:08:09.123456+00:00", "2024-05-06T07:08:09.1234560+00:00")]
    [InlineData("Python isoformat", "2024-05-06T07:08:09+00:00", "2024-05-06T07:08:09.0000000+00:00")]
    [InlineData("Python isoformat, naive", "2024-05-06T07:08:09.000120", "2024-05-06T07:08:09.0001200+00:00")]
    [InlineData("Python isoformat, naive", "2024-05-06T07:08:09", "2024-05-06T07:08:09.0000000+00:00")]
    [InlineData("Python str", "2024-05-06 07:08:09.123456+00:00", "2024-05-06T07:08:09.1234560+00:00")]
    [InlineData("Python str, naive", "2024-05-06 07:08:09", "2024-05-06T07:08:09.0000000+00:00")]
    [InlineData("Django", "2024-05-06T07:08:09.123Z", "2024-05-06T07:08:09.1230000+00:00")]
    [InlineData("Go RFC3339Nano", "2024-05-06T07:08:09.123456789Z", "2024-05-06T07:08:09.1234567+00:00")]
    [InlineData("Go RFC3339Nano", "2024-05-06T07:08:09.1-07:00", "2024-05-06T07:08:09.1000000-07:00")]
    [InlineData("Go, zero", "0001-01-01T00:00:00Z", "0001-01-01T00:00:00.0000000+00:00")]
    [InlineData("Java Instant", "2024-05-06T07:08:09.123456789Z", "2024-05-06T07:08:09.1234567+00:00")]
    [InlineData("Java Instant", "2024-05-06T07:08:09.120Z", "2024-05-06T07:08:09.1200000+00:00")]
    [InlineData("Java OffsetDateTime", "2024-05-06T07:08:09.100+05:30", "2024-05-06T07:08:09.1000000+05:30")]
    [InlineData("Java OffsetDateTime without seconds", "2024-05-06T07:08Z", "2024-05-06T07:08:00.0000000+00:00")]
    [InlineData("Java LocalDateTime without seconds", "2024-05-06T07:08", "2024-05-06T07:08:00.0000000+00:00")]
    [InlineData("Jackson, old", "2024-05-06T07:08:09.123+0000", "2024-05-06T07:08:09.1230000+00:00")]
    [InlineData("Ruby iso8601(3)", "2024-05-06T07:08:09.120+02:00", "2024-05-06T07:08:09.1200000+02:00")]
    [InlineData("Ruby to_s", "2024-05-06 07:08:09 +0200", "2024-05-06T07:08:09.0000000+02:00")]
    [InlineData("Ruby to_s, UTC", "2024-05-06 07:08:09 UTC", "2024-05-06T07:08:09.0000000+00:00")]
    [InlineData("Go String", "2024-05-06 07:08:09.123456789 +0000 UTC", "2024-05-06T07:08:09.1234567+00:00")]
    [InlineData("Go String", "2024-05-06 07:08:09 +0200 CEST", "2024-05-06T07:08:09.0000000+02:00")]
    [InlineData("Go String, no name", "2024-05-06 07:08:09 +0545 +0545", "2024-05-06T07:08:09.0000000+05:45")]
    [InlineData("Go String, with a monotonic clock", "2024-05-06 07:08:09.5 +0200 CEST m=+0.000012345", "2024-05-06T07:08:09.5000000+02:00")]
    [InlineData("Go String, before the start", "2024-05-06 07:08:09 +0000 UTC m=-1.5", "2024-05-06T07:08:09.0000000+00:00")]
    [InlineData("XML Schema date", "2024-05-06+02:00", "2024-05-06T00:00:00.0000000+02:00")]
    [InlineData("XML Schema date, UTC", "2024-05-06Z", "2024-05-06T00:00:00.0000000+00:00")]
    [InlineData("Rust chrono", "2024-05-06T07:08:09.000012+00:00", "2024-05-06T07:08:09.0000120+00:00")]
    [InlineData("Rust chrono", "2024-05-06T07:08:09.123456780+00:00", "2024-05-06T07:08:09.1234567+00:00")]
    [InlineData("Rust time", "2024-05-06 07:08:09.0 +00:00:00", "2024-05-06T07:08:09.0000000+00:00")]
    [InlineData("Rust time", "2024-05-06 07:08:09.123456789 -03:30:00", "2024-05-06T07:08:09.1234567-03:30")]
    [InlineData("Python isoformat, local mean time", "1900-01-01T00:00:00+00:09:21", "1899-12-31T23:50:39.0000000+00:00")]
    [InlineData("Java, largest offset", "2024-05-06T07:08:09+18:00", "2024-05-05T13:08:09.0000000+00:00")]
    [InlineData("RFC 3339, largest offset", "2024-05-06T07:08:09-23:59", "2024-05-07T07:07:09.0000000+00:00")]
    [InlineData("PostgreSQL", "2024-05-06 07:08:09.123456+00", "2024-05-06T07:08:09.1234560+00:00")]
    [InlineData("PostgreSQL", "2024-05-06 07:08:09-03:30", "2024-05-06T07:08:09.0000000-03:30")]
    [InlineData("PostgreSQL to_json", "2024-05-06T07:08:09.12-08:00", "2024-05-06T07:08:09.1200000-08:00")]
    [InlineData("SQL Server", "2024-05-06 07:08:09.1234567 +02:00", "2024-05-06T07:08:09.1234567+02:00")]
    [InlineData("SQL Server FOR JSON", "2024-05-06T07:08:09.1200000", "2024-05-06T07:08:09.1200000+00:00")]
    [InlineData("MySQL", "2024-05-06 07:08:09.123000", "2024-05-06T07:08:09.1230000+00:00")]
    [InlineData("SQLite", "2024-05-06 07:08:09", "2024-05-06T07:08:09.0000000+00:00")]
    [InlineData("Newtonsoft", "2024-05-06T07:08:09.1234567+02:00", "2024-05-06T07:08:09.1234567+02:00")]
    [InlineData(".NET O, UTC", "2024-05-06T07:08:09.1230000Z", "2024-05-06T07:08:09.1230000+00:00")]
    [InlineData(".NET O, unspecified", "2024-05-06T07:08:09.0000000", "2024-05-06T07:08:09.0000000+00:00")]
    [InlineData(".NET u", "2024-05-06 07:08:09Z", "2024-05-06T07:08:09.0000000+00:00")]
    [InlineData("PHP DATE_ATOM", "2024-05-06T07:08:09+00:00", "2024-05-06T07:08:09.0000000+00:00")]
    [InlineData("PHP DATE_ISO8601", "2024-05-06T07:08:09+0530", "2024-05-06T07:08:09.0000000+05:30")]
    [InlineData("PHP, microseconds", "2024-05-06T07:08:09.123000+00:00", "2024-05-06T07:08:09.1230000+00:00")]
    [InlineData("Swift", "2024-05-06T07:08:09Z", "2024-05-06T07:08:09.0000000+00:00")]
    [InlineData("protobuf", "2024-05-06T07:08:09.123456Z", "2024-05-06T07:08:09.1234560+00:00")]
    [InlineData("small letters", "2024-05-06t07:08:09z", "2024-05-06T07:08:09.0000000+00:00")]
    [InlineData("small letters, fraction", "2024-05-06t07:08:09.5z", "2024-05-06T07:08:09.5000000+00:00")]
    [InlineData("unknown offset", "2024-05-06T07:08:09-00:00", "2024-05-06T07:08:09.0000000+00:00")]
    [InlineData("largest offset", "2024-05-06T07:08:09+14:00", "2024-05-06T07:08:09.0000000+14:00")]
    [InlineData("twelve digits", "2024-05-06T07:08:09.999999999999Z", "2024-05-06T07:08:09.9999999+00:00")]
    [InlineData("leap second", "2016-12-31T23:59:60Z", "2016-12-31T23:59:59.9999999+00:00")]
    [InlineData("leap second with offset", "1990-12-31T15:59:60-08:00", "1990-12-31T15:59:59.9999999-08:00")]
    [InlineData("leap second with fraction", "2016-12-31T23:59:60.5Z", "2016-12-31T23:59:59.9999999+00:00")]
    [InlineData("last", "9999-12-31T23:59:59.9999999Z", "9999-12-31T23:59:59.9999999+00:00")]
    [InlineData("last, rounded towards zero", "9999-12-31T23:59:59.999999999Z", "9999-12-31T23:59:59.9999999+00:00")]
    [InlineData("leap day", "2000-02-29T00:00:00Z", "2000-02-29T00:00:00.0000000+00:00")]
    [InlineData("date", "2024-05-06", "2024-05-06T00:00:00.0000000+00:00")]
    public async Task Every_spelling_is_a_point_in_time(string writer, string text, string value)
    {
        Assert.NotEmpty(writer);
        await Expected.ValueAsync("DateTime", $"\"{text}\"", value, $"\"{Canonical(value)}\"");
    }

    [Theory]
    [InlineData("\"2024-05-06T07:08:09.120\\u002B00:00\"", "2024-05-06T07:08:09.1200000+00:00")]
    [InlineData("\"2024\\u002d05-06T07:08:09\\u005A\"", "2024-05-06T07:08:09.0000000+00:00")]
    public async Task Escapes_make_no_difference(string json, string value) =>
        await Expected.ValueAsync("DateTime", json, value, $"\"{Canonical(value)}\"");

    [Theory]
    [InlineData("\"\"")]
    [InlineData("\" \"")]
    [InlineData("\"abc\"")]
    [InlineData("\"2024-02-30T00:00:00Z\"")]
    [InlineData("\"2023-02-29T00:00:00Z\"")]
    [InlineData("\"2024-13-01T00:00:00Z\"")]
    [InlineData("\"2024-00-01T00:00:00Z\"")]
    [InlineData("\"2024-05-00T00:00:00Z\"")]
    [InlineData("\"2024-05-06T25:00:00Z\"")]
    [InlineData("\"2024-05-06T07:60:00Z\"")]
    [InlineData("\"2024-05-06T07:08:61Z\"")]
    [InlineData("\"2024-05-06T07:08:09.Z\"")]
    [InlineData("\"2024-05-06T07:08:09+\"")]
    [InlineData("\"2024-05-06T07:08:09+99:00\"")]
    [InlineData("\"2024-05-06T07:08:09+02:60\"")]
    [InlineData("\"2024-05-06T07:08:09+24:00\"")]
    [InlineData("\"2024-05-06T07:08:09+02:00:60\"")]
    [InlineData("\"2024-05-06T07:08:09+02:00:0\"")]
    [InlineData("\"2024-05-06T07:08:09Z[\"")]
    [InlineData("\"2024-05-06T07:08:09Z[]\"")]
    [InlineData("\"2024-05-06T07:08:09Z[UTC\"")]
    [InlineData("\"2024-05-06T07:08:09Z[UTC]x\"")]
    [InlineData("\"2024-05-06T07:08:09Z[UTC][]\"")]
    [InlineData("\"2024-05-06T07:08:09Z[[UTC]\"")]
    [InlineData("\"2024-05-06 07:08:09 +0200 CEST m=\"")]
    [InlineData("\"2024-05-06 07:08:09 +0200 CEST m=+\"")]
    [InlineData("\"2024-05-06 07:08:09 +0200 CEST m=+1x\"")]
    [InlineData("\"2024-05-06 07:08:09 +0200 m=+1\"")]
    [InlineData("\"2024-05-06T07:08:09Zx\"")]
    [InlineData("\"2024-05-06T\"")]
    [InlineData("\"2024-05-06TZ\"")]
    [InlineData("\"2024-05-06x\"")]
    [InlineData("\"2024-05-06+\"")]
    [InlineData("\"2024-05-06 \"")]
    [InlineData("\"2024-05-06 07:08:09 +02 \"")]
    [InlineData("\"2024-05-06 07:08:09 +0200 cest\"")]
    [InlineData("\"2024-05-06 07:08:09 CEST\"")]
    [InlineData("\"2024-05\"")]
    [InlineData("\"2024\"")]
    [InlineData("\"24-05-06T07:08:09Z\"")]
    [InlineData("\"05/06/2024\"")]
    [InlineData("\"07:08:09\"")]
    [InlineData("\"0000-01-01T00:00:00Z\"")]
    [InlineData("\"+012024-05-06T07:08:09.000Z\"")]
    [InlineData("\"0001-01-01T00:00:00+02:00\"")]
    [InlineData("\"9999-12-31T23:59:59-02:00\"")]
    [InlineData("\"٢٠٢٤-05-06T07:08:09Z\"")]
    [InlineData("1714979289")]
    [InlineData("true")]
    [InlineData("[1714979289]")]
    public async Task What_is_no_point_in_time_is_kept(string json) => await Expected.NoValueAsync("DateTime", json);

    [Theory]
    [InlineData("1714979289", "2024-05-06T07:08:09.0000000+00:00", "1714979289")]
    [InlineData("1714979289.0", "2024-05-06T07:08:09.0000000+00:00", "1714979289")]
    [InlineData("0", "1970-01-01T00:00:00.0000000+00:00", "0")]
    [InlineData("-1", "1969-12-31T23:59:59.0000000+00:00", "-1")]
    [InlineData("253402300799", "9999-12-31T23:59:59.0000000+00:00", "253402300799")]
    public async Task Seconds_since_1970_are_a_point_in_time(string json, string value, string canonical) =>
        await Expected.ValueAsync("UnixTime", json, value, canonical);

    [Theory]
    [InlineData("253402300800")]
    [InlineData("1714979289000")]
    [InlineData("9223372036854775808")]
    [InlineData("1e400")]
    [InlineData("\"2024-05-06T07:08:09Z\"")]
    public async Task Seconds_out_of_range_are_kept(string json) => await Expected.NoValueAsync("UnixTime", json);

    /// <summary>RFC 3339 with Z for UTC and no more fraction digits than needed.</summary>
    internal static string Canonical(string value)
    {
        DateTimeOffset time = DateTimeOffset.Parse(value, CultureInfo.InvariantCulture);
        string format = time.Offset == TimeSpan.Zero ? "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'" : "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz";
        return time.ToString(format, CultureInfo.InvariantCulture);
    }
}
