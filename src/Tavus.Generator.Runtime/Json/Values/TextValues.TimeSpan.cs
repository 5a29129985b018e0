#if HAS_TIMESPAN
namespace Tavus.Runtime;

using global::System;
using global::System.Xml;

// Durations: of ISO 8601, and as languages write them.
internal static partial class TextValues
{
    private const int MaxSecondsLength = 40;

    // ISO 8601, such as PT1H30M.
    internal static string Format(TimeSpan value) => XmlConvert.ToString(value);

    internal static Spelling Parse(ReadOnlySpan<byte> text, out TimeSpan value)
    {
        var scanner = new DurationScanner(text);
        if (scanner.Scan(out value))
            return scanner.Spelling;

        return new ClockScanner(text).Scan(out value) || TryParseSeconds(text, out value) ? Spelling.Other : Spelling.Invalid;
    }

    // As Protocol Buffers write it: 1.5s.
    private static bool TryParseSeconds(ReadOnlySpan<byte> text, out TimeSpan value)
    {
        value = default;
        if (text.Length is < 2 or > MaxSecondsLength || text[text.Length - 1] != (byte)'s')
            return false;

        foreach (byte character in text.Slice(0, text.Length - 1))
        {
            if (character is not ((byte)'-' or (byte)'.' or (>= (byte)'0' and <= (byte)'9')))
                return false;
        }

        Span<byte> duration = stackalloc byte[text.Length + 2];
        "PT"u8.CopyTo(duration);
        text.CopyTo(duration.Slice(2));
        return new DurationScanner(duration).Scan(out value);
    }
}
#endif
