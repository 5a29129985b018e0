using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Tavus.Generator.Analyzers;

/// <summary>A property of a model, or of an object in it, that is given a value.</summary>
internal sealed class MemberWrite(IReadOnlyList<IPropertySymbol> path, IOperation? value)
{
    public MemberWrite(IPropertySymbol property, IOperation? value)
        : this(new[] { property }, value)
    {
    }

    /// <summary>The property, behind those that lead to it.</summary>
    public IReadOnlyList<IPropertySymbol> Path { get; } = path;

    /// <summary>The value; null if the value, or whether it is assigned, cannot be determined.</summary>
    public IOperation? Value { get; } = value;

    /// <summary>The text of the value in JSON where the constructor sets it; else null.</summary>
    public string? Text { get; init; }

    public MemberWrite AsUncertain() => new(Path, value: null);

    /// <summary>Whether the path begins with the properties.</summary>
    public bool IsWithin(IReadOnlyList<IPropertySymbol> part) => Path.Count >= part.Count && HasCommonStart(part);

    /// <summary>Whether the write gives another object to one of the properties, or to the last one.</summary>
    public bool Replaces(IReadOnlyList<IPropertySymbol> part) => Path.Count <= part.Count && HasCommonStart(part);

    /// <summary>The same write as the object at the path sees it.</summary>
    public MemberWrite Below(IReadOnlyList<IPropertySymbol> part) => new(Path.Skip(part.Count).ToList(), Value) { Text = Text };

    private bool HasCommonStart(IReadOnlyList<IPropertySymbol> other)
    {
        for (int i = 0; i < Path.Count && i < other.Count; i++)
        {
            if (!SymbolEqualityComparer.Default.Equals(Path[i], other[i])) return false;
        }

        return true;
    }
}
