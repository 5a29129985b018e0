#if HAS_ITEMS
namespace Tavus.Runtime;

// Reads a success whose body is a stream of items.
internal sealed partial class TavusCall
{
    // The items, each when it arrives.
    internal global::System.Runtime.CompilerServices.ConfiguredCancelableAsyncEnumerable<T> Items<T>(
        JsonReading<T> read, ItemFormat format, global::System.Threading.CancellationToken cancellationToken, string? terminator = null) =>
        global::System.Threading.Tasks.TaskAsyncEnumerableExtensions.ConfigureAwait(ReadItems(read, format, terminator, cancellationToken), false);

    private async global::System.Collections.Generic.IAsyncEnumerable<T> ReadItems<T>(
        JsonReading<T> read,
        ItemFormat format,
        string? terminator,
        [global::System.Runtime.CompilerServices.EnumeratorCancellation] global::System.Threading.CancellationToken cancellationToken)
    {
        EnsureSuccess();
        using var items = new ItemReader(_stream ?? global::System.IO.Stream.Null, format, terminator);
        for (long number = 1; await NextAsync(items, cancellationToken).ConfigureAwait(false); number++)
            yield return Item(items.Current, read, IsText(items.Current.Span, format), number);
    }

    private static bool IsText(global::System.ReadOnlySpan<byte> item, ItemFormat format) => format switch
    {
        ItemFormat.EventTexts => true,
        ItemFormat.LineTexts => item[JsonText.IndexOfValue(item)] != '"',
        _ => false,
    };

    // Throws TavusApiException: The response ended early.
    private async global::System.Threading.Tasks.Task<bool> NextAsync(ItemReader items, global::System.Threading.CancellationToken cancellationToken)
    {
        int start = global::System.Environment.TickCount;
        try
        {
            return await items.ReadAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (global::System.Exception exception) when (Failure(exception, start, cancellationToken) is { } failure)
        {
            throw failure;
        }
    }

    // Throws TavusApiException: The item is not JSON, or not of the type that the document specifies.
    private T Item<T>(global::System.ReadOnlyMemory<byte> item, JsonReading<T> read, bool isText, long number)
    {
        try
        {
            return JsonText.Read(isText ? JsonText.Quote(Utf8Text.Of(item.Span)) : item.Span, read);
        }
        catch (global::System.Text.Json.JsonException exception)
        {
            string text = Utf8Text.Of(item.Span.Slice(0, global::System.Math.Min(item.Length, MaxShownBytes)));
            throw Describe(new TavusApiException(
                "Item " + number.ToString(global::System.Globalization.CultureInfo.InvariantCulture)
                    + " of the response is not what the API's document describes: " + Secrets.Hide(exception.Message) + " The item is: " + Secrets.Hide(text),
                StatusCode,
                Shown(exception)));
        }
    }
}
#endif
