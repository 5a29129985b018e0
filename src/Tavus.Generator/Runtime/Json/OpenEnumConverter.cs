#if HAS_ENUMS
namespace Tavus.Runtime;

/// <summary>Lets <c>JsonSerializer</c> read and write the enums of the API, and <see cref="OpenEnum{T}"/>.</summary>
[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]
public sealed class OpenEnumConverter : global::System.Text.Json.Serialization.JsonConverterFactory
{
    /// <inheritdoc/>
    public override bool CanConvert(global::System.Type typeToConvert) => typeToConvert.IsEnum || IsOpen(typeToConvert);

    /// <inheritdoc/>
    public override global::System.Text.Json.Serialization.JsonConverter? CreateConverter(
        global::System.Type typeToConvert, global::System.Text.Json.JsonSerializerOptions options) => Find(typeToConvert)?.Converter(IsOpen(typeToConvert));

    // The enum that a type is, or that it is an OpenEnum of.
    internal static KnownEnum? Find(global::System.Type type) => KnownEnums.Find(IsOpen(type) ? type.GenericTypeArguments[0] : type);

    internal static bool IsOpen(global::System.Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(OpenEnum<>);
}

// The converter of one enum; made by a switch over the known enums, since reflection would not survive trimming.
internal sealed class OpenEnumConverter<T> : global::System.Text.Json.Serialization.JsonConverter<OpenEnum<T>>
    where T : struct, global::System.Enum
{
    public override OpenEnum<T> Read(
        ref global::System.Text.Json.Utf8JsonReader reader, global::System.Type typeToConvert, global::System.Text.Json.JsonSerializerOptions options) =>
        JsonText.Read(ref reader, static (ref JsonReader reader) => reader.Enum<T>().GetValueOrDefault());

    public override void Write(
        global::System.Text.Json.Utf8JsonWriter writer, OpenEnum<T> value, global::System.Text.Json.JsonSerializerOptions options) =>
        JsonText.Write(writer, value, static (ref JsonWriter writer, OpenEnum<T> value) => writer.Value(value));

    public override OpenEnum<T> ReadAsPropertyName(
        ref global::System.Text.Json.Utf8JsonReader reader, global::System.Type typeToConvert, global::System.Text.Json.JsonSerializerOptions options) =>
        new(reader.GetString()!);

    public override void WriteAsPropertyName(
        global::System.Text.Json.Utf8JsonWriter writer, OpenEnum<T> value, global::System.Text.Json.JsonSerializerOptions options) =>
        writer.WritePropertyName(value.Value);
}
#endif
