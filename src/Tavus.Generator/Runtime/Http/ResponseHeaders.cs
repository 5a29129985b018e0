namespace Tavus.Runtime;

// The headers of responses by name.
internal static class ResponseHeaders
{
    internal static readonly global::System.Collections.Generic.IReadOnlyDictionary<string, string> None =
        new global::System.Collections.Generic.Dictionary<string, string>();

    internal static global::System.Collections.Generic.Dictionary<string, string> Of(global::System.Net.Http.HttpResponseMessage response)
    {
        var headers = new global::System.Collections.Generic.Dictionary<string, string>(global::System.StringComparer.OrdinalIgnoreCase);
        Add(headers, response.Headers);
        if (response.Content is { } content)
            Add(headers, content.Headers);

        return headers;
    }

    private static void Add(global::System.Collections.Generic.Dictionary<string, string> all, global::System.Net.Http.Headers.HttpHeaders headers)
    {
#if IS_MODERN
        // As they were received: parsing could change them.
        foreach (global::System.Collections.Generic.KeyValuePair<string, global::System.Net.Http.Headers.HeaderStringValues> header in headers.NonValidated)
            all[header.Key] = string.Join(", ", header.Value);
#else
        foreach (global::System.Collections.Generic.KeyValuePair<string, global::System.Collections.Generic.IEnumerable<string>> header in headers)
            all[header.Key] = string.Join(", ", header.Value);
#endif
    }
}
