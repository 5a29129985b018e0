namespace Tavus.Runtime;

using global::System;
using global::System.Buffers;
using global::System.Text;
using global::System.Text.Json;
using global::System.Text.Json.Nodes;

// Reads the value at the reader's position. If it does not match the type, the result is meaningless, and Fits is false.
internal delegate T? JsonReading<T>(ref JsonReader reader);

// Reads the values of typed properties. A value that does not match the type of its property is an additional property, and the
// property is null. Of a repeated name the last value counts.
internal ref partial struct JsonReader
{
    private readonly ReadOnlySpan<byte> _text;
    private Utf8JsonReader _json;
    private bool _isRespelled;
#if HAS_UNIONS

    // Of the outermost union, while it is read.
    private JsonOutline? _outline;
#endif
#if HAS_HIERARCHIES

    // The length of what was read ahead.
    private long _ahead;
#endif

    // Starts at the current token of json.
    // text: The whole input of json, if available.
    internal JsonReader(Utf8JsonReader json, ReadOnlySpan<byte> text)
    {
        _json = json;
        _text = text;
        Fits = true;
    }

    // The position of the reader.
    internal readonly Utf8JsonReader Json => _json;

    internal readonly bool IsNull => _json.TokenType == JsonTokenType.Null;

    // Whether the last value had the requested type; if not, the reader has not moved.
    internal bool Fits { get; private set; }

    // Whether the text is a part of other JSON, or the JSON of a property.
    internal bool IsPart { get; set; }

    // Whether the last value did not match and was not null.
    internal readonly bool IsMisfit => !Fits && !IsNull;

    internal void MoveNext() => _json.Read();

    // Reads the properties of an object into model, or nothing if the value is not an object.
    internal T? Model<T>(T model)
        where T : JsonModel
    {
        if (_json.TokenType != JsonTokenType.StartObject)
            return Misfit<T>();

        JsonNames names = model.GetJsonNames();
        byte[]?[]? texts = null;
        var additional = new AdditionalMembers(_text);
        int last = -1;
        bool hasMisfits = false;
        while (_json.Read() && _json.TokenType == JsonTokenType.PropertyName)
        {
            int start = _json.ValueIsEscaped ? -1 : (int)_json.TokenStartIndex;
            ReadOnlySpan<byte> name = Name();
            int index = names.Find(name, last + 1);
            if (index < 0)
            {
                start = InvalidText.IsValid(ref _json) ? start : -1;
                _json.Read();
                additional.Add(ref _json, name, start);
                continue;
            }

            last = index;
            _isRespelled = false;
            _json.Read();
            Fits = true;
            model.ReadJsonProperty(index, ref this);
            Keep(ref texts, names.Count, index);
            if (!Fits)
                additional.Add(ref _json, name, start);
            else if (hasMisfits)
                additional.Remove(name);

            hasMisfits |= !Fits;
        }

        model.AdditionalProperties = additional.ToObject();
        model.JsonTexts = texts;
        _isRespelled = false;
        Fits = true;
        return model;
    }

    internal JsonNode? Any() => IsNull ? Misfit<JsonNode>() : FreeForm.Read(ref _json, _text);

    internal JsonObject? Object() => _json.TokenType == JsonTokenType.StartObject
        ? (JsonObject)FreeForm.Read(ref _json, _text)!
        : Misfit<JsonObject>();

    internal string? String() => IsString ? StringValue() : Misfit<string>();

    internal bool? Boolean() => _json.TokenType switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        _ => MisfitValue<bool>(),
    };

    internal readonly bool IsString => _json.TokenType == JsonTokenType.String;

    // The content of the current string, in UTF-8, without escapes.
    private ReadOnlySpan<byte> Text
    {
        get
        {
            if (!_json.ValueIsEscaped && !_json.HasValueSequence)
                return _json.ValueSpan;

            _isRespelled |= _json.ValueIsEscaped;
            return Encoding.UTF8.GetBytes(StringValue());
        }
    }

    // The digits of the current number.
    private readonly ReadOnlySpan<byte> NumberText =>
        _json.HasValueSequence ? BuffersExtensions.ToArray(_json.ValueSequence) : _json.ValueSpan;

    // Whether the value fits. One that is not spelled as the writer would is kept.
    private bool Accept(Spelling spelling)
    {
        _isRespelled |= spelling == Spelling.Other;
        Fits = spelling != Spelling.Invalid;
        return Fits;
    }

    private T? Misfit<T>()
        where T : class
    {
        Fits = false;
        return null;
    }

    private T? MisfitValue<T>()
        where T : struct
    {
        Fits = false;
        return null;
    }

    // Half of a surrogate pair, and bytes that are not UTF-8, become U+FFFD.
    private string StringValue()
    {
        string text = InvalidText.Read(ref _json, out bool isValid);
        _isRespelled |= !isValid;
        return text;
    }

    // The current name, without escapes.
    private ReadOnlySpan<byte> Name() => _json.HasValueSequence || _json.ValueIsEscaped
        ? Encoding.UTF8.GetBytes(StringValue())
        : _json.ValueSpan;

    // Keeps the text of a scalar that was just read in another spelling than the canonical one.
    private readonly void Keep(ref byte[]?[]? texts, int count, int index)
    {
        bool isKept = _isRespelled && Fits && _json.TokenType is JsonTokenType.String or JsonTokenType.Number;
        if (isKept)
            texts ??= new byte[]?[count];

        // Of a repeated name only the last text counts.
        if (texts is not null)
            texts[index] = isKept ? ScalarText() : null;
    }

    private readonly byte[] ScalarText()
    {
        ReadOnlySpan<byte> value = NumberText;
        if (_json.TokenType == JsonTokenType.Number)
            return value.ToArray();

        var text = new byte[value.Length + 2];
        text[0] = text[text.Length - 1] = (byte)'"';
        value.CopyTo(MemoryExtensions.AsSpan(text, 1));
        return text;
    }
}
