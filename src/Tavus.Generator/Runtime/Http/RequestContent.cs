#if HAS_UPLOADS
namespace Tavus.Runtime;

// A body that is read from streams while it is sent. The streams stay open: they are the caller's.
internal sealed class RequestContent : global::System.Net.Http.StreamContent
{
    private const int BufferBytes = 64 * 1024;

    // With the places at which they begin, so that a handler of the caller's can send again what can be read again.
    private readonly global::System.Collections.Generic.List<global::System.Collections.Generic.KeyValuePair<global::System.IO.Stream, long>> _parts = new();

    // With HTTP/2, a call ends only when .NET's own StreamContent is no longer read; of contents that it does not know, it goes on reading.
    internal RequestContent(string mediaType)
        : base(global::System.IO.Stream.Null) =>
        Headers.ContentType = global::System.Net.Http.Headers.MediaTypeHeaderValue.Parse(mediaType);

    // What a stream of the caller's threw while it was read.
    internal global::System.Exception? Failure { get; private set; }

    internal RequestContent Add(global::System.IO.Stream part)
    {
        _parts.Add(new(part, part.CanSeek ? part.Position : -1));
        return this;
    }

    protected override global::System.Threading.Tasks.Task SerializeToStreamAsync(global::System.IO.Stream stream, global::System.Net.TransportContext? context) =>
        CopyAsync(stream, default);

#if IS_MODERN
    protected override global::System.Threading.Tasks.Task SerializeToStreamAsync(
        global::System.IO.Stream stream, global::System.Net.TransportContext? context, global::System.Threading.CancellationToken cancellationToken) =>
        CopyAsync(stream, cancellationToken);

    protected override void SerializeToStream(
        global::System.IO.Stream stream, global::System.Net.TransportContext? context, global::System.Threading.CancellationToken cancellationToken)
    {
        foreach (global::System.Collections.Generic.KeyValuePair<global::System.IO.Stream, long> part in _parts)
        {
            Rewind(part);
            part.Key.CopyTo(stream);
        }
    }

    protected override global::System.IO.Stream CreateContentReadStream(global::System.Threading.CancellationToken cancellationToken)
    {
        var buffer = new global::System.IO.MemoryStream();
        SerializeToStream(buffer, null, cancellationToken);
        buffer.Position = 0;
        return buffer;
    }

#endif
    // For handlers that look at the body.
    protected override async global::System.Threading.Tasks.Task<global::System.IO.Stream> CreateContentReadStreamAsync()
    {
        var buffer = new global::System.IO.MemoryStream();
        await CopyAsync(buffer, default).ConfigureAwait(false);
        buffer.Position = 0;
        return buffer;
    }

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        foreach (global::System.Collections.Generic.KeyValuePair<global::System.IO.Stream, long> part in _parts)
        {
            if (part.Value < 0)
                return false;

            length += part.Key.Length - part.Value;
        }

        return true;
    }

    private static void Rewind(global::System.Collections.Generic.KeyValuePair<global::System.IO.Stream, long> part)
    {
        if (part.Value >= 0)
            part.Key.Position = part.Value;
    }

    private async global::System.Threading.Tasks.Task CopyAsync(global::System.IO.Stream stream, global::System.Threading.CancellationToken cancellationToken)
    {
        byte[] buffer = global::System.Buffers.ArrayPool<byte>.Shared.Rent(BufferBytes);
        try
        {
            foreach (global::System.Collections.Generic.KeyValuePair<global::System.IO.Stream, long> part in _parts)
            {
                Rewind(part);
                int count;
                while ((count = await ReadAsync(part.Key, buffer, cancellationToken).ConfigureAwait(false)) > 0)
                    await stream.WriteAsync(buffer, 0, count, cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            global::System.Buffers.ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }
    }

    private async global::System.Threading.Tasks.Task<int> ReadAsync(
        global::System.IO.Stream part, byte[] buffer, global::System.Threading.CancellationToken cancellationToken)
    {
        try
        {
            return await part.ReadAsync(buffer, 0, buffer.Length, cancellationToken).ConfigureAwait(false);
        }
        catch (global::System.Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            Failure = exception;
            throw;
        }
    }
}
#endif
