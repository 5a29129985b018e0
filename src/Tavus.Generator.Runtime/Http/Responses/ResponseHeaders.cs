namespace Tavus.Runtime;

using global::System;
using global::System.Collections.Generic;
using global::System.Net.Http;
using global::System.Net.Http.Headers;

// The headers of responses by name.
internal static class ResponseHeaders
{
    internal static readonly IReadOnlyDictionary<string, string> None =
        new Dictionary<string, string>();

    internal static Dictionary<string, string> Of(HttpResponseMessage response)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        Add(headers, response.Headers);
        if (response.Content is { } content)
            Add(headers, content.Headers);

        return headers;
    }

    private static void Add(Dictionary<string, string> all, HttpHeaders headers)
    {
#if IS_MODERN
        // As they were received: parsing could change them.
        foreach (KeyValuePair<string, HeaderStringValues> header in headers.NonValidated)
            all[header.Key] = string.Join(", ", header.Value);
#else
        foreach (KeyValuePair<string, IEnumerable<string>> header in headers)
            all[header.Key] = string.Join(", ", header.Value);
#endif
    }
}
