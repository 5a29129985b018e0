namespace Tavus.Runtime;

using global::System;
using global::System.Collections.Generic;
using global::System.Globalization;
using global::System.Text;
using global::System.Text.Json;

// Finds the path of a location in JSON, only after a failure there.
internal static class JsonPath
{
    // The path after the last complete token of truncated JSON.
    internal static string AtEnd(byte[] utf8Json)
    {
        var options = new JsonReaderOptions { MaxDepth = JsonText.MaxDepth + 1 };
        var state = new JsonReaderState(options);

        // Without something behind it, the reader would not take a number at the end for complete.
        byte[] closed = new byte[utf8Json.Length + 1];
        utf8Json.CopyTo(closed, 0);
        closed[utf8Json.Length] = (byte)' ';
        return Follow(new Utf8JsonReader(closed, isFinalBlock: false, state), long.MaxValue);
    }

    internal static JsonException Failure(
        Utf8JsonReader start, long position, Exception cause)
    {
        // Malformed JSON stops the second pass at the same location; other failures have their position.
        bool isMalformed = cause is JsonException;
        string path = Follow(start, isMalformed ? long.MaxValue : position);
        return Failure(path, isMalformed ? "The JSON is malformed" : "The text is not valid Unicode", cause);
    }

    internal static JsonException Failure(string path, string reason, Exception? cause) =>
        new(reason + ". Path: " + path, path, null, null, cause);

    private static string Follow(Utf8JsonReader reader, long position)
    {
        var places = new Stack<Place>();
        try
        {
            if (reader.TokenType != JsonTokenType.None)
                Enter(ref reader, places);

            while (reader.Read() && reader.TokenStartIndex < position)
                Enter(ref reader, places);
        }
        catch (Exception exception) when (exception is InvalidOperationException or JsonException)
        {
            // This is the location.
        }

        Place[] path = places.ToArray();
        var text = new StringBuilder("$");
        for (int i = path.Length - 1; i >= 0; i--)
            path[i].AppendTo(text);

        return text.ToString();
    }

    private static void Enter(ref Utf8JsonReader reader, Stack<Place> places)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                places.Peek().Name = reader.GetString();
                break;

            case JsonTokenType.StartObject:
                places.Push(new Place { Index = -1 });
                break;

            case JsonTokenType.StartArray:
                places.Push(new Place());
                break;

            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                if (places.Count > 0)
                    places.Pop();

                Leave(places);
                break;

            default:
                Leave(places);
                break;
        }
    }

    private static void Leave(Stack<Place> places)
    {
        if (places.Count == 0)
            return;

        Place parent = places.Peek();
        parent.Name = null;
        if (parent.Index >= 0)
            parent.Index++;
    }

    // An open object (with a negative index) or array.
    private sealed class Place
    {
        internal int Index { get; set; }

        internal string? Name { get; set; }

        internal void AppendTo(StringBuilder text)
        {
            if (Index >= 0)
                text.Append('[').Append(Index.ToString(CultureInfo.InvariantCulture)).Append(']');
            else if (Name is not null)
                text.Append('.').Append(Name);
        }
    }
}
