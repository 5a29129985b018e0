#if HAS_COLLECTIONS
namespace Tavus.Runtime;

using global::System;
using global::System.Collections.Generic;
using global::System.Text.Json;
using global::System.Text.Json.Nodes;

// The JSON of items, or of values of a map, that do not match their type; by index or name.
internal sealed class KeptItems
{
    private readonly Dictionary<object, byte[]> _texts = new();

    internal bool IsEmpty => _texts.Count == 0;

    // The JSON of the whole list or map, until it is changed; null where its items can change by themselves.
    internal byte[]? Whole { get; private set; }

    internal void Add(object key, byte[] text) => _texts[key] = text;

    // Keeps the whole as well.
    internal KeptItems With<T>(byte[] whole)
    {
        Whole = typeof(T).IsValueType || typeof(T) == typeof(string) || typeof(T) == typeof(Uri) ? whole : null;
        return this;
    }

    internal KeptItems Copy()
    {
        var copy = new KeptItems { Whole = Whole };
        foreach (KeyValuePair<object, byte[]> text in _texts)
            copy._texts.Add(text.Key, text.Value);

        return copy;
    }

    internal byte[]? Find(object key) => _texts.TryGetValue(key, out byte[]? text) ? text : null;

    internal void Remove(object key)
    {
        Whole = null;
        _texts.Remove(key);
    }

    internal void Clear()
    {
        Whole = null;
        _texts.Clear();
    }

    // Items from an index on have moved.
    internal void Shift(int first, int distance)
    {
        Whole = null;
        var moved = new List<KeyValuePair<object, byte[]>>(_texts);
        _texts.Clear();
        foreach (KeyValuePair<object, byte[]> text in moved)
            _texts[(int)text.Key >= first ? (int)text.Key + distance : text.Key] = text.Value;
    }
}

// Values that do not fit.
internal ref partial struct JsonReader
{
    // Whether a list or map is the whole JSON: no property could have its JSON instead.
    private readonly bool IsRoot(in Utf8JsonReader start) => start.CurrentDepth == 0 && !IsPart;

    // Goes to the end of a value that does not fit, and keeps its JSON unless it is null.
    private void SkipMisfit(KeptItems kept, object key)
    {
        Utf8JsonReader start = _json;
        _json.TrySkip();
        if (start.TokenType != JsonTokenType.Null)
            kept.Add(key, RawText(start));

        Fits = true;
    }

    // The JSON from a token to the reader's position.
    private readonly byte[] RawText(Utf8JsonReader start)
    {
        if (!_text.IsEmpty)
            return _text.Slice((int)start.TokenStartIndex, (int)(_json.BytesConsumed - start.TokenStartIndex)).ToArray();

        JsonNode? node = FreeForm.Read(ref start, default);
        return node is null ? "null"u8.ToArray() : FreeForm.ToUtf8(node);
    }
}
#endif
