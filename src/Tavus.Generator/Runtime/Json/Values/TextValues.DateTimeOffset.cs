#if HAS_DATETIMEOFFSET
namespace Tavus.Runtime;

// Points in time.
internal static partial class TextValues
{
    internal const int MaxDateTimeOffset = 33;
    private const int FractionEnd = 27;

    // RFC 3339, with Z for UTC and no more fraction digits than needed. The result is the length; MaxDateTimeOffset bytes are enough.
    internal static int Format(global::System.DateTimeOffset value, global::System.Span<byte> text)
    {
        // Always seven fraction digits and an offset.
        global::System.Buffers.Text.Utf8Formatter.TryFormat(value, text, out int length, 'O');
        int end = FractionEnd;
        while (text[end - 1] == '0')
            end--;

        if (text[end - 1] == '.')
            end--;

        if (value.Offset == global::System.TimeSpan.Zero)
        {
            text[end] = (byte)'Z';
            return end + 1;
        }

        text.Slice(FractionEnd, length - FractionEnd).CopyTo(text.Slice(end));
        return end + length - FractionEnd;
    }

    internal static string Format(global::System.DateTimeOffset value)
    {
        global::System.Span<byte> text = stackalloc byte[MaxDateTimeOffset];
        return Utf8Text.Of(text.Slice(0, Format(value, text)));
    }

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
