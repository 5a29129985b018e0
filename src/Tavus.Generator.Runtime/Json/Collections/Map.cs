#if HAS_MAPS
namespace Tavus.Runtime;

using global::System;
using global::System.Collections.Generic;
using global::System.Text.Json;

// Maps from names to values of one type.
internal ref partial struct JsonReader
{
    // A value that does not match its type is null. If it cannot be null, the map does not match, unless it is the whole JSON: then it
    // lacks the value.
    internal IDictionary<string, T>? Map<T>(JsonReading<T> read)
    {
        if (_json.TokenType != JsonTokenType.StartObject)
            return Misfit<IDictionary<string, T>>();

        Utf8JsonReader start = _json;
        var members = new Dictionary<string, T>();
        KeptItems? kept = null;
        HashSet<string>? lacking = null;
        bool isRepeated = false;
        while (_json.Read() && _json.TokenType == JsonTokenType.PropertyName)
        {
            string name = StringValue();
            _json.Read();
            T? member = read(ref this);
            kept?.Remove(name);
            isRepeated |= lacking?.Contains(name) == true;
            if (!Fits)
            {
                if (default(T) is not null && !IsRoot(start))
                {
                    _json = start;
                    return null;
                }

                kept ??= new KeptItems();
                SkipMisfit(kept, name);
                if (default(T) is not null)
                {
                    isRepeated |= members.Remove(name);
                    (lacking ??= new()).Add(name);
                    continue;
                }

                member = default;
            }

            int count = members.Count;
            members[name] = member!;
            isRepeated |= members.Count == count;
        }

        _isRespelled = false;
        if (kept is null || (kept.IsEmpty && lacking is null))
            return members;

        // Of a repeated name only the last value is written.
        return new KeptMap<T>(members, isRepeated ? kept : kept.With<T>(RawText(start)));
    }
}

// Maps from names to values of one type.
internal ref partial struct JsonWriter
{
    internal void Map<T>(
        int member,
        IEnumerable<KeyValuePair<string, T>>? members,
        JsonWriting<T> write)
    {
        if (members is not null && Begin(member))
            Map(members, write);
    }

    internal void Map<T>(IEnumerable<KeyValuePair<string, T>> members, JsonWriting<T> write)
    {
        KeptItems? kept = (members as KeptMap<T>)?.Kept;
        if (kept?.Whole is { } whole)
        {
            _json.WriteRawValue(whole, skipInputValidation: true);
            return;
        }

        _json.WriteStartObject();
        foreach (KeyValuePair<string, T> member in members)
        {
            Name(member.Key);
            if (member.Value is { } value)
                write(ref this, value);
            else if (kept?.Find(member.Key) is { } text)
                _json.WriteRawValue(text, skipInputValidation: true);
            else
                _json.WriteNullValue();
        }

        _json.WriteEndObject();
    }
}
#if HAS_CHECKED_MAPS

// Maps from names to values of one type.
internal sealed partial class ViolationCollector
{
    // Collects the violations of the values of a map.
    internal void CollectValues<T>(
        string path,
        IEnumerable<KeyValuePair<string, T>>? members,
        Action<ViolationCollector, string, T> collect)
    {
        foreach (KeyValuePair<string, T> member in members ?? Array.Empty<KeyValuePair<string, T>>())
        {
            int first = _violations.Count;
            collect(this, "", member.Value);
            if (_violations.Count > first)
                Prepend(first, path + "." + member.Key);
        }
    }
}
#endif
#endif
