#if HAS_LISTS
namespace Tavus.Runtime;

using global::System;
using global::System.Collections.Generic;
using global::System.Globalization;
using global::System.Text.Json;

// Lists.
internal ref partial struct JsonReader
{
    // An item that does not match its type is null. If it cannot be null, the list does not match, unless it is the whole JSON: then it
    // lacks the item.
    internal IList<T>? List<T>(JsonReading<T> read)
    {
        if (_json.TokenType != JsonTokenType.StartArray)
            return Misfit<IList<T>>();

        Utf8JsonReader start = _json;
        var items = new List<T>();
        KeptItems? kept = null;
        bool lacksItems = false;
        while (_json.Read() && _json.TokenType != JsonTokenType.EndArray)
        {
            T? item = read(ref this);
            if (!Fits)
            {
                if (default(T) is not null && !IsRoot(start))
                {
                    _json = start;
                    return null;
                }

                kept ??= new KeptItems();
                SkipMisfit(kept, items.Count);
                if (default(T) is not null)
                {
                    lacksItems = true;
                    continue;
                }

                item = default;
            }

            items.Add(item!);
        }

        _isRespelled = false;
        return kept?.IsEmpty == false || lacksItems ? new KeptList<T>(items, kept!.With<T>(RawText(start))) : items;
    }

    internal IList<string>? Strings() => List(static (ref JsonReader item) => item.String());
}

// Lists.
internal ref partial struct JsonWriter
{
    internal void List(int member, IList<string>? items) =>
        List(member, items, static (ref JsonWriter writer, string item) => writer.Value(item));

    internal void List<T>(int member, IList<T>? items)
        where T : JsonModel =>
        List(member, items, Model);

    internal void List<T>(int member, IList<T>? items, JsonWriting<T> write)
    {
        if (items is not null && Begin(member))
            List(items, write);
    }

    internal void List<T>(IList<T> items, JsonWriting<T> write)
    {
        if (items.GetType() == typeof(List<T>))
            Items((List<T>)items, write);
        else
            Items(items, write);
    }

    // Nearly all lists are of this class, whose members are called directly.
    private void Items<T>(List<T> items, JsonWriting<T> write)
    {
        _json.WriteStartArray();
        for (int i = 0; i < items.Count; i++)
        {
            if (items[i] is { } item)
                write(ref this, item);
            else
                _json.WriteNullValue();
        }

        _json.WriteEndArray();
    }

    private void Items<T>(IList<T> items, JsonWriting<T> write)
    {
        KeptItems? kept = (items as KeptList<T>)?.Kept;
        if (kept?.Whole is { } whole)
        {
            _json.WriteRawValue(whole, skipInputValidation: true);
            return;
        }

        _json.WriteStartArray();
        for (int i = 0; i < items.Count; i++)
        {
            if (items[i] is { } item)
                write(ref this, item);
            else if (kept?.Find(i) is { } text)
                _json.WriteRawValue(text, skipInputValidation: true);
            else
                _json.WriteNullValue();
        }

        _json.WriteEndArray();
    }
}
#if HAS_CHECKED_LISTS

// Lists.
internal sealed partial class ViolationCollector
{
    // Collects the violations of the items of a list.
    internal void CollectItems<T>(
        string path, IEnumerable<T?>? items, Action<ViolationCollector, string, T?> collect)
    {
        int index = 0;
        foreach (T? item in items ?? Array.Empty<T?>())
        {
            int first = _violations.Count;
            collect(this, "", item);
            if (_violations.Count > first)
                Prepend(first, path + "[" + index.ToString(CultureInfo.InvariantCulture) + "]");

            index++;
        }
    }
}
#endif
#endif
