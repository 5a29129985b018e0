using System.Collections.Generic;
using Tavus.Generator.Helpers;

namespace Tavus.Generator.Parser;

/// <summary>The name that a schema asks for.</summary>
/// <param name="Preferred">Its component name or title, else the same as <paramref name="Place"/>.</param>
/// <param name="Place">The operation's name and the path of property names to it.</param>
/// <param name="TakesTitle">A component is known by its own name; the title speaks for schemas that have no other.</param>
internal sealed record TypeName(string Preferred, string Place, bool TakesTitle = true)
{
    public static TypeName Of(string place) => new(place, place);

    public static TypeName OfComponent(string id)
    {
        string name = Identifier.ToPascalCase(id, "Schema");
        return new TypeName(name, name, TakesTitle: false);
    }

    /// <summary>The name of something inside of this type.</summary>
    public TypeName Append(string name) => Of(Preferred + Identifier.ToPascalCase(name, "Value"));

    public TypeName WithTitle(string? title) =>
        TakesTitle && title is { Length: > 0 and <= 80 } ? this with { Preferred = Identifier.ToPascalCase(title, Place) } : this;

    /// <summary>All names to try, the last of them free for certain.</summary>
    public IEnumerable<string> Candidates(string pointer)
    {
        yield return Preferred;
        if (Place != Preferred)
            yield return Place;

        string hash = Place + "_" + StableHash.Of(pointer);
        yield return hash;

        // Equal pointers of several documents have equal hashes.
        for (int number = 2; number < 1000; number++)
            yield return hash + "_" + number;
    }
}
