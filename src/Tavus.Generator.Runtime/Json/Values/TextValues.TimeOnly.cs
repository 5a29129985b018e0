#if HAS_TIMEONLY
namespace Tavus.Runtime;

using global::System;
using global::System.Globalization;

// Times of day.
internal static partial class TextValues
{
    internal static string Format(TimeOnly value) => value.ToString("HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture);

    // The value is the time as it is written: in UTC, it might be that of another day.
    internal static Spelling Parse(ReadOnlySpan<byte> text, out TimeOnly value)
    {
        value = default;
        var scanner = new DateTimeScanner(text);
        if (!(scanner.ScanTime() && scanner.ScanOffset() && scanner.IsAtEnd && !scanner.IsLeapSecondMisplaced))
            return Spelling.Invalid;

        value = new TimeOnly(scanner.Time);
        return scanner.Offset is null ? scanner.Spelling : Spelling.Other;
    }
}
#endif
