namespace Tavus.Runtime;

/// <summary>Reads the value at which the reader stands. On false the reader stands there still.</summary>
internal delegate bool JsonReading<T>(ref global::System.Text.Json.Utf8JsonReader reader, out T? value);

/// <summary>Writes a value.</summary>
internal delegate void JsonWriting<in T>(global::System.Text.Json.Utf8JsonWriter writer, T value);

/// <summary>Whole JSON texts. Failures carry the path of what failed, never its value.</summary>
internal static class JsonText
{
    internal const int MaxDepth = 512;

    private static readonly global::System.Text.Json.JsonReaderOptions ReaderOptions = new() { MaxDepth = MaxDepth };

    // Only quotes, backslashes and control characters need escaping in a request body; it is never put into HTML.
    private static readonly global::System.Text.Json.JsonWriterOptions WriterOptions = new()
    {
        MaxDepth = MaxDepth,
        Encoder = global::System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    internal static string ToText<T>(T value, JsonWriting<T> write) => global::System.Text.Encoding.UTF8.GetString(ToUtf8(value, write));

    internal static byte[] ToUtf8<T>(T value, JsonWriting<T> write)
    {
        using var stream = new global::System.IO.MemoryStream();
        using var writer = new global::System.Text.Json.Utf8JsonWriter(stream, WriterOptions);
        try
        {
            write(writer, value);
            writer.Flush();
            return stream.ToArray();
        }
        catch (global::System.Exception exception) when (exception is global::System.InvalidOperationException or global::System.ArgumentException)
        {
            writer.Flush();
            throw new TavusValidationException(new TavusViolation(JsonPath.AtEnd(stream.ToArray()), "cannot be written as JSON: " + exception.Message));
        }
    }

    internal static T FromText<T>(string json, JsonReading<T> tryRead)
        where T : class
    {
        if (json is null)
            throw new global::System.ArgumentNullException(nameof(json));

        int unpaired = JsonValues.IndexOfUnpairedSurrogate(json);
        if (unpaired < 0)
            return FromUtf8(global::System.Text.Encoding.UTF8.GetBytes(json), tryRead);

        string path = JsonPath.AtEnd(global::System.Text.Encoding.UTF8.GetBytes(json.Substring(0, unpaired)));
        throw JsonPath.Failure(path, "The text holds an unpaired surrogate", null);
    }

    internal static T FromUtf8<T>(global::System.ReadOnlySpan<byte> utf8Json, JsonReading<T> tryRead)
        where T : class
    {
        // A byte order mark is no JSON, but some servers and files begin with one.
        if (utf8Json.Length >= 3 && utf8Json[0] == 0xEF && utf8Json[1] == 0xBB && utf8Json[2] == 0xBF)
            utf8Json = utf8Json.Slice(3);

        var reader = new global::System.Text.Json.Utf8JsonReader(utf8Json, ReaderOptions);
        return Read(ref reader, tryRead, isWholeText: true);
    }

    /// <summary>What a <c>JsonConverter</c> reads: the value at which the reader stands.</summary>
    internal static T Read<T>(ref global::System.Text.Json.Utf8JsonReader reader, JsonReading<T> tryRead)
        where T : class => Read(ref reader, tryRead, isWholeText: false);

    private static T Read<T>(ref global::System.Text.Json.Utf8JsonReader reader, JsonReading<T> tryRead, bool isWholeText)
        where T : class
    {
        global::System.Text.Json.Utf8JsonReader start = reader;
        try
        {
            if (isWholeText)
                reader.Read();

            if (tryRead(ref reader, out T? value))
            {
                // Refuses whatever stands behind the value.
                if (isWholeText)
                    reader.Read();

                return value!;
            }
        }
        catch (global::System.Exception exception) when (exception is global::System.InvalidOperationException or global::System.Text.Json.JsonException)
        {
            throw JsonPath.Failure(start, reader.TokenStartIndex, exception);
        }

        throw JsonPath.Failure("$", "The value is not of the expected JSON type", null);
    }

    /// <summary>What a <c>JsonConverter</c> writes.</summary>
    internal static void Write<T>(global::System.Text.Json.Utf8JsonWriter writer, T value, JsonWriting<T> write)
    {
        try
        {
            write(writer, value);
        }
        catch (global::System.Exception exception) when (exception is global::System.InvalidOperationException or global::System.ArgumentException)
        {
            // The serializer's own text cannot be looked at: writing the value alone finds the path.
            ToUtf8(value, write);
            throw;
        }
    }
}
