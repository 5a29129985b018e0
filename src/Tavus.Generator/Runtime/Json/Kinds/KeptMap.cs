#if HAS_MAPS
namespace Tavus.Runtime;

// A map in which values are null that were received as JSON their type cannot hold. That JSON is written back until the value is set.
internal sealed class KeptMap<T> : global::System.Collections.Generic.IDictionary<string, T>
{
    private readonly global::System.Collections.Generic.IDictionary<string, T> _values;

    internal KeptMap(global::System.Collections.Generic.IDictionary<string, T> values, KeptItems kept)
    {
        _values = values;
        Kept = kept;
    }

    public int Count => _values.Count;

    public bool IsReadOnly => false;

    public global::System.Collections.Generic.ICollection<string> Keys => _values.Keys;

    public global::System.Collections.Generic.ICollection<T> Values => _values.Values;

    internal KeptItems Kept { get; }

    public T this[string key]
    {
        get => _values[key];
        set
        {
            _values[key] = value;
            Kept.Remove(key);
        }
    }

    public void Add(string key, T value)
    {
        _values.Add(key, value);
        Kept.Remove(key);
    }

    public void Add(global::System.Collections.Generic.KeyValuePair<string, T> item) => Add(item.Key, item.Value);

    public bool Remove(string key)
    {
        Kept.Remove(key);
        return _values.Remove(key);
    }

    public bool Remove(global::System.Collections.Generic.KeyValuePair<string, T> item)
    {
        bool isRemoved = _values.Remove(item);
        if (isRemoved)
            Kept.Remove(item.Key);

        return isRemoved;
    }

    public void Clear()
    {
        _values.Clear();
        Kept.Clear();
    }

    public bool ContainsKey(string key) => _values.ContainsKey(key);

    public bool Contains(global::System.Collections.Generic.KeyValuePair<string, T> item) => _values.Contains(item);

    public bool TryGetValue(string key, out T value) => _values.TryGetValue(key, out value!);

    public void CopyTo(global::System.Collections.Generic.KeyValuePair<string, T>[] array, int arrayIndex) => _values.CopyTo(array, arrayIndex);

    public global::System.Collections.Generic.IEnumerator<global::System.Collections.Generic.KeyValuePair<string, T>> GetEnumerator() => _values.GetEnumerator();

    global::System.Collections.IEnumerator global::System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
}
#endif
