using Microsoft.CodeAnalysis;

namespace Tavus.Generator.Analyzers;

/// <summary>A member of a model that is given a value.</summary>
internal readonly struct MemberWrite(IPropertySymbol property, IOperation? value)
{
    public IPropertySymbol Property { get; } = property;

    /// <summary>The value; null if the value, or whether it is assigned, cannot be determined.</summary>
    public IOperation? Value { get; } = value;

    /// <summary>The text of the value in JSON where the constructor sets it; else null.</summary>
    public string? Text { get; init; }

    public MemberWrite AsUncertain() => new(Property, value: null);
}
