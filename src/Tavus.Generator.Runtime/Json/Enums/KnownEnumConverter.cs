#if HAS_ENUMS
namespace Tavus.Runtime;

using global::System;
using global::System.Text.Json;
using global::System.Text.Json.Serialization;

// Reads and writes the members of an enum as the values of the API. Other values have no member.
internal sealed class KnownEnumConverter<T> : JsonConverter<T>
    where T : struct, Enum
{
    public override T Read(
        ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var json = new JsonReader(reader, default);
        return json.KnownEnum<T>() ?? throw Unknown();
    }

    public override void Write(
        Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        JsonText.Write(writer, new OpenEnum<T>(value), static (ref JsonWriter writer, OpenEnum<T> value) => writer.Value(value));

    public override T ReadAsPropertyName(
        ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        KnownValues<T>.Find(reader.GetString()) ?? throw Unknown();

    public override void WriteAsPropertyName(
        Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WritePropertyName(KnownValues<T>.TextOf(value));

    // The serializer adds the path.
    private static JsonException Unknown() => new("The value is not a member of " + typeof(T).Name + ".");
}
#endif
