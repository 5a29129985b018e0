namespace Tavus.Runtime;

using global::System.Collections.Generic;
using global::System.Text.Json;
using global::System.Text.Json.Serialization;
using global::System.Text.Json.Serialization.Metadata;

// A converter with its metadata, so that no reflection is needed.
internal interface IJsonMetadataSource
{
    JsonMetadata Metadata();
}

// Tells JsonSerializer about a type, and about lists and arrays of it.
internal abstract class JsonMetadata
{
    internal abstract JsonTypeInfo Value(JsonSerializerOptions options);

    internal abstract JsonTypeInfo Array(JsonSerializerOptions options);

    internal abstract JsonTypeInfo List(JsonSerializerOptions options);
}

// Tells JsonSerializer about T.
internal sealed class JsonMetadata<T> : JsonMetadata
{
    private readonly JsonConverter _converter;

    internal JsonMetadata(JsonConverter converter) => _converter = converter;

    internal override JsonTypeInfo Value(JsonSerializerOptions options) =>
        JsonMetadataServices.CreateValueInfo<T>(options, _converter);

    internal override JsonTypeInfo Array(JsonSerializerOptions options) =>
        JsonMetadataServices.CreateArrayInfo<T>(
            options, new JsonCollectionInfoValues<T[]>());

    internal override JsonTypeInfo List(JsonSerializerOptions options) =>
        JsonMetadataServices.CreateListInfo<List<T>, T>(
            options,
            new JsonCollectionInfoValues<List<T>>
            {
                ObjectCreator = static () => new List<T>(),
            });
}
