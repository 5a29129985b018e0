namespace Tavus.Runtime;

// A converter that knows its type, so that no reflection has to find it.
internal interface IJsonMetadataSource
{
    JsonMetadata Metadata();
}

// Tells JsonSerializer about a type, and about lists and arrays of it.
internal abstract class JsonMetadata
{
    internal abstract global::System.Text.Json.Serialization.Metadata.JsonTypeInfo Value(global::System.Text.Json.JsonSerializerOptions options);

    internal abstract global::System.Text.Json.Serialization.Metadata.JsonTypeInfo Array(global::System.Text.Json.JsonSerializerOptions options);

    internal abstract global::System.Text.Json.Serialization.Metadata.JsonTypeInfo List(global::System.Text.Json.JsonSerializerOptions options);
}

// Tells JsonSerializer about T.
internal sealed class JsonMetadata<T> : JsonMetadata
{
    private readonly global::System.Text.Json.Serialization.JsonConverter _converter;

    internal JsonMetadata(global::System.Text.Json.Serialization.JsonConverter converter) => _converter = converter;

    internal override global::System.Text.Json.Serialization.Metadata.JsonTypeInfo Value(global::System.Text.Json.JsonSerializerOptions options) =>
        global::System.Text.Json.Serialization.Metadata.JsonMetadataServices.CreateValueInfo<T>(options, _converter);

    internal override global::System.Text.Json.Serialization.Metadata.JsonTypeInfo Array(global::System.Text.Json.JsonSerializerOptions options) =>
        global::System.Text.Json.Serialization.Metadata.JsonMetadataServices.CreateArrayInfo<T>(
            options, new global::System.Text.Json.Serialization.Metadata.JsonCollectionInfoValues<T[]>());

    internal override global::System.Text.Json.Serialization.Metadata.JsonTypeInfo List(global::System.Text.Json.JsonSerializerOptions options) =>
        global::System.Text.Json.Serialization.Metadata.JsonMetadataServices.CreateListInfo<global::System.Collections.Generic.List<T>, T>(
            options,
            new global::System.Text.Json.Serialization.Metadata.JsonCollectionInfoValues<global::System.Collections.Generic.List<T>>
            {
                ObjectCreator = static () => new global::System.Collections.Generic.List<T>(),
            });
}
