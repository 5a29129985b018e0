#if HAS_UNIONS
namespace Tavus.Runtime;

using global::System;
using global::System.Text;
using global::System.Text.Json;

// Unions.
internal ref partial struct JsonReader
{
    internal readonly bool IsContainer =>
        _json.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray;

    // Reads a value of one of several types. Returns whether there is one.
    internal bool Union(JsonBranches branches, out JsonChoice choice)
    {
        choice = default;
        if (IsNull)
        {
            Fits = false;
            return false;
        }

        Fits = true;
        if (!IsContainer || _outline is not null)
        {
            choice = branches.Read(ref this);
        }
        else if (_text.IsEmpty)
        {
            choice = ReadAlone(branches);
        }
        else
        {
            _outline = new JsonOutline(_json);
            choice = branches.Read(ref this);
            _outline = null;
        }

        Fits = true;
        return true;
    }

    // How many properties of the object are declared; negative if it is not an object, or a value excludes this type.
    internal readonly int CountMembers(JsonNames names, JsonTest[] tests)
    {
        if (_json.TokenType != JsonTokenType.StartObject || _outline is null)
            return -1;

        int count = 0;
        int last = -1;
        bool isTold = false;
        for (int member = _outline.First(_json.TokenStartIndex); member >= 0; member = _outline.Next(member))
        {
            ReadOnlySpan<byte> name = _outline.Name(member, _text);
            foreach (JsonTest test in tests)
            {
                ReadOnlySpan<byte> value = _outline.Value(member, _text);
                if (value.IsEmpty || !test.IsAbout(name))
                    continue;

                if (!test.Accepts(value, _outline.IsString(member, _text)))
                    return -1;

                if (test.Decides)
                    return int.MaxValue;

                isTold = true;
            }

            int index = names.Find(name, last + 1);
            if (index < 0)
                continue;

            last = index;
            count++;
        }

        // Of as many, those with a matching constant come first; a map of which the first value fits comes between one and none.
        return (count * 3) + (isTold ? 2 : 0);
    }

    // Goes to the first item of a list or the first value of a map that is not null. Returns whether there is one.
    internal bool MoveToItem()
    {
        while (_json.Read() && _json.TokenType is not (JsonTokenType.EndArray or JsonTokenType.EndObject))
        {
            if (_json.TokenType is not (JsonTokenType.PropertyName or JsonTokenType.Null))
                return true;
        }

        return false;
    }

    // The text of a scalar that was just read in another spelling than the canonical one, or null.
    internal byte[]? TakeText()
    {
        byte[]? text = _isRespelled && _json.TokenType is JsonTokenType.String or JsonTokenType.Number
            ? ScalarText()
            : null;
        _isRespelled = false;
        return text;
    }

    // Reads a value whose text is not in one piece.
    private JsonChoice ReadAlone(JsonBranches branches)
    {
        bool isPart = _json.CurrentDepth > 0;
        using JsonDocument document = JsonDocument.ParseValue(ref _json);
        byte[] text = Encoding.UTF8.GetBytes(document.RootElement.GetRawText());
        var reader = new JsonReader(new Utf8JsonReader(text, JsonText.ReaderOptions), text) { IsPart = isPart };
        reader.MoveNext();
        reader._outline = new JsonOutline(reader._json);
        return branches.Read(ref reader);
    }
}

// Unions.
internal ref partial struct JsonWriter
{
    // Writes a union (a JsonWriting{T}).
    internal static void Union(ref JsonWriter writer, IJsonUnion value) => writer.Value(value);

    internal void Member(int member, IJsonUnion? value)
    {
        if (value is not null && Begin(member))
            Value(value);
    }

    internal void Value(IJsonUnion value) => value.Choice.Write(ref this, IsRequest);

    // Writes a text that was received.
    internal readonly void Raw(byte[] json) => _json.WriteRawValue(json, skipInputValidation: true);
}
#endif
