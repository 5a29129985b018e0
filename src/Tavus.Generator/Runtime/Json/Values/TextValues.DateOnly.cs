#if HAS_DATEONLY
namespace Tavus.Runtime;

// Dates.
internal static partial class TextValues
{
    internal static string Format(global::System.DateOnly value) => value.ToString("yyyy-MM-dd", global::System.Globalization.CultureInfo.InvariantCulture);

    // A point in time is a date where it is midnight, whatever its offset is.
    internal static Spelling Parse(global::System.ReadOnlySpan<byte> text, out global::System.DateOnly value)
    {
        value = default;
        var scanner = new DateTimeScanner(text);
        if (!scanner.ScanDate())
            return Spelling.Invalid;

        bool isDate = scanner.IsAtEnd;
        if (!isDate && !(scanner.ScanSeparator() && scanner.ScanTime() && scanner.ScanOffset() && scanner.IsAtEnd && scanner.Time == 0))
            return Spelling.Invalid;

        value = global::System.DateOnly.FromDayNumber((int)(scanner.Date / global::System.TimeSpan.TicksPerDay));
        return isDate ? Spelling.Canonical : Spelling.Other;
    }
}
#endif
