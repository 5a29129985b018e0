#if HAS_SECRETS
namespace Tavus.Runtime;

using global::System;
using global::System.Collections.Generic;
using global::System.Text.Json;

// The secret properties of requests and responses, at any depth.
internal static partial class JsonSecrets
{
    private const int MaxTexts = 100;

    // The JSON with *** in place of secrets.
    internal static string Hide(ReadOnlySpan<byte> json)
    {
        using var buffer = new PooledBuffer(json.Length + 256);
        using var writer = new Utf8JsonWriter(buffer, JsonText.WriterOptions);
        var reader = new Utf8JsonReader(json, JsonText.ReaderOptions);
        while (reader.Read())
        {
            bool isSecret = reader.TokenType == JsonTokenType.PropertyName && IsSecret(ref reader);
            CopyToken(ref reader, writer);
            if (isSecret && reader.Read())
                HideValue(ref reader, writer);
        }

        writer.Flush();
        return Utf8Text.Of(buffer.Written);
    }

    private static void HideValue(ref Utf8JsonReader reader, Utf8JsonWriter writer)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            writer.WriteNullValue();
            return;
        }

        reader.Skip();
        writer.WriteStringValue("***");
    }

    private static void CopyToken(ref Utf8JsonReader reader, Utf8JsonWriter writer)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                writer.WriteStartObject();
                break;

            case JsonTokenType.EndObject:
                writer.WriteEndObject();
                break;

            case JsonTokenType.StartArray:
                writer.WriteStartArray();
                break;

            case JsonTokenType.EndArray:
                writer.WriteEndArray();
                break;

            case JsonTokenType.PropertyName:
                writer.WritePropertyName(InvalidText.Read(ref reader, out _));
                break;

            case JsonTokenType.String:
                writer.WriteStringValue(InvalidText.Read(ref reader, out _));
                break;

            default:
                writer.WriteRawValue(reader.ValueSpan, skipInputValidation: true);
                break;
        }
    }

    // The texts of the secrets in JSON, as far as it is well-formed. Of several words, each is one: a server may quote the key without
    // its scheme.
    internal static List<string> In(ReadOnlySpan<byte> json)
    {
        var texts = new List<string>();
        var reader = new Utf8JsonReader(json, JsonText.ReaderOptions);
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.PropertyName && IsSecret(ref reader))
                    AddTexts(ref reader, texts);
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // The rest is unknown.
        }

        return texts;
    }

    // Goes to the end of a member's value: an object or array has the depth of its name, and what is in it a greater one.
    private static void AddTexts(ref Utf8JsonReader reader, List<string> texts)
    {
        int depth = reader.CurrentDepth;
        do
        {
            reader.Read();
            if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.Number) || texts.Count >= MaxTexts)
                continue;

            string text = reader.TokenType == JsonTokenType.String ? InvalidText.Read(ref reader, out _) : Utf8Text.Of(reader.ValueSpan);
            texts.Add(text);
            if (text.IndexOf(' ') >= 0)
                texts.AddRange(text.Split(new[] { ' ' }, MaxTexts));
        }
        while (reader.CurrentDepth > depth || reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray);
    }

    private static bool IsSecret(ref Utf8JsonReader reader)
    {
        // Escapes of a name may be invalid.
        string? text = reader.ValueIsEscaped ? InvalidText.Read(ref reader, out _) : null;
        foreach (string name in Names)
        {
            if (text is null ? reader.ValueTextEquals(name) : text == name)
                return true;
        }

        return false;
    }
}
#endif
