namespace Tavus.Runtime;

using global::System;
using global::System.Collections.Generic;
using global::System.Text.Json;
using global::System.Text.Json.Nodes;

// Finds values that JSON cannot represent.
internal static partial class FreeForm
{
    // One for each thread: several values of a model are mostly written with the same options.
    [ThreadStatic]
    private static Utf8JsonWriter? _idle;

    // Why JSON cannot represent a value, or null if it can.
    internal static Exception? Refusal(JsonNode value)
    {
        using var buffer = new PooledBuffer();
        using var json = new Utf8JsonWriter(buffer, JsonText.WriterOptions);
        try
        {
            value.WriteTo(json);
            json.Flush();
            return Utf8Text.HasReplacement(buffer.Written) ? new ArgumentException(JsonWriter.Unpaired) : null;
        }
        catch (Exception exception) when (JsonText.IsRefusal(exception))
        {
            return IsNotFinite(value) ? new ArgumentException(JsonWriter.NotFinite) : exception;
        }
    }

    private static bool IsNotFinite(JsonNode value) => value is JsonValue number
        && ((number.TryGetValue(out double wide) && (double.IsNaN(wide) || double.IsInfinity(wide)))
            || (number.TryGetValue(out float narrow) && (float.IsNaN(narrow) || float.IsInfinity(narrow))));

    // Writes a value, once where the options of the writer allow it.
    // Throws: JSON cannot represent the value; the part before it has been written.
    internal static void WriteStrictly(Utf8JsonWriter writer, JsonNode value)
    {
        using var buffer = new PooledBuffer();
        try
        {
            Utf8JsonWriter json = WriterLike(writer, buffer);
            value.WriteTo(json);
            json.Flush();
            _idle = json;
        }
        catch (Exception exception) when (JsonText.IsRefusal(exception))
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
    private static Utf8JsonWriter WriterLike(Utf8JsonWriter writer, PooledBuffer buffer)
    {
        Utf8JsonWriter? idle = _idle;
        _idle = null;
        if (idle is null || idle.Options.Encoder != writer.Options.Encoder)
            return new Utf8JsonWriter(buffer, Unchecked(writer.Options));

        idle.Reset(buffer);
        return idle;
    }

    private static JsonWriterOptions Unchecked(JsonWriterOptions options)
    {
        options.SkipValidation = true;
        options.MaxDepth = JsonText.MaxDepth;
        return options;
    }

    // Writes the value up to the part that JSON cannot represent, and throws there.
    internal static void RequireWritable(Utf8JsonWriter writer, JsonNode? node)
    {
        switch (node)
        {
            case null:
                writer.WriteNullValue();
                break;

            case JsonObject members:
                writer.WriteStartObject();
                foreach (KeyValuePair<string, JsonNode?> member in members)
                {
                    JsonWriter.RequireText(member.Key);
                    writer.WritePropertyName(member.Key);
                    RequireWritable(writer, member.Value);
                }

                writer.WriteEndObject();
                break;

            case JsonArray items:
                writer.WriteStartArray();
                foreach (JsonNode? item in items)
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
