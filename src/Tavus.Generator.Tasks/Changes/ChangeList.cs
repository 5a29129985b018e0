using System.Collections.Generic;
using System.Linq;

namespace Tavus.Generator.Tasks.Changes;

/// <summary>Collects changes in the order in which they are found.</summary>
internal sealed class ChangeList
{
    private readonly List<Change> _items = [];
    private readonly List<Change> _additions = [];

    /// <summary>The changes, those that break code first, new methods and types last.</summary>
    public IReadOnlyList<Change> Ordered => _items.OrderBy(change => change.IsBreaking ? 0 : 1).Concat(_additions).Distinct().ToArray();

    public void Gone(string name, string? hint = null) => Add('-', $"{name} is gone{(hint is null ? "" : $" ({hint})")}", isBreaking: true);

    /// <summary>A new part of a method or type.</summary>
    public void New(string text) => Add('+', text, isBreaking: false);

    /// <summary>A new method or type.</summary>
    public void Addition(string text) => _additions.Add(new Change('+', OneLine.Of(text), IsBreaking: false));

    public void NowRequired(string name) => Add('!', $"now required: {name}", isBreaking: true);

    /// <summary>A change that breaks code.</summary>
    public void Breaks(string text) => Add('~', text, isBreaking: true);

    /// <summary>A change with which code still compiles.</summary>
    public void Note(string text) => Add('~', text, isBreaking: false);

    private void Add(char sign, string text, bool isBreaking) => _items.Add(new Change(sign, OneLine.Of(text), isBreaking));
}
