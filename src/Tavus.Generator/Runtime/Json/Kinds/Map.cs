#if HAS_MAPS
namespace Tavus.Runtime;

// Maps from names to values of one type.
internal ref partial struct JsonReader
{
    internal global::System.Collections.Generic.IDictionary<string, T>? Map<T>(JsonReading<T> read)
    {
        if (_json.TokenType != global::System.Text.Json.JsonTokenType.StartObject)
            return Misfit<global::System.Collections.Generic.IDictionary<string, T>>();

        global::System.Text.Json.Utf8JsonReader start = _json;
        var members = new global::System.Collections.Generic.Dictionary<string, T>();
        while (_json.Read() && _json.TokenType == global::System.Text.Json.JsonTokenType.PropertyName)
        {
            string name = _json.GetString()!;
            _json.Read();
            T? member = read(ref this);
            if (!Fits)
            {
                _json = start;
                return null;
            }

            members[name] = member!;
        }

        return members;
    }
}

// Maps from names to values of one type.
internal ref partial struct JsonWriter
{
    internal void Map<T>(
        global::System.ReadOnlySpan<byte> name,
        global::System.Collections.Generic.IEnumerable<global::System.Collections.Generic.KeyValuePair<string, T>>? members,
        JsonWriting<T> write)
    {
        if (members is not null && Begin(name))
            Map(members, write);
    }

    internal void Map<T>(global::System.Collections.Generic.IEnumerable<global::System.Collections.Generic.KeyValuePair<string, T>> members, JsonWriting<T> write)
    {
        Json.WriteStartObject();
        foreach (global::System.Collections.Generic.KeyValuePair<string, T> member in members)
        {
            Name(member.Key);
            if (member.Value is null)
                Json.WriteNullValue();
            else
                write(ref this, member.Value);
        }

        Json.WriteEndObject();
    }
}
#if HAS_CHECKED_MAPS

// Maps from names to values of one type.
internal sealed partial class ViolationCollector
{
    // Collects the violations of the values of a map.
    internal void CollectValues<T>(
        string path,
        global::System.Collections.Generic.IEnumerable<global::System.Collections.Generic.KeyValuePair<string, T>>? members,
        global::System.Action<ViolationCollector, string, T> collect)
    {
        foreach (global::System.Collections.Generic.KeyValuePair<string, T> member in members ?? global::System.Array.Empty<global::System.Collections.Generic.KeyValuePair<string, T>>())
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
