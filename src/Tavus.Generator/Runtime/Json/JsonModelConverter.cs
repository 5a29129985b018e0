namespace Tavus.Runtime;

/// <summary>Lets <c>JsonSerializer</c> read and write a class of the API.</summary>
/// <typeparam name="T">The class.</typeparam>
[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]
public abstract class JsonModelConverter<T> : global::System.Text.Json.Serialization.JsonConverter<T>, IJsonMetadataSource
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
        ref global::System.Text.Json.Utf8JsonReader reader, global::System.Type typeToConvert, global::System.Text.Json.JsonSerializerOptions options) =>
        JsonText.Read(ref reader, _read);

    /// <inheritdoc/>
    public override void Write(global::System.Text.Json.Utf8JsonWriter writer, T value, global::System.Text.Json.JsonSerializerOptions options) =>
        JsonText.Write(writer, value, _write);

    JsonMetadata IJsonMetadataSource.Metadata() => new JsonMetadata<T>(this);
}
