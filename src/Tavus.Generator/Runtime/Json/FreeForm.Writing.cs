namespace Tavus.Runtime;

// Finds what JSON cannot hold.
internal static partial class FreeForm
{
    // One for each thread: several values of a model are mostly written with the same options.
    [global::System.ThreadStatic]
    private static global::System.Text.Json.Utf8JsonWriter? _idle;

    // Why JSON cannot hold a value, or null where it can.
    internal static global::System.Exception? Refusal(global::System.Text.Json.Nodes.JsonNode value)
    {
        using var buffer = new PooledBuffer();
        using var json = new global::System.Text.Json.Utf8JsonWriter(buffer, JsonText.WriterOptions);
        try
        {
            value.WriteTo(json);
            json.Flush();
            return Utf8Text.HasReplacement(buffer.Written) ? new global::System.ArgumentException(JsonWriter.Unpaired) : null;
        }
        catch (global::System.Exception exception) when (JsonText.IsRefusal(exception))
        {
            return exception;
        }
    }

    // Writes a value, once where the options of the writer allow it.
    // Throws: JSON cannot hold the value; what comes before that has been written.
    internal static void WriteStrictly(global::System.Text.Json.Utf8JsonWriter writer, global::System.Text.Json.Nodes.JsonNode value)
    {
        using var buffer = new PooledBuffer();
        try
        {
            global::System.Text.Json.Utf8JsonWriter json = WriterLike(writer, buffer);
            value.WriteTo(json);
            json.Flush();
            _idle = json;
        }
        catch (global::System.Exception exception) when (JsonText.IsRefusal(exception))
        {
            RequireWritable(writer, value);
            throw;
        }

        if (Utf8Text.HasReplacement(buffer.Written))
            RequireWritable(writer, value);
        else if (writer.Options.Indented)
            value.WriteTo(writer);
        else
            writer.WriteRawValue(buffer.Written, skipInputValidation: true);
    }

    // A writer with the same encoder. Indented JSON is not copied from it.
    private static global::System.Text.Json.Utf8JsonWriter WriterLike(global::System.Text.Json.Utf8JsonWriter writer, PooledBuffer buffer)
    {
        global::System.Text.Json.Utf8JsonWriter? idle = _idle;
        _idle = null;
        if (idle is null || idle.Options.Encoder != writer.Options.Encoder)
            return new global::System.Text.Json.Utf8JsonWriter(buffer, Unchecked(writer.Options));

        idle.Reset(buffer);
        return idle;
    }

    private static global::System.Text.Json.JsonWriterOptions Unchecked(global::System.Text.Json.JsonWriterOptions options)
    {
        options.SkipValidation = true;
        options.MaxDepth = JsonText.MaxDepth;
        return options;
    }

    // Writes the value up to what JSON cannot hold, and throws there.
    internal static void RequireWritable(global::System.Text.Json.Utf8JsonWriter writer, global::System.Text.Json.Nodes.JsonNode? node)
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
                    RequireWritable(writer, member.Value);
                }

                writer.WriteEndObject();
                break;

            case global::System.Text.Json.Nodes.JsonArray items:
                writer.WriteStartArray();
                foreach (global::System.Text.Json.Nodes.JsonNode? item in items)
                    RequireWritable(writer, item);

                writer.WriteEndArray();
                break;

            default:
                if (Refusal(node) is { } refusal)
                    throw refusal;

                node.WriteTo(writer);
                break;
        }
    }
}
