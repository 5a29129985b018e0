#if HAS_RESULTS
namespace Tavus.Runtime;

using global::System;
using global::System.Collections.Generic;
using global::System.Text.Json;
using global::System.Text.Json.Serialization.Metadata;

// The metadata of the result of an operation with several typed successes: its properties, as reflection would find them.
internal sealed class ResultMetadata<T> : JsonMetadata<T>
    where T : class, new()
{
    private readonly List<Func<JsonSerializerOptions, JsonPropertyInfo>> _properties = new();

    internal ResultMetadata<T> Add<TValue>(string name, Func<T, TValue?> get, Action<T, TValue?> set)
    {
        _properties.Add(options => JsonMetadataServices.CreatePropertyInfo(options, new JsonPropertyInfoValues<TValue>
        {
            IsProperty = true,
            IsPublic = true,
            DeclaringType = typeof(T),
            PropertyName = name,
            Getter = result => get((T)result),
            Setter = (result, value) => set((T)result, value),
        }));
        return this;
    }

    internal override JsonTypeInfo Value(JsonSerializerOptions options) => JsonMetadataServices.CreateObjectInfo(
        options,
        new JsonObjectInfoValues<T>
        {
            ObjectCreator = static () => new T(),
            PropertyMetadataInitializer = _ => _properties.ConvertAll(property => property(options)).ToArray(),
        });
}
#endif
