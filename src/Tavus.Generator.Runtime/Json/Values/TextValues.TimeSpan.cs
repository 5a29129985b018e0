#if HAS_TIMESPAN
namespace Tavus.Runtime;

using global::System;
using global::System.Buffers.Text;
using global::System.Xml;

// Durations: of ISO 8601, and as .NET writes them.
internal static partial class TextValues
{
    // ISO 8601, such as PT1H30M.
    internal static string Format(TimeSpan value) => XmlConvert.ToString(value);

    internal static Spelling Parse(ReadOnlySpan<byte> text, out TimeSpan value)
    {
        var scanner = new DurationScanner(text);
        return scanner.Scan(out value) ? scanner.Spelling : ParseDotNet(text, out value);
    }

    // [-][d.]hh:mm:ss[.fffffff]
    private static Spelling ParseDotNet(ReadOnlySpan<byte> text, out TimeSpan value) =>
        Utf8Parser.TryParse(text, out value, out int length, 'c') && length == text.Length && IsClock(text)
            ? Spelling.Other
            : Spelling.Invalid;

    // .NET also reads a number of days alone, and less than two digits.
    private static bool IsClock(ReadOnlySpan<byte> text)
    {
        int colon = MemoryExtensions.IndexOf(text, (byte)':');
        return colon >= 2 && text.Length >= colon + 6 && text[colon + 3] == ':' && text[colon - 2] is >= (byte)'0' and <= (byte)'9';
    }
}
#endif
