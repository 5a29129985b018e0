#if HAS_FILE
namespace Tavus;

using global::Tavus.Runtime;

/// <summary>A file in a form. Its stream is read while the request is sent; it is not disposed.</summary>
public sealed class TavusFile
{
    private readonly global::System.IO.Stream? _stream;
    private readonly byte[]? _bytes;

    /// <summary>Makes a file of a stream.</summary>
    /// <param name="content">The content, from the stream's position on.</param>
    /// <param name="fileName">The name that the server is told; null for that of the form's member.</param>
    /// <param name="mediaType">The media type, such as <c>image/png</c>; null for what the API's document says.</param>
    /// <exception cref="global::System.FormatException"><paramref name="mediaType"/> is none.</exception>
    public TavusFile(global::System.IO.Stream content, string? fileName = null, string? mediaType = null)
    {
        _stream = content ?? throw new global::System.ArgumentNullException(nameof(content));
        FileName = fileName;
        MediaType = Checked(mediaType);
    }

    /// <summary>Makes a file of bytes.</summary>
    /// <param name="content">The content.</param>
    /// <param name="fileName">The name that the server is told; null for that of the form's member.</param>
    /// <param name="mediaType">The media type, such as <c>image/png</c>; null for what the API's document says.</param>
    /// <exception cref="global::System.FormatException"><paramref name="mediaType"/> is none.</exception>
    public TavusFile(byte[] content, string? fileName = null, string? mediaType = null)
    {
        _bytes = content ?? throw new global::System.ArgumentNullException(nameof(content));
        FileName = fileName;
        MediaType = Checked(mediaType);
    }

    /// <summary>The content. That of bytes is a new stream each time, so that such a file can be sent again.</summary>
    public global::System.IO.Stream Content => _stream ?? new global::System.IO.MemoryStream(_bytes!, writable: false);

    /// <summary>The name that the server is told, or null.</summary>
    public string? FileName { get; }

    /// <summary>The media type, or null.</summary>
    public string? MediaType { get; }

    private static string? Checked(string? mediaType) =>
        mediaType is null ? null : global::System.Net.Http.Headers.MediaTypeHeaderValue.Parse(mediaType).ToString();
}
#endif
