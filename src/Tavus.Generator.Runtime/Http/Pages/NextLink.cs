#if HAS_PAGES
namespace Tavus.Runtime;

using global::System;
using global::System.Collections.Generic;

// The address of the page that follows a response.
internal static class NextLink
{
    // The target of the link with rel=next (RFC 8288), or null.
    internal static string? Of(IReadOnlyDictionary<string, string> headers)
    {
        if (!headers.TryGetValue("Link", out string? header))
            return null;

        for (int start = header.IndexOf('<'); start >= 0; start = header.IndexOf('<', start))
        {
            int end = header.IndexOf('>', start);
            if (end < 0)
                return null;

            string target = header.Substring(start + 1, end - start - 1);
            start = EndOfLink(header, end + 1);
            if (IsNext(header.Substring(end + 1, start - end - 1)))
                return target;
        }

        return null;
    }

    // Throws TavusApiException: The link leads to another host, which must not receive the request's credentials.
    internal static Uri Resolve(string link, TavusResponse response)
    {
        // Without the address of the response (it is for handlers to set), the client checks the link when it makes the next call.
        if (response.Address is not { } address)
            return new Uri(link, UriKind.RelativeOrAbsolute);

        return OptionValues.TargetOnHost(link, address) ?? throw new TavusApiException(
            "The link to the next page is not on the host of the API; it is not followed, since the request could have credentials.",
            response.StatusCode);
    }

    // The comma behind the parameters of a link, or the end. Commas in quotes are part of a value.
    private static int EndOfLink(string header, int start)
    {
        bool isQuoted = false;
        for (int i = start; i < header.Length; i++)
        {
            if (header[i] == '"')
                isQuoted = !isQuoted;
            else if (header[i] == ',' && !isQuoted)
                return i;
        }

        return header.Length;
    }

    private static bool IsNext(string parameters)
    {
        foreach (string parameter in parameters.Split(';'))
        {
            string[] parts = parameter.Split(new[] { '=' }, 2);
            if (parts.Length == 2
                && string.Equals(parts[0].Trim(), "rel", StringComparison.OrdinalIgnoreCase)
                && Array.Exists(
                    parts[1].Trim().Trim('"').Split(' '),
                    static type => string.Equals(type, "next", StringComparison.OrdinalIgnoreCase)))
            {
                return true;
            }
        }

        return false;
    }
}
#endif
