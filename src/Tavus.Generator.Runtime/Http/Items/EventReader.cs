#if HAS_ITEMS
namespace Tavus.Runtime;

using global::System;
using global::System.Globalization;
using global::System.Threading;
using global::System.Threading.Tasks;

// Reads server-sent events (WHATWG HTML, 9.2).
internal sealed class EventReader : IDisposable
{
    private readonly SegmentReader _lines;
    private readonly PooledBuffer _data = new();
    private bool _hasData;
    private bool _isFirst = true;

    internal EventReader(SegmentReader lines) => _lines = lines;

    // The data of the event; valid until the next one is read.
    internal ReadOnlyMemory<byte> Data => _data.Memory;

    // The name of the event; null for the default, "message".
    internal string? Event { get; private set; }

    // The last id that was received, or null.
    internal string? Id { get; private set; }

    // How many milliseconds to wait before reconnecting, as last received, or null.
    internal int? Retry { get; private set; }

    public void Dispose()
    {
        _data.Dispose();
        _lines.Dispose();
    }

    // Whether there is a further event. One that the stream ends within is not an event.
    internal async ValueTask<bool> ReadAsync(CancellationToken cancellationToken)
    {
        _data.Truncate(0);
        _hasData = false;
        Event = null;
        while (await _lines.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            ReadOnlyMemory<byte> line = _isFirst ? JsonText.WithoutMark(_lines.Current) : _lines.Current;
            _isFirst = false;
            if (AddLine(line.Span))
                return true;
        }

        return false;
    }

    // Whether the line ends an event.
    private bool AddLine(ReadOnlySpan<byte> line)
    {
        if (line.Length == 0)
        {
            bool isEvent = _hasData;
            if (!isEvent)
                Event = null;

            return isEvent;
        }

        int colon = MemoryExtensions.IndexOf(line, (byte)':');
        ReadOnlySpan<byte> name = colon < 0 ? line : line.Slice(0, colon);
        ReadOnlySpan<byte> value = colon < 0 ? default : line.Slice(colon + 1);
        if (value.Length > 0 && value[0] == ' ')
            value = value.Slice(1);

        Add(name, value);
        return false;
    }

    private void Add(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
    {
        if (Is(name, "data"u8))
        {
            if (_hasData)
                _data.Write("\n"u8);

            _hasData = true;
            _data.Write(value);
        }
        else if (Is(name, "event"u8))
        {
            Event = value.Length == 0 ? null : Utf8Text.Of(value);
        }
        else if (Is(name, "id"u8) && MemoryExtensions.IndexOf(value, (byte)0) < 0)
        {
            Id = Utf8Text.Of(value);
        }
        else if (Is(name, "retry"u8) && int.TryParse(
            Utf8Text.Of(value), NumberStyles.None, CultureInfo.InvariantCulture, out int retry))
        {
            Retry = retry;
        }
    }

    private static bool Is(ReadOnlySpan<byte> name, ReadOnlySpan<byte> field) =>
        MemoryExtensions.SequenceEqual(name, field);
}
#endif
