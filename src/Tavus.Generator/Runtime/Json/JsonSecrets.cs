#if HAS_SECRETS
namespace Tavus.Runtime;

// The members of requests and answers that nobody may see, wherever they stand.
internal static partial class JsonSecrets
{
    private const int MaxTexts = 100;

    // The JSON with stars in the place of secrets.
    internal static string Hide(global::System.ReadOnlySpan<byte> json)
    {
        using var buffer = new PooledBuffer(json.Length + 256);
        using var writer = new global::System.Text.Json.Utf8JsonWriter(buffer, JsonText.WriterOptions);
        var reader = new global::System.Text.Json.Utf8JsonReader(json, JsonText.ReaderOptions);
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case global::System.Text.Json.JsonTokenType.StartObject:
                    writer.WriteStartObject();
                    break;

                case global::System.Text.Json.JsonTokenType.EndObject:
                    writer.WriteEndObject();
                    break;

                case global::System.Text.Json.JsonTokenType.StartArray:
                    writer.WriteStartArray();
                    break;

                case global::System.Text.Json.JsonTokenType.EndArray:
                    writer.WriteEndArray();
                    break;

                case global::System.Text.Json.JsonTokenType.PropertyName:
                    bool isSecret = IsSecret(ref reader);
                    writer.WritePropertyName(reader.GetString()!);
                    if (isSecret && reader.Read() && reader.TokenType != global::System.Text.Json.JsonTokenType.Null)
                    {
                        reader.Skip();
                        writer.WriteStringValue("***");
                    }
                    else if (isSecret)
                    {
                        writer.WriteNullValue();
                    }

                    break;

                case global::System.Text.Json.JsonTokenType.String:
                    writer.WriteStringValue(reader.GetString());
                    break;

                default:
                    writer.WriteRawValue(reader.ValueSpan, skipInputValidation: true);
                    break;
            }
        }

        writer.Flush();
        return Utf8Text.Of(buffer.Written);
    }

    // The texts of the secrets in JSON, as far as it is well-formed. Of several words, each is one: a server may quote the key without
    // its scheme.
    internal static global::System.Collections.Generic.List<string> In(global::System.ReadOnlySpan<byte> json)
    {
        var texts = new global::System.Collections.Generic.List<string>();
        var reader = new global::System.Text.Json.Utf8JsonReader(json, JsonText.ReaderOptions);
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType == global::System.Text.Json.JsonTokenType.PropertyName && IsSecret(ref reader))
                    AddTexts(ref reader, texts);
            }
        }
        catch (global::System.Exception exception) when (exception is global::System.Text.Json.JsonException or global::System.InvalidOperationException)
        {
            // What comes behind this is not known.
        }

        return texts;
    }

    // Goes to the end of a member's value: an object or array has the depth of its name, and what is in it a greater one.
    private static void AddTexts(ref global::System.Text.Json.Utf8JsonReader reader, global::System.Collections.Generic.List<string> texts)
    {
        int depth = reader.CurrentDepth;
        do
        {
            reader.Read();
            if (reader.TokenType is not (global::System.Text.Json.JsonTokenType.String or global::System.Text.Json.JsonTokenType.Number) || texts.Count >= MaxTexts)
                continue;

            string text = reader.TokenType == global::System.Text.Json.JsonTokenType.String ? reader.GetString()! : Utf8Text.Of(reader.ValueSpan);
            texts.Add(text);
            if (text.IndexOf(' ') >= 0)
                texts.AddRange(text.Split(new[] { ' ' }, MaxTexts));
        }
        while (reader.CurrentDepth > depth || reader.TokenType is global::System.Text.Json.JsonTokenType.StartObject or global::System.Text.Json.JsonTokenType.StartArray);
    }

    private static bool IsSecret(ref global::System.Text.Json.Utf8JsonReader reader)
    {
        foreach (string name in Names)
        {
            if (reader.ValueTextEquals(name))
                return true;
        }

        return false;
    }
}
#endif
