namespace Tavus.Runtime;

/// <summary>Reads and writes values. Reading says no where the typed value would not give the text back.</summary>
internal static class JsonValues
{
    internal static bool TryString(ref global::System.Text.Json.Utf8JsonReader reader, out string? value)
    {
        value = reader.TokenType == global::System.Text.Json.JsonTokenType.String ? reader.GetString() : null;
        return value is not null;
    }

    internal static bool TryBoolean(ref global::System.Text.Json.Utf8JsonReader reader, out bool value)
    {
        value = reader.TokenType == global::System.Text.Json.JsonTokenType.True;
        return value || reader.TokenType == global::System.Text.Json.JsonTokenType.False;
    }

    internal static bool TryList<T>(
        ref global::System.Text.Json.Utf8JsonReader reader, out global::System.Collections.Generic.IList<T>? value, JsonReading<T> tryRead)
    {
        value = null;
        if (reader.TokenType != global::System.Text.Json.JsonTokenType.StartArray)
            return false;

        global::System.Text.Json.Utf8JsonReader start = reader;
        var items = new global::System.Collections.Generic.List<T>();
        while (reader.Read() && reader.TokenType != global::System.Text.Json.JsonTokenType.EndArray)
        {
            if (!tryRead(ref reader, out T? item))
            {
                reader = start;
                return false;
            }

            items.Add(item!);
        }

        value = items;
        return true;
    }

    internal static bool TryMap<T>(
        ref global::System.Text.Json.Utf8JsonReader reader, out global::System.Collections.Generic.IDictionary<string, T>? value, JsonReading<T> tryRead)
    {
        value = null;
        if (reader.TokenType != global::System.Text.Json.JsonTokenType.StartObject)
            return false;

        global::System.Text.Json.Utf8JsonReader start = reader;
        var members = new global::System.Collections.Generic.Dictionary<string, T>();
        while (reader.Read() && reader.TokenType == global::System.Text.Json.JsonTokenType.PropertyName)
        {
            string name = reader.GetString()!;
            reader.Read();
            if (!tryRead(ref reader, out T? member))
            {
                reader = start;
                return false;
            }

            members[name] = member!;
        }

        value = members;
        return true;
    }

    /// <summary>Reads an item that may be null.</summary>
    internal static bool TryNullableReference<T>(ref global::System.Text.Json.Utf8JsonReader reader, out T? value, JsonReading<T> tryRead)
        where T : class
    {
        value = null;
        return reader.TokenType == global::System.Text.Json.JsonTokenType.Null || tryRead(ref reader, out value);
    }

    /// <summary>Reads an item that may be null.</summary>
    internal static bool TryNullableValue<T>(ref global::System.Text.Json.Utf8JsonReader reader, out T? value, JsonReading<T> tryRead)
        where T : struct
    {
        value = null;
        if (reader.TokenType == global::System.Text.Json.JsonTokenType.Null)
            return true;

        if (!tryRead(ref reader, out T read))
            return false;

        value = read;
        return true;
    }

    internal static void Write(global::System.Text.Json.Utf8JsonWriter writer, string? value)
    {
        if (value is null)
        {
            writer.WriteNullValue();
            return;
        }

        RequireText(value);
        writer.WriteStringValue(value);
    }

    internal static void Write(global::System.Text.Json.Utf8JsonWriter writer, bool value) => writer.WriteBooleanValue(value);

    internal static void WriteList<T>(
        global::System.Text.Json.Utf8JsonWriter writer, global::System.Collections.Generic.IEnumerable<T> items, JsonWriting<T> write)
    {
        writer.WriteStartArray();
        foreach (T item in items)
        {
            if (item is null)
                writer.WriteNullValue();
            else
                write(writer, item);
        }

        writer.WriteEndArray();
    }

    internal static void WriteMap<T>(
        global::System.Text.Json.Utf8JsonWriter writer,
        global::System.Collections.Generic.IEnumerable<global::System.Collections.Generic.KeyValuePair<string, T>> members,
        JsonWriting<T> write)
    {
        writer.WriteStartObject();
        foreach (global::System.Collections.Generic.KeyValuePair<string, T> member in members)
        {
            RequireText(member.Key);
            writer.WritePropertyName(member.Key);
            if (member.Value is null)
                writer.WriteNullValue();
            else
                write(writer, member.Value);
        }

        writer.WriteEndObject();
    }

    /// <summary>Refuses a text that JSON cannot hold; the writer would put another character in its place.</summary>
    /// <exception cref="global::System.ArgumentException">The text holds an unpaired surrogate.</exception>
    internal static void RequireText(string text)
    {
        if (IndexOfUnpairedSurrogate(text) >= 0)
            throw new global::System.ArgumentException("the text holds an unpaired surrogate");
    }

    internal static int IndexOfUnpairedSurrogate(string text)
    {
#if IS_MODERN
        if (global::System.MemoryExtensions.IndexOfAnyInRange(global::System.MemoryExtensions.AsSpan(text), '\uD800', '\uDFFF') < 0)
            return -1;

#endif
        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;

            if (i + 1 >= text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                return i;

            i++;
        }

        return -1;
    }
}
