#if HAS_ITEMS
namespace Tavus.Runtime;

using global::System;
using global::System.Buffers;
using global::System.IO;
using global::System.Threading;
using global::System.Threading.Tasks;

// Splits a stream at separators while it arrives. It keeps no more than one segment.
internal sealed class SegmentReader : IDisposable
{
    private const int MaxBytes = 64 * 1024 * 1024;

    private readonly Stream _stream;
    private readonly bool _isSequence;
    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(4 * 1024);
    private int _start;
    private int _end;
    private int _searched;
    private bool _isEnded;
    private bool _skipsLineFeed;

    // isSequence: Whether a record separator begins each segment; otherwise a segment is a line, ended by CR, LF or both.
    internal SegmentReader(Stream stream, bool isSequence)
    {
        _stream = stream;
        _isSequence = isSequence;
    }

    // The segment without its separator; valid until the next one is read.
    internal ReadOnlyMemory<byte> Current { get; private set; }

    // Whether a separator followed the segment.
    internal bool IsWhole { get; private set; }

    internal async ValueTask<bool> ReadAsync(CancellationToken cancellationToken)
    {
        while (!TryTake())
        {
            if (_isEnded)
                return TakeRest();

            MakeRoom();
#if IS_MODERN
            int count = await _stream.ReadAsync(MemoryExtensions.AsMemory(_bytes, _end), cancellationToken).ConfigureAwait(false);
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
        _bytes = Array.Empty<byte>();
        Current = default;
        if (bytes.Length > 0)
            ArrayPool<byte>.Shared.Return(bytes, clearArray: true);
    }

    private bool TryTake()
    {
        if (_skipsLineFeed && _start < _end)
        {
            _skipsLineFeed = false;
            if (_bytes[_start] == '\n')
                _start++;
        }

        int from = Math.Max(_start, _searched);
        var rest = new ReadOnlySpan<byte>(_bytes, from, _end - from);
        int index = _isSequence
            ? MemoryExtensions.IndexOf(rest, (byte)0x1E)
            : MemoryExtensions.IndexOfAny(rest, (byte)'\n', (byte)'\r');
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

    private void Take(int end) => Current = new ReadOnlyMemory<byte>(_bytes, _start, end - _start);

    private void MakeRoom()
    {
        Current = default;
        int length = _end - _start;
        if (length > MaxBytes)
            throw new InvalidDataException("an item is longer than 64 MiB.");

        byte[] old = _bytes;
        bool isFull = length > old.Length / 2;
        if (isFull)
            _bytes = ArrayPool<byte>.Shared.Rent(old.Length * 2);

        Buffer.BlockCopy(old, _start, _bytes, 0, length);
        _searched = Math.Max(_searched - _start, 0);
        _start = 0;
        _end = length;
        if (isFull)
            ArrayPool<byte>.Shared.Return(old, clearArray: true);
    }
}
#endif
