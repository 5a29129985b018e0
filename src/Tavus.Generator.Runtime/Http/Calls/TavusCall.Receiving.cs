namespace Tavus.Runtime;

using global::System;
using global::System.IO;
using global::System.Net.Http;
using global::System.Threading;
using global::System.Threading.Tasks;

// Receives the body of a response into a buffer.
internal sealed partial class TavusCall
{
    private const int MaxBodyBytes = 64 * 1024 * 1024;
    private const int MaxTrustedBytes = 1024 * 1024;

    // Different from that of request bodies: the pool is fastest for one array of each length.
    private const int FirstCapacity = 4 * 1024;

#if IS_MODERN
    // Most bodies have been received with their headers: then no state machine is needed.
    private Task ReadAsync(
        HttpContent content, int start, CancellationToken cancellationToken)
    {
        _limit ??= NewLimit(cancellationToken);
        Task<Stream> opening = content.ReadAsStreamAsync(_limit.Token);
        if (!opening.IsCompletedSuccessfully)
            return ReadAsync(content, opening, start, cancellationToken);

        Stream stream = opening.Result;
        ValueTask<int> read = BeginRead(content, stream);
        while (read.IsCompletedSuccessfully)
        {
            if (!EndRead(read.Result))
            {
                stream.Dispose();
                return Task.CompletedTask;
            }

            read = BeginRead(content, stream);
        }

        return ReadAsync(content, stream, read, start, cancellationToken);
    }

    private async Task ReadAsync(
        HttpContent content,
        Task<Stream> opening,
        int start,
        CancellationToken cancellationToken)
    {
        Stream stream = await opening.ConfigureAwait(false);
        await ReadAsync(content, stream, BeginRead(content, stream), start, cancellationToken).ConfigureAwait(false);
    }

    private async Task ReadAsync(
        HttpContent content,
        Stream stream,
        ValueTask<int> read,
        int start,
        CancellationToken cancellationToken)
    {
        using (stream)
        {
            while (EndRead(await Limited(read, start, cancellationToken).ConfigureAwait(false)))
                read = BeginRead(content, stream);
        }
    }

    private ValueTask<int> BeginRead(HttpContent content, Stream stream) =>
        stream.ReadAsync(MemoryExtensions.AsMemory(Free(content)), _limit!.Token);

    // A body that has been received needs no timer.
    private ValueTask<int> Limited(
        ValueTask<int> read, int start, CancellationToken cancellationToken)
    {
        if (!read.IsCompleted && !_isLimited)
            Limit(start, cancellationToken);

        return read;
    }
#else
    private async Task ReadAsync(
        HttpContent content, int start, CancellationToken cancellationToken)
    {
        _limit ??= NewLimit(cancellationToken);

        // .NET Framework's streams ignore the token while they wait.
        using CancellationTokenRegistration registration =
            _limit.Token.Register(static response => ((IDisposable)response!).Dispose(), _response);
        using Stream stream = await content.ReadAsStreamAsync().ConfigureAwait(false);
        Task<int> read;
        do
        {
            ArraySegment<byte> free = Free(content);
            read = stream.ReadAsync(free.Array!, free.Offset, free.Count, _limit.Token);

            // A body that has been received needs no timer.
            if (!read.IsCompleted && !_isLimited)
                Limit(start, cancellationToken);
        }
        while (EndRead(await read.ConfigureAwait(false)));
    }
#endif

    private static CancellationTokenSource NewLimit(CancellationToken cancellationToken) =>
        cancellationToken.CanBeCanceled
            ? CancellationTokenSource.CreateLinkedTokenSource(cancellationToken)
            : new CancellationTokenSource();

    // Space for the next bytes. Most bodies fit into the first array: looking up their lengths costs more than the array.
    private ArraySegment<byte> Free(HttpContent content)
    {
        _body ??= new PooledBuffer(FirstCapacity);
        if (_body.Count > MaxBodyBytes)
            throw TooLong();

        if (_body.Count != FirstCapacity || content.Headers.ContentLength is not { } length)
            return _body.Free();

        // Memory is not allocated for an announced length alone.
        return length <= MaxBodyBytes
            ? _body.Free((int)Math.Max(Math.Min(length, MaxTrustedBytes) - _body.Count, 0) + 1)
            : throw TooLong();
    }

    // Whether more bytes may follow.
    private bool EndRead(int count)
    {
        _body!.Advance(count);
        return count > 0;
    }

    private static InvalidDataException TooLong() => new("it is longer than 64 MiB.");
}
