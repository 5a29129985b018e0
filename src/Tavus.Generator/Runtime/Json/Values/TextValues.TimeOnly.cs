#if HAS_TIMEONLY
namespace Tavus.Runtime;

// Times of day.
internal static partial class TextValues
{
    internal static string Format(global::System.TimeOnly value) => value.ToString("HH:mm:ss.FFFFFFF", global::System.Globalization.CultureInfo.InvariantCulture);

    // The value is the time as it is written: in UTC, it might be that of another day.
    internal static Spelling Parse(global::System.ReadOnlySpan<byte> text, out global::System.TimeOnly value)
    {
        value = default;
        var scanner = new DateTimeScanner(text);
        if (!(scanner.ScanTime() && scanner.ScanOffset() && scanner.IsAtEnd && !scanner.IsLeapSecondMisplaced))
            return Spelling.Invalid;

        value = new global::System.TimeOnly(scanner.Time);
        return scanner.Offset is null ? scanner.Spelling : Spelling.Other;
    }
}
#endif
