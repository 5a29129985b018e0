namespace Tavus.Runtime;

using global::System;
using global::System.Collections.Generic;
using global::System.Text.Json;
using global::System.Text.Json.Nodes;

// Writes a value.
internal delegate void JsonWriting<in T>(ref JsonWriter writer, T value);

// Whether a received spelling is one of the current value. The reader is at the spelling.
internal delegate bool KeptTest<in T>(ref JsonReader kept, T value);

// The purpose of the JSON.
internal enum JsonPurpose
{
    // All properties, with the text that was received where the value is the same.
    Copy,

    // As Copy, without what only the server sets.
    Request,

    // As Copy. Strings with unpaired surrogates are refused; otherwise the writer replaces these.
    Strict,

    // As Request and Strict.
    StrictRequest,
}

// Writes the values of typed properties that are not null. An additional property is written if no property of its name
// has a value.
internal ref partial struct JsonWriter
{
    internal const string Unpaired = "the string contains an unpaired surrogate";
    internal const string NotFinite = "the number is not finite";

    private readonly Utf8JsonWriter _json;
    private readonly JsonPurpose _purpose;

    // Of the object whose properties are written.
    private readonly JsonNames? _names;
    private readonly byte[]?[]? _texts;

    private readonly JsonObject? _additional;

    // The properties that were written, by index; only where there are additional ones.
    private readonly ulong[]? _written;

    internal JsonWriter(Utf8JsonWriter json, JsonPurpose purpose)
    {
        _json = json;
        _purpose = purpose;
    }

    // Writes the properties of an object.
    private JsonWriter(in JsonWriter outer, JsonNames names, byte[]?[]? texts, JsonObject? additional)
    {
        _json = outer._json;
        _purpose = outer._purpose;
        _names = names;
        _texts = texts;
        _additional = additional;
        _written = additional is { Count: > 0 } ? new ulong[(names.Count + 63) / 64] : null;
    }

    private readonly Utf8JsonWriter Json => _json;

    private readonly bool IsStrict => _purpose >= JsonPurpose.Strict;

    private readonly bool IsRequest => _purpose is JsonPurpose.Request or JsonPurpose.StrictRequest;

#if HAS_FRACTIONS
    // Throws ArgumentException: The number is NaN or infinite.
    private readonly void RequireFinite(double value)
    {
        if (IsStrict && !TextValues.IsFinite(value))
            throw new ArgumentException(NotFinite);
    }

#endif
    // Writes an object of the API (a JsonWriting{T}).
    internal static void Model(ref JsonWriter writer, JsonModel value) => writer.Value(value);

    internal void Member(int member, string? value)
    {
        if (value is null)
            return;

        // Nearly all properties are strings, and nearly all strings are written at once with their name.
        if (!HasText(member) && (!IsStrict || Utf8Text.IndexOfUnpairedSurrogate(value) < 0))
        {
            MarkWritten(member);
            _json.WriteString(_names![member], value);
        }
        else if (Begin(member) && !WriteKept(member, value, static (ref JsonReader kept, string now) => kept.String() == now))
        {
            Value(value);
        }
    }

    internal void Member(int member, bool? value)
    {
        if (value is { } set && Begin(member) && !WriteKept(member, set, static (ref JsonReader kept, bool now) => kept.Boolean() == now))
            Value(set);
    }

    internal void Member(int member, JsonModel? value)
    {
        if (value is not null && Begin(member))
            Value(value);
    }

    internal void Member(int member, JsonNode? value)
    {
        if (value is not null && Begin(member))
            Value(value);
    }

    // Writes null for a required property that was set to null, unless an additional property is null.
    internal void Null(int member, bool isNull)
    {
        if (!isNull)
            return;

        JsonNode? other = null;
        if (!(_additional?.TryGetPropertyValue(_names![member].ToString(), out other) == true && other is null) && Begin(member))
            _json.WriteNullValue();
    }

    // Whether a property that only the server sets is written.
    internal readonly bool TakesReadOnly(int member)
    {
        if (!IsRequest)
            return true;

        MarkWritten(member);
        return false;
    }

    internal readonly void Value(JsonModel value)
    {
        var properties = new JsonWriter(this, value.GetJsonNames(), value.JsonTexts, value.AdditionalProperties);
        _json.WriteStartObject();
        value.WriteJsonProperties(ref properties);
        if (properties._written is not null)
            properties.Additional(properties._additional!);

        _json.WriteEndObject();
    }

    internal readonly void Value(string value)
    {
        if (IsStrict)
            RequireText(value);

        _json.WriteStringValue(value);
    }

    internal readonly void Value(bool value) => _json.WriteBooleanValue(value);

    // JSON that was read and not accessed is copied, not rebuilt.
    internal readonly void Value(JsonNode value)
    {
        if (IsStrict)
            FreeForm.WriteStrictly(_json, value);
        else
            value.WriteTo(_json);
    }

    internal readonly void Name(string name)
    {
        if (IsStrict)
            RequireText(name);

        _json.WritePropertyName(name);
    }

    // Refuses a string that JSON cannot represent.
    // Throws ArgumentException: The string contains an unpaired surrogate.
    internal static void RequireText(string text)
    {
        if (Utf8Text.IndexOfUnpairedSurrogate(text) >= 0)
            throw new ArgumentException(Unpaired);
    }

    private readonly void Additional(JsonObject additional)
    {
        foreach (KeyValuePair<string, JsonNode?> member in additional)
        {
            int index = _names!.Find(member.Key);
            if (index >= 0 && (_written![index >> 6] & (1UL << (index & 63))) != 0)
                continue;

            Name(member.Key);
            if (member.Value is null)
                _json.WriteNullValue();
            else
                Value(member.Value);
        }
    }

    // Writes the name of a property, so that its value can follow.
    private readonly bool Begin(int member)
    {
        MarkWritten(member);
        _json.WritePropertyName(_names![member]);
        return true;
    }

    private readonly void MarkWritten(int member)
    {
        if (_written is not null)
            _written[member >> 6] |= 1UL << (member & 63);
    }

    // Writes the text that was received for a property, if its value is still the same.
    private readonly bool WriteKept<T>(int member, T value, KeptTest<T> isSame) => HasText(member) && WriteText(member, value, isSame);

    private readonly bool HasText(int member) => _texts?[member] is not null;

    private readonly bool WriteText<T>(int member, T value, KeptTest<T> isSame)
    {
        if (IsRequest && value is string)
            return false;

        byte[] text = _texts![member]!;
        var reader = new JsonReader(new Utf8JsonReader(text, JsonText.ReaderOptions), text);
        reader.MoveNext();
#if HAS_TEXT_NUMBERS

        // A number or boolean that was received in a string.
        if (reader.IsString && (typeof(T).IsPrimitive || typeof(T) == typeof(decimal)))
            reader = reader.Content();

#endif
        if (!isSame(ref reader, value))
            return false;

        _json.WriteRawValue(text, skipInputValidation: true);
        return true;
    }
}
