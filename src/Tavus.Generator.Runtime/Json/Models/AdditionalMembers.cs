namespace Tavus.Runtime;

using global::System;
using global::System.Text.Json;
using global::System.Text.Json.Nodes;

// The undeclared properties of an object. They remain UTF-8 as long as possible: most of them are never accessed.
internal ref struct AdditionalMembers
{
    // Names are looked for in the text.
    private const int MaxLength = 4096;

    private readonly ReadOnlySpan<byte> _text;
    private PooledBuffer? _json;
    private JsonObject? _members;

    // text: The whole input, if available.
    internal AdditionalMembers(ReadOnlySpan<byte> text) => _text = text;

    // Adds the current property. Of a repeated name the last value counts.
    // start: Where its name begins, or -1 if the name is escaped or not valid.
    internal void Add(ref Utf8JsonReader reader, ReadOnlySpan<byte> name, int start)
    {
        int value = (int)reader.TokenStartIndex;
        if (_members is not null || start < 0 || _text.IsEmpty || MayHold(name) || !FreeForm.TrySkip(ref reader))
        {
            Materialize()[Utf8Text.Of(name)] = FreeForm.Read(ref reader, _text);
            return;
        }

        int end = (int)reader.BytesConsumed;
        _json ??= new PooledBuffer(256);
        if (_json.Count + end - start > MaxLength)
        {
            Materialize()[Utf8Text.Of(name)] = FreeForm.Parse(_text.Slice(value, end - value));
            return;
        }

        _json.Write(_json.Count == 0 ? "{"u8 : ","u8);
        _json.Write(_text.Slice(start, end - start));
    }

    // Removes an earlier property of this name.
    internal void Remove(ReadOnlySpan<byte> name)
    {
        if (_members is null && !MayHold(name))
            return;

        Materialize().Remove(Utf8Text.Of(name));
        if (_members!.Count == 0)
            _members = null;
    }

    // All properties, or null if there are none.
    internal JsonObject? ToObject()
    {
        if (_json is { Count: > 0 })
        {
            _json.Write("}"u8);
            _members = (JsonObject)FreeForm.Parse(_json.Written)!;
        }

        _json?.Dispose();
        _json = null;
        return _members;
    }

    private readonly bool MayHold(ReadOnlySpan<byte> name) =>
        _json is not null && MemoryExtensions.IndexOf(_json.Written, name) >= 0;

    private JsonObject Materialize() => _members = ToObject() ?? new JsonObject();
}
