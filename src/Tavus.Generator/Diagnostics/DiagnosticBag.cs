using System.Collections.Generic;
using Tavus.Generator.Helpers;

namespace Tavus.Generator.Diagnostics;

/// <summary>Collects what is to be said about the documents of one run, each message once.</summary>
internal sealed class DiagnosticBag
{
    private readonly List<DiagnosticInfo> _items = [];
    private readonly HashSet<DiagnosticInfo> _seen = [];

    public EquatableArray<DiagnosticInfo> ToEquatableArray() => new(_items);

    public void Report(string id, LocationInfo? location, params string[] arguments) =>
        Add(new DiagnosticInfo(id, location, new EquatableArray<string>(arguments)));

    /// <summary>Says something that asks for nothing to be done.</summary>
    public void Inform(string id, LocationInfo? location, string message) =>
        Add(new DiagnosticInfo(id, location, new EquatableArray<string>([message]), IsInfo: true));

    private void Add(DiagnosticInfo item)
    {
        if (_seen.Add(item))
            _items.Add(item);
    }
}
