using System.Threading.Tasks;

namespace Tavus.Generator.Tests.Values;

/// <summary>Durations: ISO 8601 and .NET's own text.</summary>
public sealed class DurationTests
{
    [Theory]
    [InlineData("PT90S", "00:01:30", "PT1M30S")]
    [InlineData("PT60M", "01:00:00", "PT1H")]
    [InlineData("PT36H", "1.12:00:00", "P1DT12H")]
    [InlineData("P1W", "7.00:00:00", "P7D")]
    [InlineData("P2W", "14.00:00:00", "P14D")]
    [InlineData("P1D", "1.00:00:00", "P1D")]
    [InlineData("P0D", "00:00:00", "PT0S")]
    [InlineData("PT0S", "00:00:00", "PT0S")]
    [InlineData("PT0M", "00:00:00", "PT0S")]
    [InlineData("P1DT2H3M4S", "1.02:03:04", "P1DT2H3M4S")]
    [InlineData("P1DT2H3M4.5S", "1.02:03:04.5000000", "P1DT2H3M4.5S")]
    [InlineData("P0DT0H1M30S", "00:01:30", "PT1M30S")]
    [InlineData("PT0.5S", "00:00:00.5000000", "PT0.5S")]
    [InlineData("PT1.500S", "00:00:01.5000000", "PT1.5S")]
    [InlineData("PT1.123456789S", "00:00:01.1234567", "PT1.1234567S")]
    [InlineData("PT0.999999999S", "00:00:00.9999999", "PT0.9999999S")]
    [InlineData("PT1.5M", "00:01:30", "PT1M30S")]
    [InlineData("PT0.5H", "00:30:00", "PT30M")]
    [InlineData("P1.5D", "1.12:00:00", "P1DT12H")]
    [InlineData("PT1,5S", "00:00:01.5000000", "PT1.5S")]
    [InlineData("-PT90S", "-00:01:30", "-PT1M30S")]
    [InlineData("-P1D", "-1.00:00:00", "-P1D")]
    [InlineData("PT8H6M12.345S", "08:06:12.3450000", "PT8H6M12.345S")]
    [InlineData("PT-1.5S", "-00:00:01.5000000", "-PT1.5S")]
    [InlineData("PT-8H-6M", "-08:06:00", "-PT8H6M")]
    [InlineData("00:01:30", "00:01:30", "PT1M30S")]
    [InlineData("1.02:03:04", "1.02:03:04", "P1DT2H3M4S")]
    [InlineData("1.02:03:04.5000000", "1.02:03:04.5000000", "P1DT2H3M4.5S")]
    [InlineData("-00:01:30", "-00:01:30", "-PT1M30S")]
    [InlineData("00:00:00", "00:00:00", "PT0S")]
    [InlineData("P10675199DT2H48M5.4775807S", "10675199.02:48:05.4775807", "P10675199DT2H48M5.4775807S")]
    [InlineData("-P10675199DT2H48M5.4775808S", "-10675199.02:48:05.4775808", "-P10675199DT2H48M5.4775808S")]
    public async Task Every_spelling_is_a_duration(string text, string value, string canonical) =>
        await Expected.ValueAsync("Duration", $"\"{text}\"", value, $"\"{canonical}\"");

    // A month has no fixed length. "24:00:00" are 24 days to TimeSpan.Parse, and "10" ten.
    [Theory]
    [InlineData("\"\"")]
    [InlineData("\"P1M\"")]
    [InlineData("\"P1Y\"")]
    [InlineData("\"P1Y2M3DT4H\"")]
    [InlineData("\"P\"")]
    [InlineData("\"PT\"")]
    [InlineData("\"P1\"")]
    [InlineData("\"P1DT\"")]
    [InlineData("\"1D\"")]
    [InlineData("\"PT1S1M\"")]
    [InlineData("\"PT1H1H\"")]
    [InlineData("\"PT.S\"")]
    [InlineData("\"PT1SX\"")]
    [InlineData("\"24:00:00\"")]
    [InlineData("\"10\"")]
    [InlineData("\"00:60:00\"")]
    [InlineData("\"90s\"")]
    [InlineData("\"P10675200D\"")]
    [InlineData("\"P99999999999999999999D\"")]
    [InlineData("\"PT1e3S\"")]
    [InlineData("90")]
    public async Task What_is_no_duration_is_kept(string json) => await Expected.NoValueAsync("Duration", json);
}
