#if HAS_PARAMETERS
namespace Tavus.Runtime;

using global::System;
using global::System.Collections.Generic;
using global::System.Linq;
using global::System.Net.Http;
using global::System.Text;

// Puts parameters into paths, queries and headers.
internal static class RequestText
{
    // A path segment, escaped.
    // Throws ArgumentException: The segment is null or empty, or would lead to another path.
    internal static string Segment(string name, string value) =>
        Step(name, Escape(name, value ?? throw new ArgumentNullException(name)));

    // A path segment that is escaped already.
    // Throws ArgumentException: The segment is empty or would lead to another path.
    internal static string Step(string name, string segment) =>
        // URI resolution takes dots out of a path even where they are percent-encoded.
        segment is "" or "." or ".."
            ? throw new ArgumentException("The path parameter '" + name + "' must not be empty, '.' or '..'.", name)
            : segment;

    internal static void AppendQuery(StringBuilder query, string name, string? value)
    {
        if (value is null)
            return;

        AppendPair(query, Uri.EscapeDataString(name), Escape(name, value));
    }

    // Null is left out.
    internal static void AppendQuery(
        StringBuilder query, string name, IEnumerable<string>? values, string? separator)
    {
        if (values is null)
            return;

        if (separator is null)
        {
            foreach (string value in values)
                AppendQuery(query, name, value);

            return;
        }

        // The separator itself is not escaped, so that the server can distinguish it from an escaped one in a value.
        string[] texts = Enumerable.ToArray(Enumerable.Select(Enumerable.OfType<string>(values), value => Escape(name, value)));
        if (texts.Length > 0)
            AppendPair(query, Uri.EscapeDataString(name), string.Join(separator, texts));
    }

    // Appends a name and a value that are escaped already.
    internal static void AppendPair(StringBuilder query, string name, string value) =>
        query.Append(query.Length == 0 ? '?' : '&').Append(name).Append('=').Append(value);

    // Throws ArgumentException: The value cannot be in a header.
    internal static void AddHeader(HttpRequestMessage request, string name, string? value)
    {
        if (value is null)
            return;

        if (!OptionValues.IsHeaderValue(value))
            throw new ArgumentException("The header parameter '" + name + "' contains a character that is not allowed in a header.", name);

        // .NET keeps the headers of the content (Content-Language and the like) apart; they need a body to go with.
        if (!request.Headers.TryAddWithoutValidation(name, value) && request.Content?.Headers.TryAddWithoutValidation(name, value) != true)
            throw new ArgumentException("The header '" + name + "' belongs to a body, and the request has none.", name);
    }

#if HAS_REPLACED_HEADERS
    // Replaces a header that the request has already, unless the value is null.
    // Throws ArgumentException: The value cannot be in a header.
    internal static void SetHeader(HttpRequestMessage request, string name, string? value)
    {
        if (value is not null)
            request.Headers.Remove(name);

        AddHeader(request, name, value);
    }

#endif
#if HAS_FRACTIONS
    // Throws ArgumentException: The number is NaN or infinite.
    internal static string Number(string name, double value) =>
        TextValues.Format(RequireFinite(name, value));

    // Throws ArgumentException: The number is NaN or infinite.
    internal static string Number(string name, float value)
    {
        RequireFinite(name, value);
        return TextValues.Format(value);
    }

    private static double RequireFinite(string name, double value) => TextValues.IsFinite(value)
        ? value
        : throw new ArgumentException("The parameter '" + name + "' must be a finite number.", name);

#endif
    // Null is left out.
    internal static string Join(string name, IEnumerable<string> values, bool isPath)
    {
        IEnumerable<string> texts = Enumerable.OfType<string>(values);
        string joined = string.Join(",", isPath ? Enumerable.Select(texts, text => Escape(name, text)) : texts);
        return isPath ? Step(name, joined) : joined;
    }

#if HAS_COOKIES
    // Adds a cookie to those that the request has already: they share one header.
    internal static void AddCookie(HttpRequestMessage request, string name, string? value)
    {
        if (value is not null)
            AddCookiePair(request, name, Escape(name, value));
    }

    // Adds a cookie whose value is escaped already.
    internal static void AddCookiePair(HttpRequestMessage request, string name, string value)
    {
        string cookie = name + "=" + value;
        if (request.Headers.TryGetValues("Cookie", out IEnumerable<string>? others))
            cookie = string.Join("; ", others) + "; " + cookie;

        request.Headers.Remove("Cookie");
        request.Headers.TryAddWithoutValidation("Cookie", cookie);
    }

#endif
    // Throws ArgumentException: The value is not valid Unicode.
    internal static string Escape(string name, string value)
    {
        if (Utf8Text.IndexOfUnpairedSurrogate(value) >= 0)
            throw new ArgumentException("The parameter '" + name + "' contains an unpaired surrogate.", name);

        return Uri.EscapeDataString(value);
    }
}
#endif
