#if HAS_ENUMS
namespace Tavus.Runtime;

// Reads and writes the members of one enum as the values of the API. There is no member for another value.
internal sealed class KnownEnumConverter<T> : global::System.Text.Json.Serialization.JsonConverter<T>
    where T : struct, global::System.Enum
{
    public override T Read(
        ref global::System.Text.Json.Utf8JsonReader reader, global::System.Type typeToConvert, global::System.Text.Json.JsonSerializerOptions options)
    {
        var json = new JsonReader(reader, default);
        return json.KnownEnum<T>() ?? throw Unknown();
    }

    public override void Write(
        global::System.Text.Json.Utf8JsonWriter writer, T value, global::System.Text.Json.JsonSerializerOptions options) =>
        JsonText.Write(writer, new OpenEnum<T>(value), static (ref JsonWriter writer, OpenEnum<T> value) => writer.Value(value));

    public override T ReadAsPropertyName(
        ref global::System.Text.Json.Utf8JsonReader reader, global::System.Type typeToConvert, global::System.Text.Json.JsonSerializerOptions options) =>
        KnownValues<T>.Find(reader.GetString()) ?? throw Unknown();

    public override void WriteAsPropertyName(
        global::System.Text.Json.Utf8JsonWriter writer, T value, global::System.Text.Json.JsonSerializerOptions options) =>
        writer.WritePropertyName(KnownValues<T>.TextOf(value));

    // The serializer adds the path.
    private static global::System.Text.Json.JsonException Unknown() => new("The value is not a member of " + typeof(T).Name + ".");
}
#endif
