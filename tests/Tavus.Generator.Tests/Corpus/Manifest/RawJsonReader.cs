using System;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Tavus.Generator.Tests.Corpus.Manifest;

/// <summary>Reads JSON into raw nodes.</summary>
internal static class RawJsonReader
{
    public static RawNode Read(string text)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        var json = new Utf8JsonReader(utf8, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip });
        var places = new Places(utf8);
        json.Read();
        return ReadNode(ref json, places, null, "", -1);
    }

    private static RawNode ReadNode(ref Utf8JsonReader json, Places places, RawNode? parent, string segment, int keyStart)
    {
        int start = places.Of(json.TokenStartIndex);
        switch (json.TokenType)
        {
            case JsonTokenType.StartObject:
                var mapping = new RawNode(parent, segment, keyStart, start, RawKind.Mapping, "");
                while (json.Read() && json.TokenType != JsonTokenType.EndObject)
                {
                    int key = places.Of(json.TokenStartIndex);
                    string name = json.GetString()!;
                    json.Read();
                    mapping.Add(ReadNode(ref json, places, mapping, name, key));
                }

                return mapping;

            case JsonTokenType.StartArray:
                var sequence = new RawNode(parent, segment, keyStart, start, RawKind.Sequence, "");
                while (json.Read() && json.TokenType != JsonTokenType.EndArray)
                    sequence.Add(ReadNode(ref json, places, sequence, sequence.Children.Count.ToString(CultureInfo.InvariantCulture), -1));

                return sequence;

            default:
                string text = json.TokenType == JsonTokenType.String ? json.GetString()! : Encoding.UTF8.GetString(json.ValueSpan);
                return new RawNode(parent, segment, keyStart, start, KindOf(json.TokenType), text);
        }
    }

    private static RawKind KindOf(JsonTokenType token) => token switch
    {
        JsonTokenType.String => RawKind.Text,
        JsonTokenType.Number => RawKind.Number,
        JsonTokenType.Null => RawKind.Null,
        _ => RawKind.Boolean,
    };

    /// <summary>Characters of byte offsets that only grow.</summary>
    private sealed class Places(byte[] utf8)
    {
        private int _byte;
        private int _character;

        public int Of(long offset)
        {
            _character += Encoding.UTF8.GetCharCount(utf8.AsSpan(_byte, (int)offset - _byte));
            _byte = (int)offset;
            return _character;
        }
    }
}
