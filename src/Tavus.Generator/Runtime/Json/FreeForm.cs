namespace Tavus.Runtime;

// Free-form JSON. Every value is written back as it was; strings that are not valid Unicode get U+FFFD.
internal static partial class FreeForm
{
    private const int MaxNames = 32;

    internal static readonly global::System.Text.Json.JsonDocumentOptions Options = new() { MaxDepth = JsonText.MaxDepth };

    // text: All that the reader reads, if that is known.
    internal static global::System.Text.Json.Nodes.JsonNode? Read(
        ref global::System.Text.Json.Utf8JsonReader reader, global::System.ReadOnlySpan<byte> text)
    {
        if (reader.TokenType == global::System.Text.Json.JsonTokenType.Null)
            return null;

        if (reader.TokenType is not (global::System.Text.Json.JsonTokenType.StartObject or global::System.Text.Json.JsonTokenType.StartArray))
        {
            return ReadScalar(ref reader);
        }

        global::System.Text.Json.Utf8JsonReader start = reader;

        // A JsonObject over a text with repeated names would throw when it is looked at.
        if (!TrySkip(ref reader))
            return ReadEachMember(ref reader);

        // JsonNode's own way with a reader would look for the end once more.
        if (!text.IsEmpty)
            return Parse(text.Slice((int)start.TokenStartIndex, (int)(reader.BytesConsumed - start.TokenStartIndex)));

        reader = start;
        return global::System.Text.Json.Nodes.JsonNode.Parse(ref reader);
    }

    // The JSON of a value.
    // Throws TavusValidationException: JSON cannot hold it.
    internal static byte[] ToUtf8(global::System.Text.Json.Nodes.JsonNode value) => JsonText.ToUtf8(
        value, static (ref JsonWriter writer, global::System.Text.Json.Nodes.JsonNode node) => writer.Value(node));

    internal static global::System.Text.Json.Nodes.JsonNode? Parse(global::System.ReadOnlySpan<byte> json) =>
        global::System.Text.Json.Nodes.JsonNode.Parse(json, null, Options);

    // Goes to the end of a value in which no name is repeated, as far as a quick look can tell, and whose strings are valid.
    internal static bool TrySkip(ref global::System.Text.Json.Utf8JsonReader reader)
    {
        global::System.Text.Json.Utf8JsonReader ahead = reader;
        bool isPlain = IsPlain(ref ahead);
        if (isPlain)
            reader = ahead;

        return isPlain;
    }

    // Walks over the value.
    private static bool IsPlain(ref global::System.Text.Json.Utf8JsonReader reader)
    {
        bool isPlain = true;
        switch (reader.TokenType)
        {
            case global::System.Text.Json.JsonTokenType.String:
                isPlain = InvalidText.IsValid(ref reader);
                break;

            case global::System.Text.Json.JsonTokenType.StartArray:
                while (reader.Read() && reader.TokenType != global::System.Text.Json.JsonTokenType.EndArray)
                    isPlain &= IsPlain(ref reader);

                break;

            case global::System.Text.Json.JsonTokenType.StartObject:
                global::System.Span<ulong> hashes = stackalloc ulong[MaxNames];
                int count = 0;
                while (reader.Read() && reader.TokenType == global::System.Text.Json.JsonTokenType.PropertyName)
                {
                    isPlain &= TryAddName(ref reader, hashes, ref count);
                    reader.Read();
                    isPlain &= IsPlain(ref reader);
                }

                break;
        }

        return isPlain;
    }

    private static bool TryAddName(ref global::System.Text.Json.Utf8JsonReader reader, scoped global::System.Span<ulong> hashes, ref int count)
    {
        if (reader.HasValueSequence || reader.ValueIsEscaped || count == MaxNames || !InvalidText.IsValid(ref reader))
            return false;

        ulong hash = Hash(reader.ValueSpan);
        if (global::System.MemoryExtensions.IndexOf(hashes.Slice(0, count), hash) >= 0)
            return false;

        hashes[count++] = hash;
        return true;
    }

    // Different for all names of up to seven bytes, and for nearly all others.
    private static ulong Hash(global::System.ReadOnlySpan<byte> name)
    {
        ulong hash = (ulong)name.Length;
        if (name.Length < sizeof(ulong))
        {
            foreach (byte value in name)
                hash = (hash << 8) | value;

            return hash;
        }

        ulong start = global::System.Buffers.Binary.BinaryPrimitives.ReadUInt64LittleEndian(name);
        ulong end = global::System.Buffers.Binary.BinaryPrimitives.ReadUInt64LittleEndian(name.Slice(name.Length - sizeof(ulong)));
        return unchecked((((hash * 31) + start) * 31) + end);
    }

    private static global::System.Text.Json.Nodes.JsonNode? ReadEachMember(ref global::System.Text.Json.Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case global::System.Text.Json.JsonTokenType.Null:
                return null;

            case global::System.Text.Json.JsonTokenType.StartObject:
                var members = new global::System.Text.Json.Nodes.JsonObject();
                while (reader.Read() && reader.TokenType == global::System.Text.Json.JsonTokenType.PropertyName)
                {
                    string name = InvalidText.Read(ref reader, out _);
                    reader.Read();
                    members[name] = ReadEachMember(ref reader);
                }

                return members;

            case global::System.Text.Json.JsonTokenType.StartArray:
                var items = new global::System.Text.Json.Nodes.JsonArray();
                while (reader.Read() && reader.TokenType != global::System.Text.Json.JsonTokenType.EndArray)
                    items.Add(ReadEachMember(ref reader));

                return items;

            default:
                return ReadScalar(ref reader);
        }
    }

    private static global::System.Text.Json.Nodes.JsonNode? ReadScalar(ref global::System.Text.Json.Utf8JsonReader reader) =>
        reader.TokenType == global::System.Text.Json.JsonTokenType.String && !InvalidText.IsValid(ref reader)
            ? global::System.Text.Json.Nodes.JsonValue.Create(InvalidText.Read(ref reader, out _))
            : global::System.Text.Json.Nodes.JsonNode.Parse(ref reader);
}
