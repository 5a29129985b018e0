#if HAS_DATETIMEOFFSET
namespace Tavus.Runtime;

using global::System;
using global::System.Buffers.Text;

// Points in time.
internal static partial class TextValues
{
    internal const int MaxDateTimeOffset = 33;
    private const int FractionEnd = 27;

    // RFC 3339, with Z for UTC and no more fraction digits than needed. The result is the length; MaxDateTimeOffset bytes are enough.
    internal static int Format(DateTimeOffset value, Span<byte> text)
    {
        // Always seven fraction digits and an offset.
        Utf8Formatter.TryFormat(value, text, out int length, 'O');
        int end = FractionEnd;
        while (text[end - 1] == '0')
            end--;

        if (text[end - 1] == '.')
            end--;

        if (value.Offset == TimeSpan.Zero)
        {
            text[end] = (byte)'Z';
            return end + 1;
        }

        text.Slice(FractionEnd, length - FractionEnd).CopyTo(text.Slice(end));
        return end + length - FractionEnd;
    }

    internal static string Format(DateTimeOffset value)
    {
        Span<byte> text = stackalloc byte[MaxDateTimeOffset];
        return Utf8Text.Of(text.Slice(0, Format(value, text)));
    }

    // Without an offset, the value is in UTC. A date is a value, too; XML Schema has dates with an offset.
    internal static Spelling Parse(ReadOnlySpan<byte> text, out DateTimeOffset value)
    {
        value = default;
        var scanner = new DateTimeScanner(text);
        if (!scanner.ScanDate())
            return Spelling.Invalid;

        bool hasTime = scanner.ScanSeparator();
        if ((hasTime && !scanner.ScanTime()) || !scanner.ScanOffset() || !scanner.IsAtEnd || scanner.IsLeapSecondMisplaced)
            return Spelling.Invalid;

        long offset = scanner.Offset.GetValueOrDefault();
        long local = scanner.Date + scanner.Time;
        if (local - offset < 0 || local - offset > DateTime.MaxValue.Ticks)
            return Spelling.Invalid;

        // .NET has offsets of whole minutes up to 14 hours. With another one, the value is in UTC.
        if (offset % TimeSpan.TicksPerMinute != 0 || Math.Abs(offset) > 14 * TimeSpan.TicksPerHour)
        {
            value = new DateTimeOffset(local - offset, TimeSpan.Zero);
            return Spelling.Other;
        }

        value = new DateTimeOffset(local, new TimeSpan(offset));
        return hasTime && scanner.Offset is not null ? scanner.Spelling : Spelling.Other;
    }
}
#endif
