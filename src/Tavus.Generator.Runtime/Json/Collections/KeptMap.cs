#if HAS_MAPS
namespace Tavus.Runtime;

using global::System.Collections;
using global::System.Collections.Generic;

// A map with null for values whose JSON does not match their type. That JSON is preserved and written until the value is set.
internal sealed class KeptMap<T> : IDictionary<string, T>
{
    private readonly IDictionary<string, T> _values;

    internal KeptMap(IDictionary<string, T> values, KeptItems kept)
    {
        _values = values;
        Kept = kept;
    }

    public int Count => _values.Count;

    public bool IsReadOnly => false;

    public ICollection<string> Keys => _values.Keys;

    public ICollection<T> Values => _values.Values;

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

    public void Add(KeyValuePair<string, T> item) => Add(item.Key, item.Value);

    public bool Remove(string key)
    {
        Kept.Remove(key);
        return _values.Remove(key);
    }

    public bool Remove(KeyValuePair<string, T> item)
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

    public bool Contains(KeyValuePair<string, T> item) => _values.Contains(item);

    public bool TryGetValue(string key, out T value) => _values.TryGetValue(key, out value!);

    public void CopyTo(KeyValuePair<string, T>[] array, int arrayIndex) => _values.CopyTo(array, arrayIndex);

    public IEnumerator<KeyValuePair<string, T>> GetEnumerator() => _values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
#endif
