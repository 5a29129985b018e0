#if HAS_UPLOADS
namespace Tavus.Runtime;

// A body that is read from streams while it is sent. The streams stay open: they are the caller's.
internal sealed class RequestContent : global::System.Net.Http.HttpContent
{
    // With the places at which they begin, so that a handler of the caller's can send again what can be read again.
    private readonly global::System.Collections.Generic.List<global::System.Collections.Generic.KeyValuePair<global::System.IO.Stream, long>> _parts = new();

    internal RequestContent(string mediaType) =>
        Headers.ContentType = global::System.Net.Http.Headers.MediaTypeHeaderValue.Parse(mediaType);

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

#endif
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

    private async global::System.Threading.Tasks.Task CopyAsync(global::System.IO.Stream stream, global::System.Threading.CancellationToken cancellationToken)
    {
        foreach (global::System.Collections.Generic.KeyValuePair<global::System.IO.Stream, long> part in _parts)
        {
            if (part.Value >= 0)
                part.Key.Position = part.Value;

            await part.Key.CopyToAsync(stream, 81920, cancellationToken).ConfigureAwait(false);
        }
    }
}
#endif
