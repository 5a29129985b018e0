#if HAS_ITEMS
namespace Tavus.Runtime;

using global::System;
using global::System.IO;
using global::System.Text.Json;
using global::System.Text.Json.Nodes;
using global::System.Threading;
using global::System.Threading.Tasks;

// Reads the items of a response as JSON texts, one at a time.
internal sealed class ItemReader : IDisposable
{
    private const string Done = "[DONE]";

    private readonly SegmentReader _segments;
    private readonly EventReader? _events;
    private readonly ItemFormat _format;
    private readonly string? _terminator;

    // terminator: The data of the event that ends the stream, where the API's document specifies it.
    internal ItemReader(Stream stream, ItemFormat format, string? terminator)
    {
        _segments = new SegmentReader(stream, format == ItemFormat.Sequence);
        _events = format >= ItemFormat.Events ? new EventReader(_segments) : null;
        _format = format;
        _terminator = terminator;
    }

    // The item; valid until the next one is read.
    internal ReadOnlyMemory<byte> Current { get; private set; }

    public void Dispose()
    {
        _segments.Dispose();
        _events?.Dispose();
    }

    // Throws IOException: The stream ended before its terminator.
    internal async ValueTask<bool> ReadAsync(CancellationToken cancellationToken)
    {
        if (_events is not null)
            return await ReadEventAsync(_events, cancellationToken).ConfigureAwait(false);

        while (await _segments.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            Current = JsonText.WithoutMark(_segments.Current);
            if (JsonText.IndexOfValue(Current.Span) >= 0)
                return true;
        }

        return false;
    }

    private async ValueTask<bool> ReadEventAsync(EventReader events, CancellationToken cancellationToken)
    {
        if (!await events.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            return _terminator is null
                ? false
                : throw new IOException("the event '" + _terminator + "', which ends the stream, was not received");
        }

        if (IsTerminator(events.Data.Span))
            return false;

        Current = _format is ItemFormat.EventObjects or ItemFormat.JsonEventObjects ? ToObject(events) : events.Data;
        return true;
    }

    // Most APIs that have a terminator use this one, and it is not JSON.
    private bool IsTerminator(ReadOnlySpan<byte> data)
    {
        string? text = _terminator ?? (_format == ItemFormat.EventTexts ? null : Done);
        return text is not null && data.Length <= text.Length * 3 && Utf8Text.Of(data) == text;
    }

    private byte[] ToObject(EventReader events)
    {
        var item = new JsonObject();
        if (events.Event is { } name)
            item["event"] = name;

        item["data"] = Data(events.Data.Span);
        if (events.Id is { } id)
            item["id"] = id;

        if (events.Retry is { } retry)
            item["retry"] = retry;

        return FreeForm.ToUtf8(item);
    }

    private JsonNode? Data(ReadOnlySpan<byte> data)
    {
        if (_format == ItemFormat.JsonEventObjects)
        {
            try
            {
                return FreeForm.Parse(data);
            }
            catch (JsonException)
            {
                // Another event may have a text.
            }
        }

        return Utf8Text.Of(data);
    }
}
#endif
