#if HAS_ENUMS
namespace Tavus.Runtime;

/// <summary>Lets <c>JsonSerializer</c> read and write <see cref="OpenEnum{T}"/>.</summary>
[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]
public sealed class OpenEnumConverter : global::System.Text.Json.Serialization.JsonConverterFactory
{
    /// <inheritdoc/>
    public override bool CanConvert(global::System.Type typeToConvert) =>
        typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(OpenEnum<>);

    /// <inheritdoc/>
    public override global::System.Text.Json.Serialization.JsonConverter? CreateConverter(
        global::System.Type typeToConvert, global::System.Text.Json.JsonSerializerOptions options) => KnownEnums.Find(typeToConvert.GenericTypeArguments[0])?.Converter();
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
}
#endif
