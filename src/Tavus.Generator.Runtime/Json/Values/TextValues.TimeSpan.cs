#if HAS_TIMESPAN
namespace Tavus.Runtime;

using global::System;
using global::System.Xml;

// Durations: of ISO 8601, and as languages write them.
internal static partial class TextValues
{
    // ISO 8601, such as PT1H30M.
    internal static string Format(TimeSpan value) => XmlConvert.ToString(value);

    internal static Spelling Parse(ReadOnlySpan<byte> text, out TimeSpan value)
    {
        var scanner = new DurationScanner(text);
        if (scanner.Scan(out value))
            return scanner.Spelling;

        return new ClockScanner(text).Scan(out value) ? Spelling.Other : Spelling.Invalid;
    }
}
#endif
