namespace Tavus.Runtime;

using global::System;
using global::System.Text.Json;
using global::System.Text.Json.Nodes;
using global::System.Text.Json.Serialization;
using global::System.Text.Json.Serialization.Metadata;

// The metadata for JsonSerializer of the types of .NET that methods of the client take or return, by themselves or in lists and maps.
internal static class JsonPrimitives
{
    internal static JsonMetadata? Find(Type type, JsonSerializerOptions options)
    {
        // Converters of the user's own come first: another resolver finds them.
        foreach (JsonConverter converter in options.Converters)
        {
            if (converter.CanConvert(type))
                return null;
        }

        if (type == typeof(string))
            return new JsonMetadata<string>(JsonMetadataServices.StringConverter);

        if (type == typeof(JsonNode))
            return new JsonMetadata<JsonNode>(JsonMetadataServices.JsonNodeConverter);

        if (type == typeof(JsonObject))
            return new JsonMetadata<JsonObject>(JsonMetadataServices.JsonObjectConverter);
#if HAS_URI

        if (type == typeof(Uri))
            return new JsonMetadata<Uri>(JsonMetadataServices.UriConverter);
#endif
#if HAS_BYTES

        if (type == typeof(byte[]))
            return new JsonMetadata<byte[]>(JsonMetadataServices.ByteArrayConverter);
#endif

        return FindValue(Nullable.GetUnderlyingType(type) ?? type, options, Nullable.GetUnderlyingType(type) is not null);
    }

    private static JsonMetadata? FindValue(Type type, JsonSerializerOptions options, bool isNullable)
    {
        if (type == typeof(bool))
            return Of(JsonMetadataServices.BooleanConverter, options, isNullable);
#if HAS_INT32

        if (type == typeof(int))
            return Of(JsonMetadataServices.Int32Converter, options, isNullable);
#endif
#if HAS_INT64

        if (type == typeof(long))
            return Of(JsonMetadataServices.Int64Converter, options, isNullable);
#endif
#if HAS_SINGLE

        if (type == typeof(float))
            return Of(JsonMetadataServices.SingleConverter, options, isNullable);
#endif
#if HAS_DOUBLE

        if (type == typeof(double))
            return Of(JsonMetadataServices.DoubleConverter, options, isNullable);
#endif
#if HAS_DECIMAL

        if (type == typeof(decimal))
            return Of(JsonMetadataServices.DecimalConverter, options, isNullable);
#endif
#if HAS_GUID

        if (type == typeof(Guid))
            return Of(JsonMetadataServices.GuidConverter, options, isNullable);
#endif
#if HAS_DATETIMEOFFSET

        if (type == typeof(DateTimeOffset))
            return Of(JsonMetadataServices.DateTimeOffsetConverter, options, isNullable);
#endif
#if HAS_DATEONLY

        if (type == typeof(DateOnly))
            return Of(JsonMetadataServices.DateOnlyConverter, options, isNullable);
#endif
#if HAS_SBYTE

        if (type == typeof(sbyte))
            return Of(JsonMetadataServices.SByteConverter, options, isNullable);
#endif
#if HAS_BYTE

        if (type == typeof(byte))
            return Of(JsonMetadataServices.ByteConverter, options, isNullable);
#endif
#if HAS_INT16

        if (type == typeof(short))
            return Of(JsonMetadataServices.Int16Converter, options, isNullable);
#endif
#if HAS_UINT16

        if (type == typeof(ushort))
            return Of(JsonMetadataServices.UInt16Converter, options, isNullable);
#endif
#if HAS_UINT32

        if (type == typeof(uint))
            return Of(JsonMetadataServices.UInt32Converter, options, isNullable);
#endif
#if HAS_UINT64

        if (type == typeof(ulong))
            return Of(JsonMetadataServices.UInt64Converter, options, isNullable);
#endif
#if HAS_TIMEONLY

        if (type == typeof(TimeOnly))
            return Of(JsonMetadataServices.TimeOnlyConverter, options, isNullable);
#endif
#if HAS_TIMESPAN

        if (type == typeof(TimeSpan))
            return Of(JsonMetadataServices.TimeSpanConverter, options, isNullable);
#endif
#if HAS_RESULTS

        if (type == typeof(global::System.Net.HttpStatusCode))
            return Of(JsonMetadataServices.GetEnumConverter<global::System.Net.HttpStatusCode>(options), options, isNullable);
#endif

        return null;
    }

    private static JsonMetadata Of<T>(JsonConverter<T> converter, JsonSerializerOptions options, bool isNullable)
        where T : struct =>
        isNullable ? new JsonMetadata<T?>(JsonMetadataServices.GetNullableConverter<T>(options)) : new JsonMetadata<T>(converter);
}
