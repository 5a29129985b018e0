namespace Tavus.Runtime;

using global::System;
using global::System.IO;
using global::System.Text.Encodings.Web;
using global::System.Text.Json;

// Whole JSON texts. Failures carry the path of what failed, never its value.
internal static partial class JsonText
{
    internal const int MaxDepth = 512;

    // Only quotes, backslashes and control characters need escaping in a request body; it is never put into HTML. That the models
    // write well-formed JSON need not be checked at every call.
    internal static readonly JsonWriterOptions WriterOptions = new()
    {
        MaxDepth = MaxDepth,
        SkipValidation = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    // One for each thread, since making it costs as much as writing a small object.
    [ThreadStatic]
    private static Utf8JsonWriter? _idle;

    internal static string Write<T>(T value, JsonWriting<T> write)
    {
        using PooledBuffer buffer = ToBuffer(value, write, JsonPurpose.Copy);
        return Utf8Text.Of(buffer.Written);
    }

    // The JSON for people to look at: without secrets, and whatever is wrong with it.
    internal static string Show<T>(T value, JsonWriting<T> write)
        where T : notnull
    {
        using var buffer = new PooledBuffer();
        try
        {
            WriteTo(buffer, value, write, JsonPurpose.Copy);
#if HAS_SECRETS
            return JsonSecrets.Hide(buffer.Written);
#else
            return Utf8Text.Of(buffer.Written);
#endif
        }
        catch (Exception exception)
        {
            return value.GetType().Name + " (" + exception.Message + ")";
        }
    }

    internal static byte[] ToUtf8<T>(T value, JsonWriting<T> write, JsonPurpose purpose = JsonPurpose.Copy)
    {
        using PooledBuffer buffer = ToBuffer(value, write, purpose);
        return buffer.Written.ToArray();
    }

    // A text as a JSON string.
    internal static byte[] Quote(string text) => ToUtf8(text, static (ref JsonWriter writer, string value) => writer.Value(value));

    // The caller disposes the buffer.
    // Throws TavusValidationException: The value cannot be written as JSON.
    internal static PooledBuffer ToBuffer<T>(T value, JsonWriting<T> write, JsonPurpose purpose)
    {
        var buffer = new PooledBuffer();
        try
        {
            WriteTo(buffer, value, write, purpose);

            // The writer replaces unpaired surrogates. Only possible replacements are examined.
            if (Utf8Text.HasReplacement(buffer.Written))
                RequireWritable(value, write, purpose);

            return buffer;
        }
        catch (Exception exception)
        {
            buffer.Dispose();
            if (IsRefusal(exception))
                RequireWritable(value, write, purpose);

            throw;
        }
    }

    private static void WriteTo<T>(PooledBuffer buffer, T value, JsonWriting<T> write, JsonPurpose purpose)
    {
        Utf8JsonWriter json = _idle ?? new Utf8JsonWriter(buffer, WriterOptions);

        // A list of the user may write other JSON while it is enumerated.
        _idle = null;
        json.Reset(buffer);
        var writer = new JsonWriter(json, purpose);
        write(ref writer, value);
        json.Flush();
        _idle = json;
    }

    // Writes once more, checking every string, to find the one that JSON cannot represent, and its path.
    // Throws TavusValidationException: There is one.
    private static void RequireWritable<T>(T value, JsonWriting<T> write, JsonPurpose purpose)
    {
        using var stream = new MemoryStream();
        using var json = new Utf8JsonWriter(stream, WriterOptions);
        try
        {
            var writer = new JsonWriter(json, purpose == JsonPurpose.Request ? JsonPurpose.StrictRequest : JsonPurpose.Strict);
            write(ref writer, value);
        }
        catch (Exception exception) when (IsRefusal(exception))
        {
            json.Flush();
            throw new TavusValidationException(
                new TavusViolation(JsonPath.AtEnd(stream.ToArray()), "cannot be written as JSON: " + exception.Message));
        }
    }

    // Writes for a JsonConverter, or for a model itself.
    internal static void Write<T>(Utf8JsonWriter json, T value, JsonWriting<T> write)
    {
        if (json is null)
            throw new ArgumentNullException("writer");

        try
        {
            var writer = new JsonWriter(json, JsonPurpose.Strict);
            write(ref writer, value);
        }
        catch (Exception exception) when (IsRefusal(exception))
        {
            // The serializer's own text cannot be looked at: writing the value alone finds the path.
            RequireWritable(value, write, JsonPurpose.Copy);
            throw;
        }
    }

    internal static bool IsRefusal(Exception exception) =>
        exception is InvalidOperationException or ArgumentException or NotSupportedException or JsonException;
}
