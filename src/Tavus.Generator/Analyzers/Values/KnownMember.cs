using Microsoft.CodeAnalysis;

namespace Tavus.Generator.Analyzers;

/// <summary>A property of a <see cref="KnownObject"/>.</summary>
/// <param name="name">The name in JSON.</param>
/// <param name="nameLocation">The location of the name, or of the value where code has a C# name.</param>
internal sealed class KnownMember(string name, Location nameLocation, KnownValue value)
{
    public string Name { get; } = name;

    public Location NameLocation { get; } = nameLocation;

    public KnownValue Value { get; } = value;

    /// <summary>The same property with JSON's <c>null</c>.</summary>
    public KnownMember AsNull() => new(Name, NameLocation, KnownValue.Null(Value.Location));
}
