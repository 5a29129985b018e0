#if HAS_SECRETS
namespace Tavus.Runtime;

// The members of requests and answers that nobody may see, wherever they stand.
internal static partial class JsonSecrets
{
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

    // The texts of all secrets in JSON that is well-formed. Of several words, each is one: a server may quote the key without its scheme.
    internal static global::System.Collections.Generic.IEnumerable<string> In(global::System.ReadOnlySpan<byte> json)
    {
        var texts = new global::System.Collections.Generic.List<string>();
        var reader = new global::System.Text.Json.Utf8JsonReader(json, JsonText.ReaderOptions);
        while (reader.Read())
        {
            if (reader.TokenType != global::System.Text.Json.JsonTokenType.PropertyName || !IsSecret(ref reader))
                continue;

            // To the end of the value: an object or array has the depth of its name, and what is in it a greater one.
            int depth = reader.CurrentDepth;
            do
            {
                reader.Read();
                if (reader.TokenType == global::System.Text.Json.JsonTokenType.String)
                    {
                    texts.Add(reader.GetString()!);
                    texts.AddRange(reader.GetString()!.Split(' '));
                }
            }
            while (reader.CurrentDepth > depth || reader.TokenType is global::System.Text.Json.JsonTokenType.StartObject or global::System.Text.Json.JsonTokenType.StartArray);
        }

        return texts;
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
