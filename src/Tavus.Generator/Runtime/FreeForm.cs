namespace Tavus.Runtime;

// Free-form JSON. Every value comes back as it was; text that is no valid Unicode is refused.
internal static class FreeForm
{
    private const int MaxNames = 32;

    internal static global::System.Text.Json.Nodes.JsonNode? Read(ref global::System.Text.Json.Utf8JsonReader reader)
    {
        if (reader.TokenType == global::System.Text.Json.JsonTokenType.Null)
            return null;

        global::System.Text.Json.Utf8JsonReader ahead = reader;
        bool isPlain;
        try
        {
            isPlain = IsPlain(ref ahead);
        }
        catch (global::System.InvalidOperationException)
        {
            // So that the caller finds the path of the bad text.
            reader = ahead;
            throw;
        }

        // A JsonObject over a text with repeated names would throw when it is looked at.
        return isPlain ? global::System.Text.Json.Nodes.JsonNode.Parse(ref reader) : ReadEachMember(ref reader);
    }

    // Writes a value as it is, and refuses texts that JSON cannot hold.
    internal static void Write(global::System.Text.Json.Utf8JsonWriter writer, global::System.Text.Json.Nodes.JsonNode? node)
    {
        switch (node)
        {
            case null:
                writer.WriteNullValue();
                break;

            case global::System.Text.Json.Nodes.JsonObject members:
                writer.WriteStartObject();
                foreach (global::System.Collections.Generic.KeyValuePair<string, global::System.Text.Json.Nodes.JsonNode?> member in members)
                {
                    JsonWriter.RequireText(member.Key);
                    writer.WritePropertyName(member.Key);
                    Write(writer, member.Value);
                }

                writer.WriteEndObject();
                break;

            case global::System.Text.Json.Nodes.JsonArray items:
                writer.WriteStartArray();
                foreach (global::System.Text.Json.Nodes.JsonNode? item in items)
                    Write(writer, item);

                writer.WriteEndArray();
                break;

            case global::System.Text.Json.Nodes.JsonValue value when value.TryGetValue(out string? text):
                WriteText(writer, text!);
                break;

            case global::System.Text.Json.Nodes.JsonValue value when value.TryGetValue(out char character):
                WriteText(writer, character.ToString());
                break;

            default:
                node.WriteTo(writer);
                break;
        }
    }

    private static void WriteText(global::System.Text.Json.Utf8JsonWriter writer, string text)
    {
        JsonWriter.RequireText(text);
        writer.WriteStringValue(text);
    }

    // Whether no name is repeated, as far as a quick look can tell. Walks over the value and refuses bad text in it.
    private static bool IsPlain(ref global::System.Text.Json.Utf8JsonReader reader)
    {
        bool isPlain = true;
        switch (reader.TokenType)
        {
            case global::System.Text.Json.JsonTokenType.String:
                RequireText(ref reader);
                break;

            case global::System.Text.Json.JsonTokenType.StartArray:
                while (reader.Read() && reader.TokenType != global::System.Text.Json.JsonTokenType.EndArray)
                    isPlain &= IsPlain(ref reader);

                break;

            case global::System.Text.Json.JsonTokenType.StartObject:
                global::System.Span<uint> hashes = stackalloc uint[MaxNames];
                int count = 0;
                while (reader.Read() && reader.TokenType == global::System.Text.Json.JsonTokenType.PropertyName)
                {
                    isPlain &= TryAddName(ref reader, hashes, ref count);
                    reader.Read();
                    isPlain &= IsPlain(ref reader);
                }

                break;
        }

        return isPlain;
    }

    private static bool TryAddName(ref global::System.Text.Json.Utf8JsonReader reader, scoped global::System.Span<uint> hashes, ref int count)
    {
        RequireText(ref reader);
        if (reader.HasValueSequence || reader.ValueIsEscaped || count == MaxNames)
            return false;

        uint hash = 2166136261;
        foreach (byte value in reader.ValueSpan)
            hash = unchecked((hash ^ value) * 16777619);

        for (int i = 0; i < count; i++)
        {
            if (hashes[i] == hash)
                return false;
        }

        hashes[count++] = hash;
        return true;
    }

    private static void RequireText(ref global::System.Text.Json.Utf8JsonReader reader)
    {
        bool isSimple = !reader.HasValueSequence && !reader.ValueIsEscaped;
        if (isSimple)
        {
            foreach (byte value in reader.ValueSpan)
                isSimple &= value < 0x80;
        }

        // Throws on unpaired surrogates and on bytes that are no UTF-8.
        if (!isSimple)
            reader.GetString();
    }

    private static global::System.Text.Json.Nodes.JsonNode? ReadEachMember(ref global::System.Text.Json.Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case global::System.Text.Json.JsonTokenType.Null:
                return null;

            case global::System.Text.Json.JsonTokenType.StartObject:
                var members = new global::System.Text.Json.Nodes.JsonObject();
                while (reader.Read() && reader.TokenType == global::System.Text.Json.JsonTokenType.PropertyName)
                {
                    string name = reader.GetString()!;
                    reader.Read();
                    members[name] = ReadEachMember(ref reader);
                }

                return members;

            case global::System.Text.Json.JsonTokenType.StartArray:
                var items = new global::System.Text.Json.Nodes.JsonArray();
                while (reader.Read() && reader.TokenType != global::System.Text.Json.JsonTokenType.EndArray)
                    items.Add(ReadEachMember(ref reader));

                return items;

            default:
                return global::System.Text.Json.Nodes.JsonNode.Parse(ref reader);
        }
    }
}
