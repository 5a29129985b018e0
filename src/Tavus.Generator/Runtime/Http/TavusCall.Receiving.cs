namespace Tavus.Runtime;

// Receives the body of a response into a buffer.
internal sealed partial class TavusCall
{
    private const int MaxBodyBytes = 64 * 1024 * 1024;
    private const int MaxTrustedBytes = 1024 * 1024;

    // Not that of request bodies: the pool is fastest for one array of each length.
    private const int FirstCapacity = 4 * 1024;

#if IS_MODERN
    // Most bodies are there already when their headers are: then no state machine is needed.
    private global::System.Threading.Tasks.Task ReadAsync(
        global::System.Net.Http.HttpContent content, int start, global::System.Threading.CancellationToken cancellationToken)
    {
        _limit ??= NewLimit(cancellationToken);
        global::System.Threading.Tasks.Task<global::System.IO.Stream> opening = content.ReadAsStreamAsync(_limit.Token);
        if (!opening.IsCompletedSuccessfully)
            return ReadAsync(content, opening, start, cancellationToken);

        global::System.IO.Stream stream = opening.Result;
        global::System.Threading.Tasks.ValueTask<int> read = BeginRead(content, stream);
        while (read.IsCompletedSuccessfully)
        {
            if (!EndRead(read.Result))
            {
                stream.Dispose();
                return global::System.Threading.Tasks.Task.CompletedTask;
            }

            read = BeginRead(content, stream);
        }

        return ReadAsync(content, stream, read, start, cancellationToken);
    }

    private async global::System.Threading.Tasks.Task ReadAsync(
        global::System.Net.Http.HttpContent content,
        global::System.Threading.Tasks.Task<global::System.IO.Stream> opening,
        int start,
        global::System.Threading.CancellationToken cancellationToken)
    {
        global::System.IO.Stream stream = await opening.ConfigureAwait(false);
        await ReadAsync(content, stream, BeginRead(content, stream), start, cancellationToken).ConfigureAwait(false);
    }

    private async global::System.Threading.Tasks.Task ReadAsync(
        global::System.Net.Http.HttpContent content,
        global::System.IO.Stream stream,
        global::System.Threading.Tasks.ValueTask<int> read,
        int start,
        global::System.Threading.CancellationToken cancellationToken)
    {
        using (stream)
        {
            while (EndRead(await Limited(read, start, cancellationToken).ConfigureAwait(false)))
                read = BeginRead(content, stream);
        }
    }

    private global::System.Threading.Tasks.ValueTask<int> BeginRead(global::System.Net.Http.HttpContent content, global::System.IO.Stream stream) =>
        stream.ReadAsync(global::System.MemoryExtensions.AsMemory(Free(content)), _limit!.Token);

    // A body that is there already takes no time; a timer would.
    private global::System.Threading.Tasks.ValueTask<int> Limited(
        global::System.Threading.Tasks.ValueTask<int> read, int start, global::System.Threading.CancellationToken cancellationToken)
    {
        if (!read.IsCompleted && !_isLimited)
            Limit(start, cancellationToken);

        return read;
    }
#else
    private async global::System.Threading.Tasks.Task ReadAsync(
        global::System.Net.Http.HttpContent content, int start, global::System.Threading.CancellationToken cancellationToken)
    {
        _limit ??= NewLimit(cancellationToken);

        // .NET Framework's streams do not look at the token while they wait.
        using global::System.Threading.CancellationTokenRegistration registration =
            _limit.Token.Register(static response => ((global::System.IDisposable)response!).Dispose(), _response);
        using global::System.IO.Stream stream = await content.ReadAsStreamAsync().ConfigureAwait(false);
        global::System.Threading.Tasks.Task<int> read;
        do
        {
            global::System.ArraySegment<byte> free = Free(content);
            read = stream.ReadAsync(free.Array!, free.Offset, free.Count, _limit.Token);

            // A body that is there already takes no time; a timer would.
            if (!read.IsCompleted && !_isLimited)
                Limit(start, cancellationToken);
        }
        while (EndRead(await read.ConfigureAwait(false)));
    }
#endif

    private static global::System.Threading.CancellationTokenSource NewLimit(global::System.Threading.CancellationToken cancellationToken) =>
        cancellationToken.CanBeCanceled
            ? global::System.Threading.CancellationTokenSource.CreateLinkedTokenSource(cancellationToken)
            : new global::System.Threading.CancellationTokenSource();

    // Room for the next bytes. Most bodies fit into the first array: their lengths are not looked up, which costs more than the array.
    private global::System.ArraySegment<byte> Free(global::System.Net.Http.HttpContent content)
    {
        _body ??= new PooledBuffer(FirstCapacity);
        if (_body.Count > MaxBodyBytes)
            throw TooLong();

        if (_body.Count != FirstCapacity || content.Headers.ContentLength is not { } length)
            return _body.Free();

        // A length that a server announces is not yet a reason to take the memory.
        return length <= MaxBodyBytes
            ? _body.Free((int)global::System.Math.Max(global::System.Math.Min(length, MaxTrustedBytes) - _body.Count, 0) + 1)
            : throw TooLong();
    }

    // Whether more bytes may follow.
    private bool EndRead(int count)
    {
        _body!.Advance(count);
        return count > 0;
    }

    private static global::System.IO.IOException TooLong() => new("the response is longer than 64 MiB");
}
