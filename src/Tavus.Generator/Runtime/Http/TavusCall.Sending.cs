namespace Tavus.Runtime;

// Sends the request and reads the answer.
internal sealed partial class TavusCall
{
    private const int MaxBodyBytes = 64 * 1024 * 1024;
    private const int MaxTrustedBytes = 1024 * 1024;

#if HAS_STREAMS
    private global::System.Func<int, bool>? _isStream;
    private global::System.IO.Stream? _stream;

    // isStream: Whether the body of an answer with this status is left to be read as a stream.
    internal global::System.Threading.Tasks.Task SendAsync(
        global::System.Func<int, bool> isStream, global::System.Threading.CancellationToken cancellationToken)
    {
        _isStream = isStream;
        return SendAsync(cancellationToken);
    }

#endif
#if HAS_TRACING
    internal global::System.Threading.Tasks.Task SendAsync(global::System.Threading.CancellationToken cancellationToken) =>
        TavusTracing.IsOn ? TraceAsync(cancellationToken) : ExchangeAsync(cancellationToken);

    private async global::System.Threading.Tasks.Task TraceAsync(global::System.Threading.CancellationToken cancellationToken)
    {
        using global::System.Diagnostics.Activity? activity = TavusTracing.Start(Request, _template);
        try
        {
            await ExchangeAsync(cancellationToken).ConfigureAwait(false);
            TavusTracing.SetStatus(activity, Status);
        }
        catch (global::System.Exception exception)
        {
            TavusTracing.SetFailure(activity, (int?)_response?.StatusCode, exception);
            throw;
        }
    }

    private async global::System.Threading.Tasks.Task ExchangeAsync(global::System.Threading.CancellationToken cancellationToken)
#else
    internal async global::System.Threading.Tasks.Task SendAsync(global::System.Threading.CancellationToken cancellationToken)
#endif
    {
        int start = global::System.Environment.TickCount;
        foreach (global::System.Collections.Generic.KeyValuePair<string, string> header in _http.Headers)
        {
            // What was given to the operation is closer to the call.
            if (!Request.Headers.Contains(header.Key))
                Request.Headers.TryAddWithoutValidation(header.Key, header.Value);
        }

        try
        {
            // Without a limit of the call's own, HttpClient has one, but it ends with the headers.
            if (_http.Timeout is not null)
                Limit(start, cancellationToken);

            _response = await _http.Client
                .SendAsync(Request, global::System.Net.Http.HttpCompletionOption.ResponseHeadersRead, _limit?.Token ?? cancellationToken).ConfigureAwait(false);
#if HAS_STREAMS
            if (_isStream?.Invoke(Status) == true)
            {
                _stream = _response.Content is null ? global::System.IO.Stream.Null : await _response.Content.ReadAsStreamAsync().ConfigureAwait(false);
                return;
            }

#endif
            if (_response.Content is { } content)
                await ReadAsync(content, start, cancellationToken).ConfigureAwait(false);
        }
        catch (global::System.Exception exception) when (Failure(exception, start, cancellationToken) is { } failure)
        {
            throw failure;
        }
    }

    private async global::System.Threading.Tasks.Task ReadAsync(
        global::System.Net.Http.HttpContent content, int start, global::System.Threading.CancellationToken cancellationToken)
    {
        _limit ??= cancellationToken.CanBeCanceled
            ? global::System.Threading.CancellationTokenSource.CreateLinkedTokenSource(cancellationToken)
            : new global::System.Threading.CancellationTokenSource();

        // What a server says of its answer's length is no reason yet to take the memory.
        long? length = content.Headers.ContentLength;
        _body = new PooledBuffer((int)global::System.Math.Min(length ?? PooledBuffer.UsualCapacity, MaxTrustedBytes) + 1);
#if IS_MODERN
        using global::System.IO.Stream stream = await content.ReadAsStreamAsync(_limit.Token).ConfigureAwait(false);
#else
        // .NET Framework's streams do not look at the token while they wait.
        using global::System.Threading.CancellationTokenRegistration registration =
            _limit.Token.Register(static response => ((global::System.IDisposable)response!).Dispose(), _response);
        using global::System.IO.Stream stream = await content.ReadAsStreamAsync().ConfigureAwait(false);
#endif
        int count;
        do
        {
            // Answers without a body may tell the length that another one would have had.
            if (_body.Count > MaxBodyBytes || (_body.Count > 0 && length > MaxBodyBytes))
                throw new global::System.IO.IOException("the answer is longer than 64 MiB");

            global::System.ArraySegment<byte> free = _body.Free();
#if IS_MODERN
            global::System.Threading.Tasks.ValueTask<int> read = stream.ReadAsync(global::System.MemoryExtensions.AsMemory(free), _limit.Token);
#else
            global::System.Threading.Tasks.Task<int> read = stream.ReadAsync(free.Array!, free.Offset, free.Count, _limit.Token);
#endif
            // What is there already takes no time; a timer would.
            if (!read.IsCompleted && !_isLimited)
                Limit(start, cancellationToken);

            count = await read.ConfigureAwait(false);
            _body.Advance(count);
        }
        while (count > 0);
    }

    // From here on, the call ends when its time is over.
    private void Limit(int start, global::System.Threading.CancellationToken cancellationToken)
    {
        _limit ??= global::System.Threading.CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _isLimited = true;
        double limit = _http.Limit;
        if (limit >= 0)
            _limit.CancelAfter((int)global::System.Math.Max(0, limit - Elapsed(start)));
    }

    private static int Elapsed(int start) => unchecked(global::System.Environment.TickCount - start);
}
