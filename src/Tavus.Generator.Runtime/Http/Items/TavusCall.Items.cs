#if HAS_ITEMS
namespace Tavus.Runtime;

using global::System;
using global::System.Collections.Generic;
using global::System.Globalization;
using global::System.IO;
using global::System.Runtime.CompilerServices;
using global::System.Text.Json;
using global::System.Threading;
using global::System.Threading.Tasks;

// Reads a success whose body is a stream of items.
internal sealed partial class TavusCall
{
    // The items, each when it arrives.
    internal ConfiguredCancelableAsyncEnumerable<T> Items<T>(
        JsonReading<T> read, ItemFormat format, CancellationToken cancellationToken, string? terminator = null) =>
        TaskAsyncEnumerableExtensions.ConfigureAwait(ReadItems(read, format, terminator, cancellationToken), false);

    private async IAsyncEnumerable<T> ReadItems<T>(
        JsonReading<T> read,
        ItemFormat format,
        string? terminator,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        EnsureSuccess();
        using var items = new ItemReader(_stream ?? Stream.Null, format, terminator);
        for (long number = 1; await NextAsync(items, cancellationToken).ConfigureAwait(false); number++)
            yield return Item(items.Current, read, IsText<T>(items.Current.Span, format), number);
    }

    // The data of an event is a text as it is. Dates, enums and the like have no quotation marks: there it is the JSON of a string.
    private static bool IsText<T>(ReadOnlySpan<byte> item, ItemFormat format) => format switch
    {
        ItemFormat.EventTexts when typeof(T) == typeof(string) => true,
        ItemFormat.EventTexts or ItemFormat.LineTexts => JsonText.IndexOfValue(item) is not (>= 0 and var index) || item[index] != '"',
        _ => false,
    };

    // Throws TavusApiException: The response ended early.
    private async Task<bool> NextAsync(ItemReader items, CancellationToken cancellationToken)
    {
        int start = Environment.TickCount;
        try
        {
            return await items.ReadAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (Failure(exception, start, cancellationToken) is { } failure)
        {
            throw failure;
        }
    }

    // Throws TavusApiException: The item is not JSON, or not of the type that the document specifies.
    private T Item<T>(ReadOnlyMemory<byte> item, JsonReading<T> read, bool isText, long number)
    {
        try
        {
            return JsonText.Read(isText ? JsonText.Quote(Utf8Text.Of(item.Span)) : item.Span, read);
        }
        catch (JsonException exception)
        {
            string text = Utf8Text.Of(item.Span.Slice(0, Math.Min(item.Length, MaxShownBytes)));
            throw Describe(new TavusApiException(
                "Item " + number.ToString(CultureInfo.InvariantCulture)
                    + " of the response does not match the API's document: " + Secrets.Hide(exception.Message)
                    + " The item is: " + Secrets.Hide(text),
                StatusCode,
                Shown(exception)));
        }
    }
}
#endif
