#if HAS_DATETIMEOFFSET
namespace Tavus.Runtime;

// Points in time.
internal static partial class TextValues
{
    // RFC 3339, with Z for UTC and no more fraction digits than needed.
    internal static string Format(global::System.DateTimeOffset value) => value.ToString(
        value.Offset == global::System.TimeSpan.Zero ? "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'" : "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz",
        global::System.Globalization.CultureInfo.InvariantCulture);

    // Without an offset, and without a time, the value is in UTC.
    internal static Spelling Parse(global::System.ReadOnlySpan<byte> text, out global::System.DateTimeOffset value)
    {
        value = default;
        var scanner = new DateTimeScanner(text);
        if (!scanner.ScanDate())
            return Spelling.Invalid;

        if (!scanner.IsAtEnd && !(scanner.ScanSeparator() && scanner.ScanTime() && scanner.ScanOffset() && scanner.IsAtEnd && !scanner.IsLeapSecondMisplaced))
            return Spelling.Invalid;

        long offset = scanner.Offset.GetValueOrDefault();
        long local = scanner.Date + scanner.Time;
        if (local - offset < 0 || local - offset > global::System.DateTime.MaxValue.Ticks)
            return Spelling.Invalid;

        value = new global::System.DateTimeOffset(local, new global::System.TimeSpan(offset));
        return scanner.Offset is null ? Spelling.Other : scanner.Spelling;
    }
}
#endif
