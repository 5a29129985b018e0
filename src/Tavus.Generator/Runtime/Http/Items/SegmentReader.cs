#if HAS_ITEMS
namespace Tavus.Runtime;

// Splits a stream at separators while it arrives. It keeps no more than one segment.
internal sealed class SegmentReader : global::System.IDisposable
{
    private const int MaxBytes = 64 * 1024 * 1024;

    private readonly global::System.IO.Stream _stream;
    private readonly bool _isSequence;
    private byte[] _bytes = global::System.Buffers.ArrayPool<byte>.Shared.Rent(4 * 1024);
    private int _start;
    private int _end;
    private int _searched;
    private bool _isEnded;
    private bool _skipsLineFeed;

    // isSequence: Whether a record separator begins each segment; otherwise a segment is a line, ended by CR, LF or both.
    internal SegmentReader(global::System.IO.Stream stream, bool isSequence)
    {
        _stream = stream;
        _isSequence = isSequence;
    }

    // The segment without its separator; valid until the next one is read.
    internal global::System.ReadOnlyMemory<byte> Current { get; private set; }

    // Whether a separator followed the segment.
    internal bool IsWhole { get; private set; }

    internal async global::System.Threading.Tasks.ValueTask<bool> ReadAsync(global::System.Threading.CancellationToken cancellationToken)
    {
        while (!TryTake())
        {
            if (_isEnded)
                return TakeRest();

            MakeRoom();
#if IS_MODERN
            int count = await _stream.ReadAsync(global::System.MemoryExtensions.AsMemory(_bytes, _end), cancellationToken).ConfigureAwait(false);
#else
            int count = await _stream.ReadAsync(_bytes, _end, _bytes.Length - _end, cancellationToken).ConfigureAwait(false);
#endif
            _end += count;
            _isEnded = count == 0;
        }

        return true;
    }

    public void Dispose()
    {
        byte[] bytes = _bytes;
        _bytes = global::System.Array.Empty<byte>();
        Current = default;
        if (bytes.Length > 0)
            global::System.Buffers.ArrayPool<byte>.Shared.Return(bytes, clearArray: true);
    }

    private bool TryTake()
    {
        if (_skipsLineFeed && _start < _end)
        {
            _skipsLineFeed = false;
            if (_bytes[_start] == '\n')
                _start++;
        }

        int from = global::System.Math.Max(_start, _searched);
        var rest = new global::System.ReadOnlySpan<byte>(_bytes, from, _end - from);
        int index = _isSequence
            ? global::System.MemoryExtensions.IndexOf(rest, (byte)0x1E)
            : global::System.MemoryExtensions.IndexOfAny(rest, (byte)'\n', (byte)'\r');
        if (index < 0)
        {
            _searched = _end;
            return false;
        }

        int end = from + index;
        _skipsLineFeed = _bytes[end] == '\r';
        Take(end);
        _start = end + 1;
        IsWhole = true;
        return true;
    }

    private bool TakeRest()
    {
        if (_start == _end)
            return false;

        Take(_end);
        _start = _end;
        IsWhole = false;
        return true;
    }

    private void Take(int end) => Current = new global::System.ReadOnlyMemory<byte>(_bytes, _start, end - _start);

    private void MakeRoom()
    {
        Current = default;
        int length = _end - _start;
        if (length > MaxBytes)
            throw new global::System.IO.IOException("an item of the response is longer than 64 MiB");

        byte[] old = _bytes;
        bool isFull = length > old.Length / 2;
        if (isFull)
            _bytes = global::System.Buffers.ArrayPool<byte>.Shared.Rent(old.Length * 2);

        global::System.Buffer.BlockCopy(old, _start, _bytes, 0, length);
        _searched = global::System.Math.Max(_searched - _start, 0);
        _start = 0;
        _end = length;
        if (isFull)
            global::System.Buffers.ArrayPool<byte>.Shared.Return(old, clearArray: true);
    }
}
#endif
