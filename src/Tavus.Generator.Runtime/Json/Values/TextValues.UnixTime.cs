#if HAS_UNIXTIME
namespace Tavus.Runtime;

using global::System;
using global::System.Buffers.Text;
using global::System.Globalization;

// Seconds since 1970 in UTC.
internal static partial class TextValues
{
    private const long UnixEpochTicks = 621_355_968_000_000_000;

    internal static string FormatUnixTime(DateTimeOffset value) =>
        ((value.UtcTicks - UnixEpochTicks) / (decimal)TimeSpan.TicksPerSecond).ToString("0.#######", CultureInfo.InvariantCulture);

    internal static string FormatUnixSeconds(DateTimeOffset value) => value.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    internal static Spelling ParseUnixTime(ReadOnlySpan<byte> text, out DateTimeOffset value)
    {
        value = default;
        if (!Utf8Parser.TryParse(text, out decimal seconds, out int length) || length != text.Length
            || seconds is < -62_135_596_800m or >= 253_402_300_800m)
            return Spelling.Invalid;

        long ticks = (long)decimal.Truncate(seconds * TimeSpan.TicksPerSecond);
        value = new DateTimeOffset(UnixEpochTicks + ticks, TimeSpan.Zero);
        return FormatUnixTime(value) == Utf8Text.Of(text) ? Spelling.Canonical : Spelling.Other;
    }
}
#endif
