namespace Tavus.Runtime;

// Deep copies.
internal static class JsonCopy
{
    internal static T? Of<T>(T? model)
        where T : class, IJsonModel
    {
        if (model is null)
            return null;

        // An object that holds itself has no copy: an exception is better than the end of the process.
        global::System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
        IJsonModel copy = model.Copy();
        copy.AdditionalProperties = Node(copy.AdditionalProperties);
        return (T)copy;
    }

    internal static T? Node<T>(T? node)
        where T : global::System.Text.Json.Nodes.JsonNode => (T?)node?.DeepClone();
#if HAS_BYTES

    internal static byte[]? Bytes(byte[]? bytes) => (byte[]?)bytes?.Clone();
#endif
#if HAS_UNIONS

    internal static T? Union<T>(T? union)
        where T : class, IJsonUnion => (T?)union?.Copy();
#endif
#if HAS_LISTS

    internal static global::System.Collections.Generic.IList<T>? List<T>(
        global::System.Collections.Generic.IList<T>? items, global::System.Func<T, T>? copy = null)
    {
        if (items is null)
            return null;

        var copies = new global::System.Collections.Generic.List<T>(items.Count);
        foreach (T item in items)
            copies.Add(copy is null || item is null ? item : copy(item));

        return items is KeptList<T> { Kept: var kept } ? new KeptList<T>(copies, kept.Copy()) : copies;
    }
#endif
#if HAS_MAPS

    internal static global::System.Collections.Generic.IDictionary<string, T>? Map<T>(
        global::System.Collections.Generic.IDictionary<string, T>? values, global::System.Func<T, T>? copy = null)
    {
        if (values is null)
            return null;

        var copies = new global::System.Collections.Generic.Dictionary<string, T>(
            values.Count, (values as global::System.Collections.Generic.Dictionary<string, T>)?.Comparer);
        foreach (global::System.Collections.Generic.KeyValuePair<string, T> value in values)
            copies[value.Key] = copy is null || value.Value is null ? value.Value : copy(value.Value);

        return values is KeptMap<T> { Kept: var kept } ? new KeptMap<T>(copies, kept.Copy()) : copies;
    }
#endif
}
