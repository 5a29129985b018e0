namespace Tavus.Runtime;

using global::System;
using global::System.IO;
using global::System.Net;
using global::System.Net.Http;
using global::System.Threading;
using global::System.Threading.Tasks;

// A body in a buffer that is returned once the body is disposed and no longer sent: a handler may still be sending it when the
// call has ended, and must not send the next call's body.
internal sealed class PooledContent : HttpContent
{
    private readonly PooledBuffer _buffer;
    private int _users;
    private int _isDisposed;

    // users: How many keep the buffer: each calls Leave, and disposing the content counts as one.
    internal PooledContent(PooledBuffer buffer, int users = 1)
    {
        _buffer = buffer;
        _users = users;
    }

#if HAS_SECRETS
    internal ReadOnlySpan<byte> Bytes => _buffer.Written;

#endif

#if IS_MODERN
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, default);

    protected override Task SerializeToStreamAsync(
        Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        Enter();
        ValueTask writing;
        try
        {
            writing = stream.WriteAsync(_buffer.Segment, cancellationToken);
        }
        catch
        {
            Leave();
            throw;
        }

        // Most bodies fit into the buffer of the connection: then no state machine is needed.
        if (!writing.IsCompletedSuccessfully)
            return LeaveAfterAsync(writing);

        writing.GetAwaiter().GetResult();
        Leave();
        return Task.CompletedTask;
    }

    private async Task LeaveAfterAsync(ValueTask writing)
    {
        try
        {
            await writing.ConfigureAwait(false);
        }
        finally
        {
            Leave();
        }
    }

    protected override void SerializeToStream(
        Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        Enter();
        try
        {
            stream.Write(_buffer.Written);
        }
        finally
        {
            Leave();
        }
    }
#else
    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        Enter();
        try
        {
            ArraySegment<byte> bytes = _buffer.Segment;
            await stream.WriteAsync(bytes.Array!, bytes.Offset, bytes.Count).ConfigureAwait(false);
        }
        finally
        {
            Leave();
        }
    }
#endif

    protected override bool TryComputeLength(out long length)
    {
        length = _buffer.Count;
        return true;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && Interlocked.Exchange(ref _isDisposed, 1) == 0)
            Leave();

        base.Dispose(disposing);
    }

    // Keeps the buffer until Leave is called.
    private void Enter()
    {
        int users;
        do
        {
            users = Volatile.Read(ref _users);
            if (users == 0)
                throw new ObjectDisposedException(nameof(PooledContent));
        }
        while (Interlocked.CompareExchange(ref _users, users + 1, users) != users);
    }

    internal void Leave()
    {
        if (Interlocked.Decrement(ref _users) == 0)
            _buffer.Dispose();
    }
}
