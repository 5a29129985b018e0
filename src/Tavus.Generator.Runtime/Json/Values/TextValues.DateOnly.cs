#if HAS_DATEONLY
namespace Tavus.Runtime;

using global::System;
using global::System.Globalization;

// Dates.
internal static partial class TextValues
{
    internal static string Format(DateOnly value) => value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    // A point in time is a date where it is midnight, whatever its offset is. XML Schema has dates with an offset.
    internal static Spelling Parse(ReadOnlySpan<byte> text, out DateOnly value)
    {
        value = default;
        var scanner = new DateTimeScanner(text);
        if (!scanner.ScanDate())
            return Spelling.Invalid;

        bool isDate = scanner.IsAtEnd;
        bool hasTime = scanner.ScanSeparator();
        if (!isDate && !((!hasTime || scanner.ScanTime()) && scanner.ScanOffset() && scanner.IsAtEnd && scanner.Time == 0))
            return Spelling.Invalid;

        value = DateOnly.FromDayNumber((int)(scanner.Date / TimeSpan.TicksPerDay));
        return isDate ? Spelling.Canonical : Spelling.Other;
    }
}
#endif
