#if HAS_ADDITIONAL_VALUES
namespace Tavus;

using global::Tavus.Runtime;

/// <summary>
/// The undeclared properties of an object as values of one type. It is a view: it reads and writes <c>AdditionalProperties</c>.
/// </summary>
/// <remarks>Properties whose value does not match the type are skipped. After changing an object, set it again.</remarks>
/// <typeparam name="T">The type that the API's document declares for undeclared properties.</typeparam>
public sealed class AdditionalValues<T> : global::System.Collections.Generic.IReadOnlyDictionary<string, T>
{
    private readonly JsonModel _model;
    private readonly JsonReading<T> _read;
    private readonly JsonWriting<T> _write;

    internal AdditionalValues(JsonModel model, JsonReading<T> read, JsonWriting<T> write)
    {
        _model = model;
        _read = read;
        _write = write;
    }

    /// <summary>The number of undeclared properties with a value of the type.</summary>
    public int Count => global::System.Linq.Enumerable.Count(this);

    /// <summary>The names.</summary>
    public global::System.Collections.Generic.IEnumerable<string> Keys =>
        global::System.Linq.Enumerable.Select(this, static value => value.Key);

    /// <summary>The values.</summary>
    public global::System.Collections.Generic.IEnumerable<T> Values =>
        global::System.Linq.Enumerable.Select(this, static value => value.Value);

    /// <summary>The value of an undeclared property.</summary>
    /// <exception cref="global::System.Collections.Generic.KeyNotFoundException">There is no value of the type.</exception>
    /// <exception cref="global::System.ArgumentException">The name is that of a declared property.</exception>
    public T this[string key]
    {
        get => TryGetValue(key, out T value) ? value : throw new global::System.Collections.Generic.KeyNotFoundException();
        set
        {
            if (IsDeclared(key))
                throw new global::System.ArgumentException("'" + key + "' is a declared property.", nameof(key));

            global::System.Text.Json.Nodes.JsonObject members =
                _model.AdditionalProperties ??= new global::System.Text.Json.Nodes.JsonObject();
            members[key] = value is null ? null : FreeForm.Parse(JsonText.ToUtf8(value, _write));
        }
    }

    /// <summary>Removes an undeclared property.</summary>
    /// <returns>Whether there was one.</returns>
    public bool Remove(string key) => !IsDeclared(key) && _model.AdditionalProperties?.Remove(key) == true;

    /// <inheritdoc/>
    public bool ContainsKey(string key) => TryGetValue(key, out _);

    /// <inheritdoc/>
    public bool TryGetValue(string key, out T value)
    {
        value = default!;
        return !IsDeclared(key)
            && _model.AdditionalProperties is { } members
            && members.TryGetPropertyValue(key, out global::System.Text.Json.Nodes.JsonNode? node)
            && TryRead(node, out value);
    }

    /// <inheritdoc/>
    public global::System.Collections.Generic.IEnumerator<global::System.Collections.Generic.KeyValuePair<string, T>> GetEnumerator()
    {
        if (_model.AdditionalProperties is not { } members)
            yield break;

        foreach (global::System.Collections.Generic.KeyValuePair<string, global::System.Text.Json.Nodes.JsonNode?> member in members)
        {
            if (!IsDeclared(member.Key) && TryRead(member.Value, out T value))
                yield return new(member.Key, value);
        }
    }

    global::System.Collections.IEnumerator global::System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();

    private bool IsDeclared(string key) =>
        _model.GetJsonNames().Find(key ?? throw new global::System.ArgumentNullException(nameof(key))) >= 0;

    private bool TryRead(global::System.Text.Json.Nodes.JsonNode? node, out T value)
    {
        value = default!;
        if (node is null)
            return false;

        byte[] text;
        try
        {
            text = FreeForm.ToUtf8(node);
        }
        catch (TavusValidationException)
        {
            // JSON cannot represent it. That is reported when the object is written.
            return false;
        }

        var reader = new JsonReader(new global::System.Text.Json.Utf8JsonReader(text, JsonText.ReaderOptions), text) { IsPart = true };
        reader.MoveNext();
        value = _read(ref reader)!;
        return reader.Fits;
    }
}
#endif
