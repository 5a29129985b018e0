using System;
using System.Collections.Generic;
using System.Linq;
using Tavus.Generator.Text;

namespace Tavus.Generator.Parsing;

/// <summary>The candidate names of a schema.</summary>
/// <param name="Preferred">Its component name or title, else the same as <paramref name="Path"/>.</param>
/// <param name="Path">The operation's name and the path of property names to it.</param>
internal sealed record TypeNameCandidates(string Preferred, string Path)
{
    /// <summary>The suffix of a name that .NET or generated code uses.</summary>
    private const string Suffix = "Model";

    public NameOrigin Origin { get; init; }

    /// <summary>A component is named after itself; the title names schemas that have no other name.</summary>
    public bool TakesTitle { get; init; } = true;

    /// <summary>The name of the property, parameter or response of the schema: a title that repeats it is not used as a name.</summary>
    public string? Repeated { get; init; }

    /// <summary>Longer ends of a dotted component name, for where <see cref="Preferred"/> is taken.</summary>
    public IReadOnlyList<string> Longer { get; init; } = [];

    public static TypeNameCandidates Of(string path) => new(path, path);

    /// <summary>The name of something inside of this type.</summary>
    public TypeNameCandidates Append(string name)
    {
        string suffix = Identifier.ToPascalCase(name, "Value");
        return new(Preferred + suffix, (Origin == NameOrigin.Location ? Path : Preferred) + suffix);
    }

    /// <summary>The name of the type of a property or parameter.</summary>
    public TypeNameCandidates AppendProperty(string name) => Append(name) with { Repeated = name };

    /// <summary>
    /// The name after the type was declared as <paramref name="name"/>: nested types are named after it, without the suffix.
    /// </summary>
    public TypeNameCandidates Declared(string name) => this with { Preferred = name == Path + Suffix ? Path : name };

    /// <summary>Whether a name is an end of a dotted name, which is less specific than the whole.</summary>
    public bool IsShortened(string name) => name != Path && Origin == NameOrigin.Component;

    /// <summary>All names to try, the last of them free for certain.</summary>
    /// <param name="isReserved">Whether generated code needs a name.</param>
    public IEnumerable<string> Candidates(string pointer, Func<string, bool> isReserved)
    {
        foreach (string name in Longer.Prepend(Preferred).Append(Path).Distinct().Where(IsUsable))
            yield return name;

        if (!IsUsable(Path) || isReserved(Path))
            yield return Path + Suffix;

        string hash = Path + "_" + StableHash.Of(pointer);
        yield return hash;

        // Equal pointers of several documents have equal hashes.
        for (int number = 2; number < 1000; number++)
            yield return hash + "_" + number;
    }

    // An overlay decides for the project.
    private bool IsUsable(string name) => (Origin == NameOrigin.Overlay && name == Preferred) || !ImplicitUsingNames.Contains(name);
}
