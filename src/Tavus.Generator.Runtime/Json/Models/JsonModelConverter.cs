namespace Tavus.Runtime;

using global::System;
using global::System.ComponentModel;
using global::System.Text.Json;
using global::System.Text.Json.Serialization;

/// <summary>Lets <c>JsonSerializer</c> read and write a class of the API.</summary>
/// <typeparam name="T">The class.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class JsonModelConverter<T> : JsonConverter<T>, IJsonMetadataSource
    where T : class
{
    private readonly JsonReading<T> _read;
    private readonly JsonWriting<T> _write;

    internal JsonModelConverter(JsonReading<T> read, JsonWriting<T> write)
    {
        _read = read;
        _write = write;
    }

    /// <inheritdoc/>
    public override T Read(
        ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonText.Read(ref reader, _read);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        JsonText.Write(writer, value, _write);

    JsonMetadata IJsonMetadataSource.Metadata() => new JsonMetadata<T>(this);
}
