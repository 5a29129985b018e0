#if HAS_STREAMS
namespace Tavus;

using global::Tavus.Runtime;

/// <summary>The body of a response, which is read while it arrives. Dispose it: that ends the call and frees its connection.</summary>
public sealed class TavusDownload : global::System.IO.Stream
{
    private readonly global::System.IO.Stream _stream;
    private readonly global::System.IDisposable _response;

    internal TavusDownload(global::System.IO.Stream stream, global::System.Net.Http.HttpResponseMessage response)
    {
        _stream = stream;
        _response = response;
        Headers = ResponseHeaders.Of(response);
        global::System.Net.Http.Headers.HttpContentHeaders? headers = response.Content?.Headers;
        ContentType = headers?.ContentType?.ToString();
        ContentLength = headers?.ContentLength;
        FileName = DownloadName.Of(headers?.ContentDisposition);
    }

    /// <summary>
    /// The headers of the response by name; names are not case-sensitive, several values of one header are separated by <c>", "</c>.
    /// </summary>
    public global::System.Collections.Generic.IReadOnlyDictionary<string, string> Headers { get; }

    /// <summary>The media type with its parameters, such as <c>text/csv; charset=utf-8</c>; null where the response has none.</summary>
    public string? ContentType { get; }

    /// <summary>The length of the body in bytes; null where the response does not specify it.</summary>
    public long? ContentLength { get; }

    /// <summary>
    /// The file name of the header <c>Content-Disposition</c>, without folders and without characters that files cannot have; null where
    /// nothing is left. The server chooses it: do not overwrite files with it.
    /// </summary>
    public string? FileName { get; }

    /// <inheritdoc/>
    public override bool CanRead => _stream.CanRead;

    /// <inheritdoc/>
    public override bool CanSeek => _stream.CanSeek;

    /// <summary>False.</summary>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => _stream.Length;

    /// <inheritdoc/>
    public override long Position
    {
        get => _stream.Position;
        set => _stream.Position = value;
    }

    /// <summary>Does nothing.</summary>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => _stream.Read(buffer, offset, count);

    /// <inheritdoc/>
    public override global::System.Threading.Tasks.Task<int> ReadAsync(
        byte[] buffer, int offset, int count, global::System.Threading.CancellationToken cancellationToken) =>
        _stream.ReadAsync(buffer, offset, count, cancellationToken);

#if IS_MODERN
    /// <inheritdoc/>
    public override int Read(global::System.Span<byte> buffer) => _stream.Read(buffer);

    /// <inheritdoc/>
    public override global::System.Threading.Tasks.ValueTask<int> ReadAsync(
        global::System.Memory<byte> buffer, global::System.Threading.CancellationToken cancellationToken = default) =>
        _stream.ReadAsync(buffer, cancellationToken);

#endif
    /// <inheritdoc/>
    public override global::System.Threading.Tasks.Task CopyToAsync(
        global::System.IO.Stream destination, int bufferSize, global::System.Threading.CancellationToken cancellationToken) =>
        _stream.CopyToAsync(destination, bufferSize, cancellationToken);

    /// <inheritdoc/>
    public override long Seek(long offset, global::System.IO.SeekOrigin origin) => _stream.Seek(offset, origin);

    /// <summary>Not supported.</summary>
    public override void SetLength(long value) => throw new global::System.NotSupportedException();

    /// <summary>Not supported.</summary>
    public override void Write(byte[] buffer, int offset, int count) => throw new global::System.NotSupportedException();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _stream.Dispose();
            _response.Dispose();
        }

        base.Dispose(disposing);
    }
}
#endif
