#if HAS_LISTS
namespace Tavus.Runtime;

// Lists.
internal ref partial struct JsonReader
{
    internal global::System.Collections.Generic.IList<T>? List<T>(JsonReading<T> read)
    {
        if (_json.TokenType != global::System.Text.Json.JsonTokenType.StartArray)
            return Misfit<global::System.Collections.Generic.IList<T>>();

        global::System.Text.Json.Utf8JsonReader start = _json;
        var items = new global::System.Collections.Generic.List<T>();
        while (_json.Read() && _json.TokenType != global::System.Text.Json.JsonTokenType.EndArray)
        {
            T? item = read(ref this);
            if (!Fits)
            {
                _json = start;
                return null;
            }

            items.Add(item!);
        }

        return items;
    }

    internal global::System.Collections.Generic.IList<string>? Strings() => List(static (ref JsonReader item) => item.String());
}

// Lists.
internal ref partial struct JsonWriter
{
    internal void List(global::System.ReadOnlySpan<byte> name, global::System.Collections.Generic.IList<string>? items) =>
        List(name, items, static (ref JsonWriter writer, string item) => writer.Value(item));

    internal void List<T>(global::System.ReadOnlySpan<byte> name, global::System.Collections.Generic.IList<T>? items)
        where T : class, IJsonModel =>
        List(name, items, Model);

    internal void List<T>(global::System.ReadOnlySpan<byte> name, global::System.Collections.Generic.IList<T>? items, JsonWriting<T> write)
    {
        if (items is not null && Begin(name))
            List(items, write);
    }

    internal void List<T>(global::System.Collections.Generic.IList<T> items, JsonWriting<T> write)
    {
        Json.WriteStartArray();
        for (int i = 0; i < items.Count; i++)
        {
            if (items[i] is { } item)
                write(ref this, item);
            else
                Json.WriteNullValue();
        }

        Json.WriteEndArray();
    }
}
#if HAS_CHECKED_LISTS

// Lists.
internal sealed partial class ViolationCollector
{
    // Collects the violations of the items of a list.
    internal void CollectItems<T>(
        string path, global::System.Collections.Generic.IEnumerable<T?>? items, global::System.Action<ViolationCollector, string, T?> collect)
    {
        int index = 0;
        foreach (T? item in items ?? global::System.Array.Empty<T?>())
        {
            int first = _violations.Count;
            collect(this, "", item);
            if (_violations.Count > first)
                Prepend(first, path + "[" + index.ToString(global::System.Globalization.CultureInfo.InvariantCulture) + "]");

            index++;
        }
    }
}
#endif
#endif
