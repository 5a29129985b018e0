namespace Tavus.Runtime;

/// <summary>Collects violations. Paths are put together only for those that there are.</summary>
internal sealed class ViolationCollector
{
    private readonly global::System.Collections.Generic.List<TavusViolation> _violations = new();
    private int _depth;
    private bool _isStopped;

    internal void Add(string path, string message) => _violations.Add(new TavusViolation(path, message));

    /// <summary>Collects the violations of a part, whose paths start below <paramref name="path"/>.</summary>
    internal void Collect<T>(string path, T? part, global::System.Action<T, ViolationCollector> collect)
        where T : class
    {
        if (part is null || _isStopped)
            return;

        int first = _violations.Count;
        if (_depth == JsonText.MaxDepth)
        {
            // An object that holds itself would go on for ever.
            _isStopped = true;
            Add("", "is nested more than " + JsonText.MaxDepth.ToString(global::System.Globalization.CultureInfo.InvariantCulture) + " levels deep, or holds itself");
            return;
        }

        _depth++;
        collect(part, this);
        _depth--;
        for (int i = first; i < _violations.Count; i++)
            _violations[i].Path = path + _violations[i].Path;
    }

    /// <summary>Collects the violations of the items of a list.</summary>
    internal void CollectItems<T>(string path, global::System.Collections.Generic.IEnumerable<T?>? items, global::System.Action<T, ViolationCollector> collect)
        where T : class
    {
        int index = 0;
        foreach (T? item in items ?? global::System.Array.Empty<T?>())
        {
            int first = _violations.Count;
            Collect(path, item, collect);
            if (_violations.Count > first)
                Renumber(first, path, index);

            index++;
        }
    }

    /// <summary>Collects the violations of the values of a map.</summary>
    internal void CollectValues<T>(
        string path, global::System.Collections.Generic.IEnumerable<global::System.Collections.Generic.KeyValuePair<string, T>>? members, global::System.Action<T, ViolationCollector> collect)
        where T : class
    {
        foreach (global::System.Collections.Generic.KeyValuePair<string, T> member in members ?? global::System.Array.Empty<global::System.Collections.Generic.KeyValuePair<string, T>>())
            Collect(path + "." + member.Key, member.Value, collect);
    }

    /// <exception cref="TavusValidationException">There are violations.</exception>
    internal void ThrowIfAny()
    {
        if (_violations.Count == 0)
            return;

        foreach (TavusViolation violation in _violations)
            violation.Path = "$" + violation.Path;

        throw new TavusValidationException(_violations.ToArray());
    }

    private void Renumber(int first, string path, int index)
    {
        string place = path + "[" + index.ToString(global::System.Globalization.CultureInfo.InvariantCulture) + "]";
        for (int i = first; i < _violations.Count; i++)
            _violations[i].Path = place + _violations[i].Path.Substring(path.Length);
    }
}
