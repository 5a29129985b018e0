#if HAS_FILE
namespace Tavus;

using global::Tavus.Runtime;

/// <summary>A file in a form. Its stream is read while the request is sent; it is not disposed.</summary>
public sealed class TavusFile
{
    private readonly global::System.IO.Stream? _stream;
    private readonly byte[]? _bytes;

    /// <summary>Creates a file from a stream.</summary>
    /// <param name="content">The content, from the stream's position on.</param>
    /// <param name="fileName">The file name that is sent; null for that of the form's property.</param>
    /// <param name="mediaType">The media type, such as <c>image/png</c>; null for that of the API's document.</param>
    /// <exception cref="global::System.FormatException"><paramref name="mediaType"/> is not a media type.</exception>
    public TavusFile(global::System.IO.Stream content, string? fileName = null, string? mediaType = null)
    {
        _stream = content ?? throw new global::System.ArgumentNullException(nameof(content));
        FileName = fileName;
        MediaType = Checked(mediaType);
    }

    /// <summary>Creates a file from bytes.</summary>
    /// <param name="content">The content.</param>
    /// <param name="fileName">The file name that is sent; null for that of the form's property.</param>
    /// <param name="mediaType">The media type, such as <c>image/png</c>; null for that of the API's document.</param>
    /// <exception cref="global::System.FormatException"><paramref name="mediaType"/> is not a media type.</exception>
    public TavusFile(byte[] content, string? fileName = null, string? mediaType = null)
    {
        _bytes = content ?? throw new global::System.ArgumentNullException(nameof(content));
        FileName = fileName;
        MediaType = Checked(mediaType);
    }

    /// <summary>The content. For bytes, a new stream each time, so that the file can be sent again.</summary>
    public global::System.IO.Stream Content => _stream ?? new global::System.IO.MemoryStream(_bytes!, writable: false);

    /// <summary>The file name that is sent, or null.</summary>
    public string? FileName { get; }

    /// <summary>The media type, or null.</summary>
    public string? MediaType { get; }

    private static string? Checked(string? mediaType) =>
        mediaType is null ? null : global::System.Net.Http.Headers.MediaTypeHeaderValue.Parse(mediaType).ToString();
}
#endif
