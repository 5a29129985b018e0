using System.Collections.Generic;
using Tavus.Generator.Helpers;

namespace Tavus.Generator.Diagnostics;

/// <summary>Collects what is to be said about the documents of one run, each message once.</summary>
internal sealed class DiagnosticBag
{
    private readonly List<DiagnosticInfo> _items = [];
    private readonly HashSet<DiagnosticInfo> _seen = [];

    public void Report(string id, LocationInfo? location, params string[] arguments)
    {
        var item = new DiagnosticInfo(id, location, new EquatableArray<string>(arguments));
        if (_seen.Add(item))
            _items.Add(item);
    }

    public EquatableArray<DiagnosticInfo> ToEquatableArray() => new(_items);
}
