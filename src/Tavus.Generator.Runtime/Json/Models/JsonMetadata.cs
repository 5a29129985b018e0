namespace Tavus.Runtime;

using global::System;
using global::System.Collections.Generic;
using global::System.Text.Json;
using global::System.Text.Json.Serialization;
using global::System.Text.Json.Serialization.Metadata;

// A converter with its metadata, so that no reflection is needed.
internal interface IJsonMetadataSource
{
    JsonMetadata Metadata();
}

// The metadata for JsonSerializer of a type, and of collections of it.
internal abstract class JsonMetadata
{
    internal abstract JsonTypeInfo Value(JsonSerializerOptions options);

    internal abstract JsonTypeInfo Array(JsonSerializerOptions options);

    // definition: The generic type of a list, or of a map with strings as keys; null for others.
    internal abstract JsonTypeInfo? Collection(Type definition, JsonSerializerOptions options);
}

// The metadata of T.
internal class JsonMetadata<T> : JsonMetadata
{
    private readonly JsonConverter? _converter;

    // converter: Null for types that are only items or values of a collection.
    internal JsonMetadata(JsonConverter? converter = null) => _converter = converter;

    internal override JsonTypeInfo Value(JsonSerializerOptions options) =>
        JsonMetadataServices.CreateValueInfo<T>(options, _converter!);

    internal override JsonTypeInfo Array(JsonSerializerOptions options) =>
        JsonMetadataServices.CreateArrayInfo<T>(
            options, new JsonCollectionInfoValues<T[]>());

    internal override JsonTypeInfo? Collection(Type definition, JsonSerializerOptions options)
    {
        if (definition == typeof(List<>))
            return JsonMetadataServices.CreateListInfo<List<T>, T>(options, Values(static () => new List<T>()));

        if (definition == typeof(IList<>))
            return JsonMetadataServices.CreateIListInfo<IList<T>, T>(options, Values<IList<T>>(static () => new List<T>()));

        if (definition == typeof(IEnumerable<>))
            return JsonMetadataServices.CreateIEnumerableInfo<IEnumerable<T>, T>(options, Values<IEnumerable<T>>(null));

        if (definition == typeof(IReadOnlyList<>))
            return JsonMetadataServices.CreateIEnumerableInfo<IReadOnlyList<T>, T>(options, Values<IReadOnlyList<T>>(null));

        if (definition == typeof(Dictionary<,>))
        {
            return JsonMetadataServices.CreateDictionaryInfo<Dictionary<string, T>, string, T>(
                options, Values(static () => new Dictionary<string, T>()));
        }

        if (definition == typeof(IDictionary<,>))
        {
            return JsonMetadataServices.CreateIDictionaryInfo<IDictionary<string, T>, string, T>(
                options, Values<IDictionary<string, T>>(static () => new Dictionary<string, T>()));
        }
#if IS_MODERN

        if (definition == typeof(IAsyncEnumerable<>))
            return JsonMetadataServices.CreateIAsyncEnumerableInfo<IAsyncEnumerable<T>, T>(options, Values<IAsyncEnumerable<T>>(null));
#endif

        return definition == typeof(IReadOnlyDictionary<,>)
            ? JsonMetadataServices.CreateIReadOnlyDictionaryInfo<IReadOnlyDictionary<string, T>, string, T>(
                options, Values<IReadOnlyDictionary<string, T>>(null))
            : null;
    }

    private static JsonCollectionInfoValues<TCollection> Values<TCollection>(Func<TCollection>? creator) =>
        new() { ObjectCreator = creator };
}
