namespace Tavus.Runtime;

// Writes a value.
internal delegate void JsonWriting<in T>(ref JsonWriter writer, T value);

// Writes the values of typed properties; those that are null are left out. An additional property is written where no property holds
// the value of its name.
internal ref partial struct JsonWriter
{
    internal const string Unpaired = "the text holds an unpaired surrogate";

    private readonly global::System.Text.Json.Utf8JsonWriter? _json;
    private readonly bool _isStrict;
    private readonly string? _sought;
    private global::System.Text.Json.Nodes.JsonObject? _additional;
    private bool _isFound;

    // isStrict: Whether texts that JSON cannot hold are refused; otherwise the writer puts another character in their place.
    internal JsonWriter(global::System.Text.Json.Utf8JsonWriter json, bool isStrict)
    {
        _json = json;
        _isStrict = isStrict;
    }

    // A writer that writes nothing, and only looks whether a name would be written.
    private JsonWriter(string sought) => _sought = sought;

    private readonly global::System.Text.Json.Utf8JsonWriter Json => _json!;

    // Writes an object of the API (a JsonWriting{T}).
    internal static void Model(ref JsonWriter writer, IJsonModel value) => writer.Value(value);

    internal void Member(global::System.ReadOnlySpan<byte> name, string? value)
    {
        if (value is null)
            return;

        // Nearly all members are texts.
        if (_json is not null && !_isStrict)
            _json.WriteString(name, value);
        else if (Begin(name))
            Value(value);
    }

    internal void Member(global::System.ReadOnlySpan<byte> name, bool? value)
    {
        if (value is not null && Begin(name))
            Value(value.Value);
    }

    internal void Member(global::System.ReadOnlySpan<byte> name, IJsonModel? value)
    {
        if (value is not null && Begin(name))
            Value(value);
    }

    internal void Member(global::System.ReadOnlySpan<byte> name, global::System.Text.Json.Nodes.JsonNode? value)
    {
        if (value is not null && Begin(name))
            Value(value);
    }

    // Writes null for a required member that has no value and no additional property.
    internal readonly void Null(global::System.ReadOnlySpan<byte> name, bool isNull)
    {
        if (isNull && _json is not null && _additional?.ContainsKey(Utf8Text.Of(name)) != true)
            _json.WriteNull(name);
    }

    internal void Value(IJsonModel value)
    {
        global::System.Text.Json.Nodes.JsonObject? outer = _additional;
        _additional = value.AdditionalProperties;
        Json.WriteStartObject();
        value.WriteMembers(ref this);
        if (_additional is not null)
            Additional(value, _additional);

        Json.WriteEndObject();
        _additional = outer;
    }

    internal readonly void Value(string value)
    {
        if (_isStrict)
            RequireText(value);

        Json.WriteStringValue(value);
    }

    internal readonly void Value(bool value) => Json.WriteBooleanValue(value);

    // What was read and never looked into since is copied, not rebuilt.
    internal readonly void Value(global::System.Text.Json.Nodes.JsonNode value)
    {
        if (_isStrict && FreeForm.Refusal(value) is not null)
            FreeForm.RequireWritable(Json, value);

        value.WriteTo(Json);
    }

    internal readonly void Name(string name)
    {
        if (_isStrict)
            RequireText(name);

        Json.WritePropertyName(name);
    }

    // Refuses a text that JSON cannot hold.
    // Throws ArgumentException: The text holds an unpaired surrogate.
    internal static void RequireText(string text)
    {
        if (Utf8Text.IndexOfUnpairedSurrogate(text) >= 0)
            throw new global::System.ArgumentException(Unpaired);
    }

    private readonly void Additional(IJsonModel model, global::System.Text.Json.Nodes.JsonObject additional)
    {
        foreach (global::System.Collections.Generic.KeyValuePair<string, global::System.Text.Json.Nodes.JsonNode?> member in additional)
        {
            var search = new JsonWriter(member.Key);
            model.WriteMembers(ref search);
            if (search._isFound)
                continue;

            Name(member.Key);
            if (member.Value is null)
                Json.WriteNullValue();
            else
                Value(member.Value);
        }
    }

    // Writes the name of a member, so that its value can follow.
    private bool Begin(global::System.ReadOnlySpan<byte> name)
    {
        if (_json is null)
        {
            _isFound |= IsSame(name, _sought!);
            return false;
        }

        _json.WritePropertyName(name);
        return true;
    }

    private static bool IsSame(global::System.ReadOnlySpan<byte> name, string text)
    {
        // A character takes one byte at least.
        if (name.Length < text.Length)
            return false;

        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] >= 0x80)
                return Utf8Text.Of(name) == text;

            if (text[i] != name[i])
                return false;
        }

        return name.Length == text.Length;
    }
}
