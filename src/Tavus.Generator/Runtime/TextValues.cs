#if HAS_FORMATS
namespace Tavus.Runtime;

/// <summary>Reads and writes the strings that JSON Schema's formats give a .NET type. A text that the type would change is not read.</summary>
internal static class TextValues
{
    internal static bool TryDateTimeOffset(ref global::System.Text.Json.Utf8JsonReader reader, out global::System.DateTimeOffset value)
    {
        value = default;
        return IsString(ref reader) && reader.TryGetDateTimeOffset(out value) && reader.ValueTextEquals(Format(value));
    }

    internal static bool TryGuid(ref global::System.Text.Json.Utf8JsonReader reader, out global::System.Guid value)
    {
        value = default;
        return IsString(ref reader) && reader.TryGetGuid(out value) && reader.ValueTextEquals(Format(value));
    }

    internal static bool TryUri(ref global::System.Text.Json.Utf8JsonReader reader, out global::System.Uri? value)
    {
        value = null;
        return IsString(ref reader) && global::System.Uri.TryCreate(reader.GetString(), global::System.UriKind.RelativeOrAbsolute, out value);
    }

    internal static bool TryBytes(ref global::System.Text.Json.Utf8JsonReader reader, out byte[]? value)
    {
        value = null;
        return IsString(ref reader) && reader.TryGetBytesFromBase64(out value) && reader.ValueTextEquals(global::System.Convert.ToBase64String(value));
    }

#if IS_MODERN
    internal static bool TryDateOnly(ref global::System.Text.Json.Utf8JsonReader reader, out global::System.DateOnly value)
    {
        value = default;
        return IsString(ref reader)
            && global::System.DateOnly.TryParseExact(reader.GetString(), "yyyy-MM-dd", global::System.Globalization.CultureInfo.InvariantCulture, global::System.Globalization.DateTimeStyles.None, out value);
    }

    internal static bool TryTimeOnly(ref global::System.Text.Json.Utf8JsonReader reader, out global::System.TimeOnly value)
    {
        value = default;
        return IsString(ref reader)
            && global::System.TimeOnly.TryParseExact(reader.GetString(), "HH:mm:ss.FFFFFFF", global::System.Globalization.CultureInfo.InvariantCulture, global::System.Globalization.DateTimeStyles.None, out value)
            && reader.ValueTextEquals(Format(value));
    }

    internal static void Write(global::System.Text.Json.Utf8JsonWriter writer, global::System.DateOnly value) => writer.WriteStringValue(Format(value));

    internal static void Write(global::System.Text.Json.Utf8JsonWriter writer, global::System.TimeOnly value) => writer.WriteStringValue(Format(value));

    internal static string Format(global::System.DateOnly value) => value.ToString("yyyy-MM-dd", global::System.Globalization.CultureInfo.InvariantCulture);

    internal static string Format(global::System.TimeOnly value) => value.ToString("HH:mm:ss.FFFFFFF", global::System.Globalization.CultureInfo.InvariantCulture);

#endif
    internal static void Write(global::System.Text.Json.Utf8JsonWriter writer, global::System.DateTimeOffset value) => writer.WriteStringValue(Format(value));

    internal static void Write(global::System.Text.Json.Utf8JsonWriter writer, global::System.Guid value) => writer.WriteStringValue(value);

    internal static void Write(global::System.Text.Json.Utf8JsonWriter writer, global::System.Uri value) => JsonValues.Write(writer, value.OriginalString);

    internal static void Write(global::System.Text.Json.Utf8JsonWriter writer, byte[] value) => writer.WriteStringValue(global::System.Convert.ToBase64String(value));

    /// <summary>RFC 3339, with <c>Z</c> for UTC and no more fraction digits than needed.</summary>
    internal static string Format(global::System.DateTimeOffset value) => value.ToString(
        value.Offset == global::System.TimeSpan.Zero ? "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'" : "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz",
        global::System.Globalization.CultureInfo.InvariantCulture);

    internal static string Format(global::System.Guid value) => value.ToString("D");

    internal static string Format(global::System.Uri value) => value.OriginalString;

    internal static string Format(byte[] value) => global::System.Convert.ToBase64String(value);

    private static bool IsString(ref global::System.Text.Json.Utf8JsonReader reader) => reader.TokenType == global::System.Text.Json.JsonTokenType.String;
}
#endif
