#if HAS_STYLES
namespace Tavus.Runtime;

using global::System;
using global::System.Collections.Generic;
using global::System.Globalization;
using global::System.Linq;
using global::System.Net.Http;
using global::System.Text;
using global::System.Text.Json;

// Writes JSON values as text in the styles of OpenAPI, which are those of RFC 6570 and a few more. What is null is left out.
internal static class StyleText
{
    // Beyond this, names in brackets would be longer than any server takes.
    private const int MaxDepth = 64;

    // The reserved characters of RFC 3986, except those that a query cannot contain (#[]).
    private const string Reserved = ":/?@!$&'()*+,;=";

    // The JSON of a parameter.
    // Throws TavusValidationException: The value cannot be written as JSON. Its path begins with the name of the parameter.
    internal static byte[] Json<T>(string name, T value, JsonWriting<T> write)
    {
        try
        {
            return JsonText.ToUtf8(value, write);
        }
        catch (TavusValidationException exception)
        {
            TavusViolation violation = exception.Violations[0];
            throw new TavusValidationException(new TavusViolation(name + violation.Path.Substring(1), violation.Message));
        }
    }

    // A path segment, escaped.
    // Throws ArgumentException: The segment is empty or would lead to another path.
    internal static string Path(string name, byte[] json, ValueStyle style, bool explode)
    {
        using JsonDocument document = Parse(name, json);
        return RequestText.Step(name, Text(name, document.RootElement, style, explode, text => RequestText.Escape(name, text)));
    }

    // The value of a header, or null where there is none.
    internal static string? Header(string name, byte[]? json, ValueStyle style, bool explode)
    {
        if (json is null)
            return null;

        using JsonDocument document = Parse(name, json);
        if (style != ValueStyle.Json)
            return Text(name, document.RootElement, style, explode, static text => text);

        // JSON can escape what a header cannot carry.
        var ascii = new StringBuilder();
        foreach (char character in document.RootElement.GetRawText())
        {
            if (character is >= ' ' and <= '~')
                ascii.Append(character);
            else
                ascii.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture));
        }

        return ascii.ToString();
    }

    internal static void AppendQuery(
        StringBuilder query, string name, byte[]? json, ValueStyle style, bool explode, bool allowReserved = false)
    {
        if (json is null)
            return;

        using JsonDocument document = Parse(name, json);
        Func<string, string> escape = allowReserved ? text => EscapeOther(name, text) : text => RequestText.Escape(name, text);
        foreach (KeyValuePair<string, string> pair in Pairs(name, document.RootElement, style, explode, escape))
            RequestText.AppendPair(query, Uri.EscapeDataString(pair.Key), pair.Value);
    }

#if HAS_COOKIES
    internal static void AddCookies(HttpRequestMessage request, string name, byte[]? json, ValueStyle style, bool explode)
    {
        if (json is null)
            return;

        using JsonDocument document = Parse(name, json);
        foreach (KeyValuePair<string, string> pair in Pairs(
            name, document.RootElement, style, explode, text => RequestText.Escape(name, text)))
            RequestText.AddCookiePair(request, Uri.EscapeDataString(pair.Key), pair.Value);
    }

#endif
    // The names and values that a value becomes. Values are escaped, names are not.
    internal static List<KeyValuePair<string, string>> Pairs(
        string name, JsonElement value, ValueStyle style, bool explode, Func<string, string> escape)
    {
        var pairs = new List<KeyValuePair<string, string>>();
        if (style == ValueStyle.Json)
            pairs.Add(new(name, escape(value.GetRawText())));
        else if (style == ValueStyle.DeepObject)
            AddDeep(pairs, name, value, escape);
        else if (explode)
            pairs.AddRange(Enumerable.Select(
                Items(value, repeatsKeys: true),
                item => new KeyValuePair<string, string>(item.Key ?? name, escape(item.Value))));
        else if (Items(value) is { Count: > 0 } items)
            pairs.Add(new(name, Join(items, Separator(style), explode, escape)));

        return pairs;
    }

    // The text of a single value; what has a structure stays JSON.
    internal static string Text(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();

    // Parses what is to become text.
    // Throws ArgumentException: It is nested too deep for that.
    internal static JsonDocument Parse(string name, byte[] json)
    {
        try
        {
            return JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = MaxDepth });
        }
        catch (JsonException)
        {
            throw new ArgumentException("The parameter '" + name + "' is nested too deeply.", name);
        }
    }

    // Escapes all but what RFC 6570 lets pass in a reserved expansion: reserved characters and percent-encoded bytes.
    internal static string EscapeOther(string name, string text, string reserved = Reserved)
    {
        var escaped = new StringBuilder();
        for (int i = 0; i < text.Length; i++)
        {
            bool isEncoded = text[i] == '%' && i + 2 < text.Length && Uri.IsHexDigit(text[i + 1]) && Uri.IsHexDigit(text[i + 2]);
            if (isEncoded || reserved.IndexOf(text[i]) >= 0)
                escaped.Append(text[i]);
            else if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length)
                escaped.Append(RequestText.Escape(name, text.Substring(i++, 2)));
            else
                escaped.Append(RequestText.Escape(name, text.Substring(i, 1)));
        }

        return escaped.ToString();
    }

    private static string Text(
        string name, JsonElement value, ValueStyle style, bool explode, Func<string, string> escape)
    {
        if (style == ValueStyle.Json)
            return escape(value.GetRawText());

        List<KeyValuePair<string?, string>> items = Items(value);
        if (style != ValueStyle.Matrix)
            return style == ValueStyle.Label ? "." + Join(items, explode ? "." : ",", explode, escape) : Join(items, ",", explode, escape);

        string prefix = ";" + Uri.EscapeDataString(name);
        if (!explode)
            return items.Count == 0 ? "" : prefix + Assigned(Join(items, ",", explode, escape));

        return string.Concat(Enumerable.Select(
            items, item => (item.Key is null ? prefix : ";" + escape(item.Key)) + Assigned(escape(item.Value))));
    }

    // An empty value has no equals sign in this style.
    private static string Assigned(string value) => value.Length == 0 ? "" : "=" + value;

    private static string Join(
        List<KeyValuePair<string?, string>> items,
        string separator,
        bool explode,
        Func<string, string> escape) =>
        string.Join(separator, Enumerable.Select(
            items, item => item.Key is null ? escape(item.Value) : escape(item.Key) + (explode ? "=" : separator) + escape(item.Value)));

    private static string Separator(ValueStyle style) => style switch
    {
        ValueStyle.SpaceDelimited => "%20",
        ValueStyle.PipeDelimited => "%7C",
        _ => ",",
    };

    // The items of a list, the members of an object with their names, or the value itself.
    // With repeated keys, a member that is a list becomes one pair for each of its items.
    private static List<KeyValuePair<string?, string>> Items(
        JsonElement value, bool repeatsKeys = false)
    {
        var items = new List<KeyValuePair<string?, string>>();
        if (value.ValueKind == JsonValueKind.Object)
        {
            foreach (JsonProperty member in value.EnumerateObject())
            {
                if (repeatsKeys && member.Value.ValueKind == JsonValueKind.Array)
                    AddAll(member.Name, member.Value);
                else
                    Add(member.Name, member.Value);
            }
        }
        else if (value.ValueKind == JsonValueKind.Array)
        {
            AddAll(null, value);
        }
        else
        {
            Add(null, value);
        }

        return items;

        void AddAll(string? key, JsonElement list)
        {
            foreach (JsonElement item in list.EnumerateArray())
                Add(key, item);
        }

        void Add(string? key, JsonElement item)
        {
            if (item.ValueKind != JsonValueKind.Null)
                items.Add(new(key, Text(item)));
        }
    }

    // The depth is that of the parsed text, which is bounded.
    private static void AddDeep(
        List<KeyValuePair<string, string>> pairs,
        string name,
        JsonElement value,
        Func<string, string> escape)
    {
        if (value.ValueKind == JsonValueKind.Object)
        {
            foreach (JsonProperty member in value.EnumerateObject())
                AddDeep(pairs, name + "[" + member.Name + "]", member.Value, escape);
        }
        else if (value.ValueKind == JsonValueKind.Array)
        {
            int index = 0;
            foreach (JsonElement item in value.EnumerateArray())
                AddDeep(pairs, name + "[" + (index++).ToString(CultureInfo.InvariantCulture) + "]", item, escape);
        }
        else if (value.ValueKind != JsonValueKind.Null)
        {
            pairs.Add(new(name, escape(Text(value))));
        }
    }
}
#endif
