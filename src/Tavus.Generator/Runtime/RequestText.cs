#if HAS_PARAMETERS
namespace Tavus.Runtime;

/// <summary>Puts parameters into paths, queries and headers.</summary>
internal static class RequestText
{
    /// <summary>A path segment, escaped.</summary>
    /// <exception cref="global::System.ArgumentException">The segment is empty or would lead to another path.</exception>
    internal static string Segment(string name, string value) => IsStep(value) ? throw Refuse(name) : Escape(name, value);

    internal static void AppendQuery(global::System.Text.StringBuilder query, string name, string? value)
    {
        if (value is null)
            return;

        query.Append(query.Length == 0 ? '?' : '&').Append(global::System.Uri.EscapeDataString(name)).Append('=').Append(Escape(name, value));
    }

    internal static void AppendQuery(
        global::System.Text.StringBuilder query, string name, global::System.Collections.Generic.IEnumerable<string>? values, string? separator)
    {
        if (values is null)
            return;

        if (separator is null)
        {
            foreach (string value in values)
                AppendQuery(query, name, value);

            return;
        }

        // The separator itself stays as it is, so that the server can tell it from an escaped one inside of a value.
        string joined = string.Join(
            separator == "," ? "," : global::System.Uri.EscapeDataString(separator),
            global::System.Linq.Enumerable.Select(values, value => Escape(name, value)));
        query.Append(query.Length == 0 ? '?' : '&').Append(global::System.Uri.EscapeDataString(name)).Append('=').Append(joined);
    }

    /// <exception cref="global::System.ArgumentException">The value cannot be in a header.</exception>
    internal static void AddHeader(global::System.Net.Http.HttpRequestMessage request, string name, string? value)
    {
        if (value is null)
            return;

        foreach (char character in value)
        {
            if (character is (< ' ' or > '~') and not '\t')
                throw new global::System.ArgumentException("The header parameter '" + name + "' holds a character that a header cannot carry.", name);
        }

        // .NET keeps the headers of the content (Content-Language and the like) apart; they need a body to go with.
        if (!request.Headers.TryAddWithoutValidation(name, value) && request.Content?.Headers.TryAddWithoutValidation(name, value) != true)
            throw new global::System.ArgumentException("The header '" + name + "' belongs to a body, and the request has none.", name);
    }

    internal static string Join(string name, global::System.Collections.Generic.IEnumerable<string> values, bool isPath)
    {
        string joined = string.Join(",", global::System.Linq.Enumerable.Select(values, value => isPath ? Escape(name, value) : value));
        return isPath && IsStep(joined) ? throw Refuse(name) : joined;
    }

    // URI resolution takes dots out of a path even where they are percent-encoded.
    private static bool IsStep(string segment) => segment.Length == 0 || segment == "." || segment == "..";

    private static global::System.ArgumentException Refuse(string name) =>
        new("The path parameter '" + name + "' must not be empty, '.' or '..'.", name);

    private static string Escape(string name, string value)
    {
        if (Utf8Text.IndexOfUnpairedSurrogate(value) >= 0)
            throw new global::System.ArgumentException("The parameter '" + name + "' holds an unpaired surrogate.", name);

        return global::System.Uri.EscapeDataString(value);
    }
}
#endif
