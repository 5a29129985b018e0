namespace Tavus.Runtime;

using global::System;
using global::System.Text.Json;

// Reads whole texts.
internal static partial class JsonText
{
    internal static readonly JsonReaderOptions ReaderOptions = new() { MaxDepth = MaxDepth };

    internal static T Read<T>(string json, JsonReading<T> read)
    {
        if (json is null)
            throw new ArgumentNullException(nameof(json));

        using PooledBuffer buffer = PooledBuffer.Of(json);
        return Read(buffer.Written, read);
    }

    // A byte order mark is not JSON, but some servers and files begin with one.
    private static bool HasMark(ReadOnlySpan<byte> utf8Json) =>
        utf8Json.Length >= 3 && utf8Json[0] == 0xEF && utf8Json[1] == 0xBB && utf8Json[2] == 0xBF;

    internal static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> utf8Json) =>
        HasMark(utf8Json.Span) ? utf8Json.Slice(3) : utf8Json;

    // The index of the first byte that is not white space, or -1.
    internal static int IndexOfValue(ReadOnlySpan<byte> utf8Json)
    {
        for (int i = 0; i < utf8Json.Length; i++)
        {
            if (utf8Json[i] is not ((byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n'))
                return i;
        }

        return -1;
    }

    internal static T Read<T>(ReadOnlySpan<byte> utf8Json, JsonReading<T> read)
    {
        if (HasMark(utf8Json))
            utf8Json = utf8Json.Slice(3);

        var reader = new JsonReader(new Utf8JsonReader(utf8Json, ReaderOptions), utf8Json);
        try
        {
            reader.MoveNext();
            T? value = read(ref reader);
            if (!reader.Fits)
                throw Misfit();

            // Refuses anything after the value.
            reader.MoveNext();
            return value!;
        }
        catch (Exception exception) when (IsMalformed(exception))
        {
            throw JsonPath.Failure(new Utf8JsonReader(utf8Json, ReaderOptions), reader.Json.TokenStartIndex, exception);
        }
    }

    // Reads the current value for a JsonConverter.
    internal static T Read<T>(ref Utf8JsonReader json, JsonReading<T> read)
    {
        var reader = new JsonReader(json, default);
        try
        {
            T? value = read(ref reader);
            if (!reader.Fits)
                throw Misfit();

            json = reader.Json;
            return value!;
        }
        catch (Exception exception) when (IsMalformed(exception))
        {
            throw JsonPath.Failure(json, reader.Json.TokenStartIndex, exception);
        }
    }

    private static JsonException Misfit() => JsonPath.Failure("$", "The value is not of the expected JSON type", null);

    // Failures of ours have a path already.
    private static bool IsMalformed(Exception exception) =>
        exception is InvalidOperationException or JsonException { Path: null };
}
