using System.Collections.Generic;
using System.Linq;
using Tavus.Generator.Helpers;

namespace Tavus.Generator.Diagnostics;

/// <summary>
/// Collects what is to be said about the documents of one run, each message once. What a document has many of is said a few times and
/// then counted: nobody reads hundreds, and the compiler looks at each of them again at every keystroke.
/// </summary>
internal sealed class DiagnosticBag
{
    /// <summary>How many diagnostics of one id a document gets in full.</summary>
    public const int MaxOfOneId = 25;

    private readonly List<DiagnosticInfo> _items = [];
    private readonly HashSet<DiagnosticInfo> _seen = [];
    private readonly Dictionary<(string?, string), List<DiagnosticInfo>> _groups = [];

    public void Report(string id, LocationInfo? location, params string[] arguments)
    {
        var item = new DiagnosticInfo(id, location, new EquatableArray<string>(arguments));
        if (!_seen.Add(item))
            return;

        if (!_groups.TryGetValue((location?.FilePath, id), out List<DiagnosticInfo>? group))
            _groups.Add((location?.FilePath, id), group = []);

        group.Add(item);
        if (group.Count <= MaxOfOneId)
            _items.Add(item);
    }

    public EquatableArray<DiagnosticInfo> ToEquatableArray() => new(_items.Concat(_groups.Values.Where(group => group.Count > MaxOfOneId).Select(Rest)));

    // One that stands for the others, where the first of them is.
    private static DiagnosticInfo Rest(List<DiagnosticInfo> group) => group[MaxOfOneId] with { Arguments = default, Omitted = group.Count - MaxOfOneId };
}
