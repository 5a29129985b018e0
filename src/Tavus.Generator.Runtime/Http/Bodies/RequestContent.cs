#if HAS_UPLOADS
namespace Tavus.Runtime;

using global::System;
using global::System.Buffers;
using global::System.Collections.Generic;
using global::System.IO;
using global::System.Net;
using global::System.Net.Http;
using global::System.Net.Http.Headers;
using global::System.Threading;
using global::System.Threading.Tasks;

// A body that is read from streams while it is sent. The streams stay open: they are the caller's.
internal sealed class RequestContent : StreamContent
{
    private const int BufferBytes = 64 * 1024;

    // With their start positions, so that a handler can send a stream again that can seek.
    private readonly List<KeyValuePair<Stream, long>> _parts = new();

    // With HTTP/2, a call ends only when .NET's own StreamContent is no longer read; it continues to read other contents.
    internal RequestContent(string mediaType)
        : base(Stream.Null) =>
        Headers.ContentType = MediaTypeHeaderValue.Parse(mediaType);

    // The exception of the caller's stream.
    internal Exception? Failure { get; private set; }

    internal RequestContent Add(Stream part)
    {
        _parts.Add(new(part, part.CanSeek ? part.Position : -1));
        return this;
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        CopyAsync(stream, default);

#if IS_MODERN
    protected override Task SerializeToStreamAsync(
        Stream stream, TransportContext? context, CancellationToken cancellationToken) =>
        CopyAsync(stream, cancellationToken);

    protected override void SerializeToStream(
        Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        foreach (KeyValuePair<Stream, long> part in _parts)
        {
            Rewind(part);
            part.Key.CopyTo(stream);
        }
    }

    protected override Stream CreateContentReadStream(CancellationToken cancellationToken)
    {
        var buffer = new MemoryStream();
        SerializeToStream(buffer, null, cancellationToken);
        buffer.Position = 0;
        return buffer;
    }

#endif
    // For handlers that look at the body.
    protected override async Task<Stream> CreateContentReadStreamAsync()
    {
        var buffer = new MemoryStream();
        await CopyAsync(buffer, default).ConfigureAwait(false);
        buffer.Position = 0;
        return buffer;
    }

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        foreach (KeyValuePair<Stream, long> part in _parts)
        {
            if (part.Value < 0)
                return false;

            length += part.Key.Length - part.Value;
        }

        return true;
    }

    private static void Rewind(KeyValuePair<Stream, long> part)
    {
        if (part.Value >= 0)
            part.Key.Position = part.Value;
    }

    private async Task CopyAsync(Stream stream, CancellationToken cancellationToken)
    {
        byte[] buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
        try
        {
            foreach (KeyValuePair<Stream, long> part in _parts)
            {
                Rewind(part);
                int count;
                while ((count = await ReadAsync(part.Key, buffer, cancellationToken).ConfigureAwait(false)) > 0)
                    await stream.WriteAsync(buffer, 0, count, cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }
    }

    private async Task<int> ReadAsync(
        Stream part, byte[] buffer, CancellationToken cancellationToken)
    {
        try
        {
            return await part.ReadAsync(buffer, 0, buffer.Length, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            Failure = exception;
            throw;
        }
    }
}
#endif
