#if HAS_ENUMS
namespace Tavus.Runtime;

using global::System;
using global::System.ComponentModel;
using global::System.Text.Json;
using global::System.Text.Json.Serialization;

/// <summary>Lets <c>JsonSerializer</c> read and write the enums of the API, and <see cref="OpenEnum{T}"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class OpenEnumConverter : JsonConverterFactory
{
    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsEnum || IsOpen(typeToConvert);

    /// <inheritdoc/>
    public override JsonConverter? CreateConverter(
        Type typeToConvert, JsonSerializerOptions options) => Find(typeToConvert)?.Converter(IsOpen(typeToConvert));

    // The enum that a type is, or that it is an OpenEnum of.
    internal static KnownEnum? Find(Type type) => KnownEnums.Find(IsOpen(type) ? type.GenericTypeArguments[0] : type);

    internal static bool IsOpen(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(OpenEnum<>);
}

// The converter of one enum; made by a switch over the known enums, since reflection would not survive trimming.
internal sealed class OpenEnumConverter<T> : JsonConverter<OpenEnum<T>>
    where T : struct, Enum
{
    public override OpenEnum<T> Read(
        ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonText.Read(ref reader, static (ref JsonReader reader) => reader.Enum<T>().GetValueOrDefault());

    public override void Write(
        Utf8JsonWriter writer, OpenEnum<T> value, JsonSerializerOptions options) =>
        JsonText.Write(writer, value, static (ref JsonWriter writer, OpenEnum<T> value) => writer.Value(value));

    public override OpenEnum<T> ReadAsPropertyName(
        ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(reader.GetString()!);

    public override void WriteAsPropertyName(
        Utf8JsonWriter writer, OpenEnum<T> value, JsonSerializerOptions options) =>
        writer.WritePropertyName(value.Value);
}
#endif
