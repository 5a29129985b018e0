namespace Tavus.Runtime;

using global::System;
using global::System.Collections.Generic;
using global::System.Globalization;
using global::System.Text;
using global::System.Text.Json;

// Finds the path of a location in JSON, only after a failure there.
internal static class JsonPath
{
    private const int MaxLength = 200;

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
        if (cause is not JsonException malformed)
            return Failure(Follow(start, position), "The text is not valid Unicode", cause);

        // Malformed JSON stops the second pass at the same location; other failures have their position.
        string path = Follow(start, long.MaxValue, out int depth);
        int maxDepth = start.CurrentState.Options.MaxDepth;
        string reason = depth >= (maxDepth == 0 ? 64 : maxDepth)
            ? "The JSON is nested more than " + depth.ToString(CultureInfo.InvariantCulture) + " levels deep"
            : "The JSON is malformed";
        string place = malformed is { LineNumber: { } line, BytePositionInLine: { } column }
            ? string.Format(CultureInfo.InvariantCulture, " at line {0}, column {1}", line + 1, column + 1)
            : "";
        return Failure(path, reason + place, cause);
    }

    internal static JsonException Failure(string path, string reason, Exception? cause)
    {
        if (path.Length > MaxLength)
            path = path.Substring(0, MaxLength) + "…";

        var position = cause as JsonException;
        return new(reason + ". Path: " + path, path, position?.LineNumber, position?.BytePositionInLine, cause);
    }

    private static string Follow(Utf8JsonReader reader, long position) => Follow(reader, position, out _);

    // depth: How many objects and arrays are open.
    private static string Follow(Utf8JsonReader reader, long position, out int depth)
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
        depth = path.Length;
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
