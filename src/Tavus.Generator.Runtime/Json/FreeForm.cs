namespace Tavus.Runtime;

using global::System;
using global::System.Buffers.Binary;
using global::System.Text.Json;
using global::System.Text.Json.Nodes;

// Free-form JSON. Every value is written back as it was; strings that are not valid Unicode get U+FFFD.
internal static partial class FreeForm
{
    private const int MaxNames = 32;

    internal static readonly JsonDocumentOptions Options = new() { MaxDepth = JsonText.MaxDepth };

    // text: The whole input of the reader, if available.
    internal static JsonNode? Read(
        ref Utf8JsonReader reader, ReadOnlySpan<byte> text)
    {
        if (reader.TokenType == JsonTokenType.Null)
            return null;

        if (reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
        {
            return ReadScalar(ref reader);
        }

        Utf8JsonReader start = reader;

        // A JsonObject over a text with repeated names would throw when it is looked at.
        if (!TrySkip(ref reader))
            return ReadEachMember(ref reader);

        // JsonNode's own way with a reader would look for the end once more.
        if (!text.IsEmpty)
            return Parse(text.Slice((int)start.TokenStartIndex, (int)(reader.BytesConsumed - start.TokenStartIndex)));

        reader = start;
        return JsonNode.Parse(ref reader);
    }

    // The JSON of a value.
    // Throws TavusValidationException: JSON cannot represent it.
    internal static byte[] ToUtf8(JsonNode value) => JsonText.ToUtf8(
        value, static (ref JsonWriter writer, JsonNode node) => writer.Value(node));

    internal static JsonNode? Parse(ReadOnlySpan<byte> json) =>
        JsonNode.Parse(json, null, Options);

    // Goes to the end of a value without repeated names, as far as a quick check detects them, and with valid strings.
    internal static bool TrySkip(ref Utf8JsonReader reader)
    {
        Utf8JsonReader ahead = reader;
        bool isPlain = IsPlain(ref ahead);
        if (isPlain)
            reader = ahead;

        return isPlain;
    }

    // Walks over the value.
    private static bool IsPlain(ref Utf8JsonReader reader)
    {
        bool isPlain = true;
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                isPlain = InvalidText.IsValid(ref reader);
                break;

            case JsonTokenType.StartArray:
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                    isPlain &= IsPlain(ref reader);

                break;

            case JsonTokenType.StartObject:
                Span<ulong> hashes = stackalloc ulong[MaxNames];
                int count = 0;
                while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                {
                    isPlain &= TryAddName(ref reader, hashes, ref count);
                    reader.Read();
                    isPlain &= IsPlain(ref reader);
                }

                break;
        }

        return isPlain;
    }

    private static bool TryAddName(ref Utf8JsonReader reader, scoped Span<ulong> hashes, ref int count)
    {
        if (reader.HasValueSequence || reader.ValueIsEscaped || count == MaxNames || !InvalidText.IsValid(ref reader))
            return false;

        ulong hash = Hash(reader.ValueSpan);
        if (MemoryExtensions.IndexOf(hashes.Slice(0, count), hash) >= 0)
            return false;

        hashes[count++] = hash;
        return true;
    }

    // Different for all names of up to seven bytes, and for nearly all others.
    private static ulong Hash(ReadOnlySpan<byte> name)
    {
        ulong hash = (ulong)name.Length;
        if (name.Length < sizeof(ulong))
        {
            foreach (byte value in name)
                hash = (hash << 8) | value;

            return hash;
        }

        ulong start = BinaryPrimitives.ReadUInt64LittleEndian(name);
        ulong end = BinaryPrimitives.ReadUInt64LittleEndian(name.Slice(name.Length - sizeof(ulong)));
        return unchecked((((hash * 31) + start) * 31) + end);
    }

    private static JsonNode? ReadEachMember(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                return null;

            case JsonTokenType.StartObject:
                var members = new JsonObject();
                while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                {
                    string name = InvalidText.Read(ref reader, out _);
                    reader.Read();
                    members[name] = ReadEachMember(ref reader);
                }

                return members;

            case JsonTokenType.StartArray:
                var items = new JsonArray();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                    items.Add(ReadEachMember(ref reader));

                return items;

            default:
                return ReadScalar(ref reader);
        }
    }

    private static JsonNode? ReadScalar(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.String && !InvalidText.IsValid(ref reader)
            ? JsonValue.Create(InvalidText.Read(ref reader, out _))
            : JsonNode.Parse(ref reader);
}
