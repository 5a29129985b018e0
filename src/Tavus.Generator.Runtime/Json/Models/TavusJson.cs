namespace Tavus;

using global::Tavus.Runtime;

/// <summary>The types of the API for <c>JsonSerializer</c>.</summary>
public static class TavusJson
{
    /// <summary>
    /// Resolves all types of the API, and arrays, lists and maps of them, without reflection, for trimmed and native AOT programs:
    /// add it to <c>TypeInfoResolverChain</c>.
    /// </summary>
    public static global::System.Text.Json.Serialization.Metadata.IJsonTypeInfoResolver Resolver { get; } = new ModelResolver();

    private sealed class ModelResolver : global::System.Text.Json.Serialization.Metadata.IJsonTypeInfoResolver
    {
        public global::System.Text.Json.Serialization.Metadata.JsonTypeInfo? GetTypeInfo(
            global::System.Type type, global::System.Text.Json.JsonSerializerOptions options)
        {
            if (Find(type, options) is { } found)
                return found.Value(options);

            if (type.IsArray)
                return type.GetArrayRank() == 1 ? FindItem(type.GetElementType()!, options)?.Array(options) : null;

            if (!type.IsGenericType)
                return null;

            global::System.Type[] arguments = type.GenericTypeArguments;
            return arguments.Length == 1 || (arguments.Length == 2 && arguments[0] == typeof(string))
                ? FindItem(arguments[arguments.Length - 1], options)?.Collection(type.GetGenericTypeDefinition(), options)
                : null;
        }

        private static JsonMetadata? FindItem(global::System.Type type, global::System.Text.Json.JsonSerializerOptions options)
        {
#if HAS_NESTED_COLLECTIONS
            if (ResolvedTypes.FindCollection(type) is { } collection)
                return collection;

#endif
            return Find(type, options);
        }

        private static JsonMetadata? Find(global::System.Type type, global::System.Text.Json.JsonSerializerOptions options)
        {
#if HAS_ENUMS
            global::System.Type? underlying = global::System.Nullable.GetUnderlyingType(type);
            global::System.Type known = underlying ?? type;
            if (OpenEnumConverter.Find(known) is { } found)
                return found.Metadata(options, OpenEnumConverter.IsOpen(known), isNullable: underlying is not null);

#endif
#if HAS_RESULTS
            if (ResolvedTypes.FindResult(type) is { } result)
                return result;

#endif
            // The attribute keeps the converter and its constructor, whatever else is trimmed.
            global::System.Type? converter =
                ((global::System.Text.Json.Serialization.JsonConverterAttribute?)global::System.Attribute.GetCustomAttribute(
                    type, typeof(global::System.Text.Json.Serialization.JsonConverterAttribute)))?.ConverterType;
            return converter is not null && typeof(IJsonMetadataSource).IsAssignableFrom(converter)
                ? ((IJsonMetadataSource)global::System.Activator.CreateInstance(converter)!).Metadata()
                : JsonPrimitives.Find(type, options);
        }
    }
}
