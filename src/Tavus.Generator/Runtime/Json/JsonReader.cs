namespace Tavus.Runtime;

// Reads the value at which the reader stands. Where it does not fit the type, the result says nothing, and Fits is false.
internal delegate T? JsonReading<T>(ref JsonReader reader);

// Reads the values of typed properties. A value that its property cannot give back unchanged is kept as additional property, and the
// property is null. Of a repeated name the last value counts.
internal ref partial struct JsonReader
{
    private readonly global::System.ReadOnlySpan<byte> _text;
    private global::System.Text.Json.Utf8JsonReader _json;
    private global::System.ReadOnlySpan<byte> _name;
    private bool _isDeclared;

    // Starts at the token at which json stands.
    // text: All that json reads, if that is known.
    internal JsonReader(global::System.Text.Json.Utf8JsonReader json, global::System.ReadOnlySpan<byte> text)
    {
        _json = json;
        _text = text;
        Fits = true;
    }

    // Where the reader stands.
    internal readonly global::System.Text.Json.Utf8JsonReader Json => _json;

    internal readonly bool IsNull => _json.TokenType == global::System.Text.Json.JsonTokenType.Null;

    // Whether the last value had the type that was asked for; where it had not, the reader stands at it still.
    internal bool Fits { get; private set; }

    internal void MoveNext() => _json.Read();

    // Whether the member has this name. The reader then goes on to its value.
    [global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]
    internal bool Is(global::System.ReadOnlySpan<byte> name) => global::System.MemoryExtensions.SequenceEqual(_name, name) && Enter();

    // Reads the members of an object into model, or nothing where there is no object.
    internal T? Model<T>(T model)
        where T : class, IJsonModel
    {
        if (_json.TokenType != global::System.Text.Json.JsonTokenType.StartObject)
            return Misfit<T>();

        var additional = new AdditionalMembers(_text);
        while (_json.Read() && _json.TokenType == global::System.Text.Json.JsonTokenType.PropertyName)
        {
            int start = _json.ValueIsEscaped ? -1 : (int)_json.TokenStartIndex;
            global::System.ReadOnlySpan<byte> name = Name();
            _name = name;
            _isDeclared = false;
            Fits = true;
            model.ReadMember(ref this);
            if (_isDeclared && Fits)
            {
                additional.Remove(name);
                continue;
            }

            if (!_isDeclared)
                SkipName();

            additional.Add(ref _json, name, start);
        }

        model.AdditionalProperties = additional.ToObject();
        _isDeclared = true;
        Fits = true;
        return model;
    }

    internal global::System.Text.Json.Nodes.JsonNode? Any() => IsNull ? Misfit<global::System.Text.Json.Nodes.JsonNode>() : FreeForm.Read(ref _json, _text);

    internal global::System.Text.Json.Nodes.JsonObject? Object() => _json.TokenType == global::System.Text.Json.JsonTokenType.StartObject
        ? (global::System.Text.Json.Nodes.JsonObject)FreeForm.Read(ref _json, _text)!
        : Misfit<global::System.Text.Json.Nodes.JsonObject>();

    internal string? String() => IsString ? _json.GetString() : Misfit<string>();

    internal bool? Boolean() => _json.TokenType switch
    {
        global::System.Text.Json.JsonTokenType.True => true,
        global::System.Text.Json.JsonTokenType.False => false,
        _ => MisfitValue<bool>(),
    };

    private readonly bool IsString => _json.TokenType == global::System.Text.Json.JsonTokenType.String;

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

    // Goes on to the value of an undeclared member, unless its name is no valid Unicode.
    private void SkipName()
    {
        if (!Utf8Text.IsAscii(_name))
            _json.GetString();

        _json.Read();
    }

    private bool Enter()
    {
        _isDeclared = true;
        return _json.Read();
    }

    // The name at which the reader stands, without escapes.
    private readonly global::System.ReadOnlySpan<byte> Name() => _json.HasValueSequence || _json.ValueIsEscaped
        ? global::System.Text.Encoding.UTF8.GetBytes(_json.GetString()!)
        : _json.ValueSpan;
}
