using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Tavus.Generator.Analyzers;

/// <summary>The properties that an object certainly has, read from code or from a JSON text.</summary>
/// <param name="location">The location of the whole object.</param>
/// <param name="model">The generated class; null for free-form JSON.</param>
internal sealed class KnownObject(Location location, INamedTypeSymbol? model)
{
    private readonly List<KnownMember> _members = new();

    public Location Location { get; } = location;

    public INamedTypeSymbol? Model { get; } = model;

    /// <summary>Whether it is a JSON text.</summary>
    public bool IsJson { get; init; }

    /// <summary>The location of its name in a JSON text; null where it is the whole text.</summary>
    public Location? NameLocation { get; init; }

    /// <summary>Whether it may have properties that are not known.</summary>
    public bool IsOpen { get; set; }

    public IReadOnlyList<KnownMember> Members => _members;

    /// <summary>Sets a property. A property that is set again has the later value.</summary>
    public void Set(KnownMember member)
    {
        _members.RemoveAll(earlier => earlier.Name == member.Name);
        _members.Add(member);
    }

    /// <summary>The value at a path such as <c>voice_settings.speed</c>: absent or unknown where it is not set here.</summary>
    public KnownValue At(string path)
    {
        int dot = path.IndexOf('.');
        string name = dot < 0 ? path : path.Substring(0, dot);
        if (MemberNamed(name) is not { Value: var value })
            return IsOpen ? KnownValue.Unknown(Location) : KnownValue.Absent(Location);

        if (dot < 0) return value;
        if (value.Object is { } part) return part.At(path.Substring(dot + 1));
        return value.IsAbsent ? value : KnownValue.Unknown(value.Location);
    }

    /// <summary>The property at a path; null where it is not set here.</summary>
    public KnownMember? MemberAt(string path)
    {
        int dot = path.LastIndexOf('.');
        KnownObject? owner = dot < 0 ? this : At(path.Substring(0, dot)).Object;
        string name = path.Substring(dot + 1);
        return owner?.MemberNamed(name);
    }

    /// <summary>The property with a name, which may contain dots; null where it is not set here.</summary>
    public KnownMember? MemberNamed(string name) => _members.Find(member => member.Name == name);

    /// <summary>The object, and the objects of models in it that are part of the same JSON text.</summary>
    public IEnumerable<KnownObject> WithJsonParts() => new[] { this }.Concat(_members
        .SelectMany(member => member.Value.ItemsOrSelf)
        .Select(value => value.Object)
        .OfType<KnownObject>()
        .Where(part => part.IsJson)
        .SelectMany(part => part.WithJsonParts()));
}
