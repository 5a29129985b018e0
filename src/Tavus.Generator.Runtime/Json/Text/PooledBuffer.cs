namespace Tavus.Runtime;

using global::System;
using global::System.Buffers;
using global::System.Text;

// Bytes in an array that is borrowed, and given back when the buffer is disposed.
internal sealed class PooledBuffer : IBufferWriter<byte>, IDisposable
{
    internal const int UsualCapacity = 16 * 1024;

    // The longest array that .NET makes.
    private const int MaxCapacity = 0x7FFFFFC7;

    private byte[] _bytes;
    private bool _isLent;

    internal PooledBuffer(int capacity = UsualCapacity) => _bytes = ArrayPool<byte>.Shared.Rent(capacity);

    // The text in UTF-8.
    internal static PooledBuffer Of(string text)
    {
        var buffer = new PooledBuffer(Encoding.UTF8.GetByteCount(text));
        buffer.Count = Encoding.UTF8.GetBytes(text, 0, text.Length, buffer._bytes, 0);
        return buffer;
    }

    internal int Count { get; private set; }

    // The bytes that have been written; valid until the next write.
    internal Span<byte> Written => MemoryExtensions.AsSpan(_bytes, 0, Count);

    internal ArraySegment<byte> Segment => new(_bytes, 0, Count);

    internal ReadOnlyMemory<byte> Memory => Segment;

    // Space for the next bytes; Advance receives the number of those used.
    internal ArraySegment<byte> Free(int size = 1)
    {
        if (_bytes.Length - Count < size)
            Grow(size);

        _isLent = true;
        return new(_bytes, Count, _bytes.Length - Count);
    }

    // Forgets what is beyond a length.
    internal void Truncate(int count)
    {
        if (count >= Count)
            return;

        Array.Clear(_bytes, count, Count - count);
        Count = count;
    }

    public void Advance(int count)
    {
        Count += count;
        _isLent = false;
    }

    public Memory<byte> GetMemory(int sizeHint = 0) => Free(Math.Max(sizeHint, 1));

    public Span<byte> GetSpan(int sizeHint = 0) => Free(Math.Max(sizeHint, 1));

    internal void Write(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Free(bytes.Length));
        Advance(bytes.Length);
    }

    public void Dispose() => Return(Array.Empty<byte>(), 0);

    private void Grow(int size)
    {
        long needed = (long)Count + size;
        if (needed > MaxCapacity)
            throw new InvalidOperationException("more than 2 GB");

        byte[] larger = ArrayPool<byte>.Shared.Rent((int)Math.Max(needed, Math.Min(_bytes.Length * 2L, MaxCapacity)));
        Written.CopyTo(larger);
        Return(larger, Count);
    }

    // Bodies contain secrets, which the next user of the array must not see.
    private void Return(byte[] next, int count)
    {
        byte[] bytes = _bytes;
        Array.Clear(bytes, 0, _isLent ? bytes.Length : Count);
        _bytes = next;
        Count = count;
        if (bytes.Length > 0)
            ArrayPool<byte>.Shared.Return(bytes);
    }
}
