#if HAS_UNIONS
namespace Tavus.Runtime;

using global::System;
using global::System.Collections.Generic;
using global::System.Text;
using global::System.Text.Json;

// The positions of the properties of all objects in a value. It is created once, for the outermost union: if each union looked ahead, the
// time to read nested ones would be multiplied by their depth.
internal sealed class JsonOutline
{
    private readonly List<Member> _members = new();

    // The start of each object, in the order of the text, and the index of its first property or -1.
    private readonly List<int> _starts = new();
    private readonly List<int> _firsts = new();

    // The last property of each object that has not ended, or -1.
    private readonly Stack<int> _open = new();

    // Names and strings with escapes.
    private readonly List<byte[]> _unescaped = new();

    // reader: At the start of an object or array.
    internal JsonOutline(Utf8JsonReader reader)
    {
        int depth = reader.CurrentDepth;
        bool isValue = false;
        do
        {
            isValue = Add(ref reader, isValue);
        }
        while (reader.Read() && reader.CurrentDepth > depth);
    }

    // The index of the first property of the object that starts at a position, or -1.
    internal int First(long start)
    {
        int index = _starts.BinarySearch((int)start);
        return index < 0 ? -1 : _firsts[index];
    }

    // The index of the property behind another, or -1.
    internal int Next(int member) => _members[member].Next;

    internal ReadOnlySpan<byte> Name(int member, ReadOnlySpan<byte> text) => Slice(_members[member].Name, text);

    // The text of a scalar; nothing for null, an object or an array.
    internal ReadOnlySpan<byte> Value(int member, ReadOnlySpan<byte> text) => Slice(_members[member].Value, text);

    // Whether the value is a string: one in the text is behind its quotation mark.
    internal bool IsString(int member, ReadOnlySpan<byte> text) =>
        _members[member].Value.Start is var start && (start < 0 || (start > 0 && text[start - 1] == (byte)'"'));

    private ReadOnlySpan<byte> Slice((int Start, int Length) position, ReadOnlySpan<byte> text) =>
        position.Start < 0 ? _unescaped[-1 - position.Start] : text.Slice(position.Start, position.Length);

    // Adds a token. Returns whether the next one is the value of a property.
    private bool Add(ref Utf8JsonReader reader, bool isValue)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                AddMember(ref reader);
                return true;

            case JsonTokenType.StartObject:
                _starts.Add((int)reader.TokenStartIndex);
                _firsts.Add(-1);
                _open.Push(-_starts.Count);
                return false;

            case JsonTokenType.EndObject:
                _open.Pop();
                return false;

            case JsonTokenType.StartArray:
            case JsonTokenType.EndArray:
            case JsonTokenType.Null:
                return false;

            default:
                if (isValue)
                    _members[_members.Count - 1] = _members[_members.Count - 1] with { Value = Position(ref reader) };

                return false;
        }
    }

    private void AddMember(ref Utf8JsonReader reader)
    {
        int last = _open.Pop();
        if (last < 0)
            _firsts[-1 - last] = _members.Count;
        else
            _members[last] = _members[last] with { Next = _members.Count };

        _open.Push(_members.Count);
        _members.Add(new Member { Name = Position(ref reader), Next = -1 });
    }

    // The position of a name or scalar; negative for one with escapes.
    private (int Start, int Length) Position(ref Utf8JsonReader reader)
    {
        if (reader.ValueIsEscaped)
        {
            _unescaped.Add(Encoding.UTF8.GetBytes(InvalidText.Read(ref reader, out _)));
            return (-_unescaped.Count, 0);
        }

        bool isQuoted = reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName;
        return ((int)reader.TokenStartIndex + (isQuoted ? 1 : 0), reader.ValueSpan.Length);
    }

    private struct Member
    {
        internal (int Start, int Length) Name;
        internal (int Start, int Length) Value;
        internal int Next;
    }
}
#endif
