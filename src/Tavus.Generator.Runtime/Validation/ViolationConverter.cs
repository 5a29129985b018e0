namespace Tavus.Runtime;

using global::System;
using global::System.Text.Json;
using global::System.Text.Json.Serialization;

// Lets JsonSerializer read and write violations without reflection.
internal sealed class ViolationConverter : JsonConverter<TavusViolation>, IJsonMetadataSource
{
    public override TavusViolation Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException();

        string path = "", message = "";
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string name = reader.GetString()!;
            reader.Read();
            if (string.Equals(name, nameof(TavusViolation.Path), StringComparison.OrdinalIgnoreCase))
                path = reader.GetString() ?? "";
            else if (string.Equals(name, nameof(TavusViolation.Message), StringComparison.OrdinalIgnoreCase))
                message = reader.GetString() ?? "";
            else
                reader.Skip();
        }

        return new TavusViolation(path, message);
    }

    public override void Write(Utf8JsonWriter writer, TavusViolation value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString(Name(nameof(TavusViolation.Path), options), value.Path);
        writer.WriteString(Name(nameof(TavusViolation.Message), options), value.Message);
        writer.WriteEndObject();
    }

    JsonMetadata IJsonMetadataSource.Metadata() => new JsonMetadata<TavusViolation>(this);

    private static string Name(string name, JsonSerializerOptions options) => options.PropertyNamingPolicy?.ConvertName(name) ?? name;
}
