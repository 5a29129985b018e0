#if HAS_PAGES
namespace Tavus.Runtime;

using global::System;
using global::System.Collections.Generic;
using global::System.Globalization;
using global::System.Net;
using global::System.Runtime.CompilerServices;
using global::System.Threading;
using global::System.Threading.Tasks;

// Reads lists page by page. A page that repeats, or a maximum of pages, ends what a server would continue for ever.
internal static class PageReader
{
    // By page numbers or offsets.
    // start: The number that the caller gave; null where the API chooses.
    // first: The number that the API chooses.
    // countsItems: Whether numbers are offsets.
    internal static async IAsyncEnumerable<TItem> ByNumber<TPage, TItem>(
        Func<long?, CancellationToken, Task<TPage>> call,
        long? start,
        long first,
        Func<TPage, IList<TItem>?> items,
        JsonWriting<TItem> write,
        Func<TPage, long?>? total,
        bool countsItems,
        int maxPages,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        long? next = start;
        long number = start ?? first;
        long received = countsItems ? number : 0;
        byte[]? previous = null;
        for (int count = 1; ; count++)
        {
            TPage page = await call(next, cancellationToken).ConfigureAwait(false);
            if (items(page) is not { Count: > 0 } list)
                yield break;

            byte[] json = JsonText.ToUtf8(list, (ref JsonWriter writer, IList<TItem> value) => writer.List(value, write));
            if (previous is not null && MemoryExtensions.SequenceEqual<byte>(json, previous))
                yield break;

            previous = json;
            foreach (TItem item in list)
                yield return item;

            received += list.Count;
            if (total?.Invoke(page) is { } all && received >= all)
                yield break;

            RequireNext(count, maxPages);
            next = number = countsItems ? received : number + 1;
        }
    }

    // By values of the page before.
    internal static async IAsyncEnumerable<TItem> ByCursor<TPage, TItem, TCursor>(
        Func<TCursor, CancellationToken, Task<TPage>> call,
        TCursor start,
        Func<TPage, IList<TItem>?> items,
        Func<TPage, TCursor> next,
        int maxPages,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var seen = new HashSet<TCursor> { start };
        TCursor cursor = start;
        for (int count = 1; ; count++)
        {
            TPage page = await call(cursor, cancellationToken).ConfigureAwait(false);
            foreach (TItem item in items(page) ?? Array.Empty<TItem>())
                yield return item;

            cursor = next(page);
            if (cursor is null || cursor is string { Length: 0 } || !seen.Add(cursor))
                yield break;

            RequireNext(count, maxPages);
        }
    }

    // By addresses, from the body or, where next is null, from the header Link.
    internal static async IAsyncEnumerable<TItem> ByLink<TClient, TPage, TItem>(
        Func<TavusCallOptions, TClient> with,
        Func<TClient, CancellationToken, Task<TPage>> call,
        Func<TPage, IList<TItem>?> items,
        Func<TPage, string?>? next,
        int maxPages,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var response = new TavusResponse();
        TavusCallOptions options = response;
        for (int count = 1; ; count++)
        {
            TPage page = await call(with(options), cancellationToken).ConfigureAwait(false);
            if (response.Address is { } address)
                seen.Add(address.AbsoluteUri);

            foreach (TItem item in items(page) ?? Array.Empty<TItem>())
                yield return item;

            string? link = next is null ? NextLink.Of(response.Headers) : next(page);
            if (link is null or "")
                yield break;

            options.Address = NextLink.Resolve(link, response);
            if (!seen.Add(options.Address.IsAbsoluteUri ? options.Address.AbsoluteUri : link))
                yield break;

            RequireNext(count, maxPages);
        }
    }

    private static void RequireNext(int count, int maxPages)
    {
        if (count >= maxPages)
        {
            throw new TavusApiException(
                "The list does not end after " + maxPages.ToString(CultureInfo.InvariantCulture) + " pages.", HttpStatusCode.OK);
        }
    }
}
#endif
