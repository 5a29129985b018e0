namespace Tavus.Runtime;

using global::System;
using global::System.Collections.Generic;
using global::System.Runtime.CompilerServices;
using global::System.Text.Json.Nodes;

// Deep copies.
internal static class JsonCopy
{
    internal static T? Of<T>(T? model)
        where T : JsonModel
    {
        if (model is null)
            return null;

        // An object that contains itself has no copy: an exception is better than a stack overflow.
        RuntimeHelpers.EnsureSufficientExecutionStack();
        JsonModel copy = model.CopyJson();
        copy.AdditionalProperties = Node(copy.AdditionalProperties);
        return (T)copy;
    }

    internal static T? Node<T>(T? node)
        where T : JsonNode => (T?)node?.DeepClone();
#if HAS_BYTES

    internal static byte[]? Bytes(byte[]? bytes) => (byte[]?)bytes?.Clone();
#endif
#if HAS_UNIONS

    internal static T? Union<T>(T? union)
        where T : class, IJsonUnion => (T?)union?.Copy();
#endif
#if HAS_LISTS

    internal static IList<T>? List<T>(
        IList<T>? items, Func<T, T>? copy = null)
    {
        if (items is null)
            return null;

        var copies = new List<T>(items.Count);
        foreach (T item in items)
            copies.Add(copy is null || item is null ? item : copy(item));

        return items is KeptList<T> { Kept: var kept } ? new KeptList<T>(copies, kept.Copy()) : copies;
    }
#endif
#if HAS_MAPS

    internal static IDictionary<string, T>? Map<T>(
        IDictionary<string, T>? values, Func<T, T>? copy = null)
    {
        if (values is null)
            return null;

        var copies = new Dictionary<string, T>(
            values.Count, (values as Dictionary<string, T>)?.Comparer);
        foreach (KeyValuePair<string, T> value in values)
            copies[value.Key] = copy is null || value.Value is null ? value.Value : copy(value.Value);

        return values is KeptMap<T> { Kept: var kept } ? new KeptMap<T>(copies, kept.Copy()) : copies;
    }
#endif
}
