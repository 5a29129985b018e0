#if HAS_UNIXTIME
namespace Tavus.Runtime;

// Seconds since 1970 in UTC.
internal static partial class TextValues
{
    private const long UnixEpochTicks = 621_355_968_000_000_000;

    internal static string FormatUnixTime(global::System.DateTimeOffset value) =>
        ((value.UtcTicks - UnixEpochTicks) / (decimal)global::System.TimeSpan.TicksPerSecond).ToString("0.#######", global::System.Globalization.CultureInfo.InvariantCulture);

    internal static Spelling ParseUnixTime(global::System.ReadOnlySpan<byte> text, out global::System.DateTimeOffset value)
    {
        value = default;
        if (!global::System.Buffers.Text.Utf8Parser.TryParse(text, out decimal seconds, out int length) || length != text.Length
            || seconds is < -62_135_596_800m or >= 253_402_300_800m)
            return Spelling.Invalid;

        long ticks = (long)decimal.Truncate(seconds * global::System.TimeSpan.TicksPerSecond);
        value = new global::System.DateTimeOffset(UnixEpochTicks + ticks, global::System.TimeSpan.Zero);
        return FormatUnixTime(value) == Utf8Text.Of(text) ? Spelling.Canonical : Spelling.Other;
    }
}
#endif
