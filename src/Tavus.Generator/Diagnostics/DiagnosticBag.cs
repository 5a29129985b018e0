using System.Collections.Generic;
using System.Linq;
using Tavus.Generator.Text;

namespace Tavus.Generator.Diagnostics;

/// <summary>
/// Collects the diagnostics about the documents of one run, each message once. Of many with one id, a few are reported and
/// the others counted: nobody reads hundreds, and the compiler filters each of them at every keystroke.
/// </summary>
internal sealed class DiagnosticBag
{
    /// <summary>How many diagnostics of one id a document gets in full.</summary>
    public const int MaxOfOneId = 25;

    private readonly List<DiagnosticInfo> _items = [];
    private readonly HashSet<DiagnosticInfo> _seen = [];
    private readonly Dictionary<(string?, string, SpecSeverity?), List<DiagnosticInfo>> _groups = [];

    public List<DiagnosticInfo> ToList() => _items.Concat(_groups.Values.Where(group => group.Count > MaxOfOneId).Select(Rest)).ToList();

    public void Report(string id, SourceLocation? location, params string[] arguments) =>
        Add(new DiagnosticInfo(id, location, new EquatableArray<string>(arguments)));

    /// <summary>Reports information that requires no action.</summary>
    public void Inform(string id, SourceLocation? location, string message) =>
        Add(new DiagnosticInfo(id, location, new EquatableArray<string>([message]), Severity: SpecSeverity.Info));

    /// <summary>Reports a warning, whatever the severity of its rule is.</summary>
    public void Warn(string id, SourceLocation? location, string message) =>
        Add(new DiagnosticInfo(id, location, new EquatableArray<string>([message]), Severity: SpecSeverity.Warning));

    private void Add(DiagnosticInfo item)
    {
        if (!_seen.Add(item))
            return;

        if (!_groups.TryGetValue((item.Location?.FilePath, item.Id, item.Severity), out List<DiagnosticInfo>? group))
            _groups.Add((item.Location?.FilePath, item.Id, item.Severity), group = []);

        group.Add(item);
        if (group.Count <= MaxOfOneId)
            _items.Add(item);
    }

    // A summary of the others, at the location of the first of them.
    private static DiagnosticInfo Rest(List<DiagnosticInfo> group) =>
        group[MaxOfOneId] with { Arguments = default, Omitted = group.Count - MaxOfOneId };
}
