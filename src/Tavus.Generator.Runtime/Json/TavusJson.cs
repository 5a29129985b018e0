namespace Tavus;

using global::Tavus.Runtime;

/// <summary>The types of the API for <c>JsonSerializer</c>.</summary>
public static class TavusJson
{
    /// <summary>
    /// Resolves all types of the API, and lists and arrays of them, without reflection, for trimmed and native AOT programs: add it to
    /// <c>TypeInfoResolverChain</c>.
    /// </summary>
    public static global::System.Text.Json.Serialization.Metadata.IJsonTypeInfoResolver Resolver { get; } = new ModelResolver();

    private sealed class ModelResolver : global::System.Text.Json.Serialization.Metadata.IJsonTypeInfoResolver
    {
        public global::System.Text.Json.Serialization.Metadata.JsonTypeInfo? GetTypeInfo(
            global::System.Type type, global::System.Text.Json.JsonSerializerOptions options)
        {
            if (type.IsArray)
                return Find(type.GetElementType()!, options)?.Array(options);

            return type.IsGenericType && type.GetGenericTypeDefinition() == typeof(global::System.Collections.Generic.List<>)
                ? Find(type.GenericTypeArguments[0], options)?.List(options)
                : Find(type, options)?.Value(options);
        }

        private static JsonMetadata? Find(global::System.Type type, global::System.Text.Json.JsonSerializerOptions options)
        {
#if HAS_ENUMS
            global::System.Type? underlying = global::System.Nullable.GetUnderlyingType(type);
            global::System.Type known = underlying ?? type;
            if (OpenEnumConverter.Find(known) is { } found)
                return found.Metadata(options, OpenEnumConverter.IsOpen(known), isNullable: underlying is not null);

#endif
            // The attribute keeps the converter and its constructor, whatever else is trimmed.
            global::System.Type? converter =
                ((global::System.Text.Json.Serialization.JsonConverterAttribute?)global::System.Attribute.GetCustomAttribute(
                    type, typeof(global::System.Text.Json.Serialization.JsonConverterAttribute)))?.ConverterType;
            return converter is not null && typeof(IJsonMetadataSource).IsAssignableFrom(converter)
                ? ((IJsonMetadataSource)global::System.Activator.CreateInstance(converter)!).Metadata()
                : null;
        }
    }
}
