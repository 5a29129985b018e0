using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Tavus.Generator.Analyzers;

/// <summary>The names that a model and the models in it declare.</summary>
internal static class ModelTree
{
    private const int MaxDepth = 4;
    private const int MinLength = 5;

    public static Dictionary<string, IPropertySymbol> DeclaredNames(INamedTypeSymbol model) =>
        DeclaredNames(GeneratedApi.PropertiesOf(model));

    /// <summary>The properties that have JSON names, by these.</summary>
    public static Dictionary<string, IPropertySymbol> DeclaredNames(IEnumerable<IPropertySymbol> properties)
    {
        var names = new Dictionary<string, IPropertySymbol>(StringComparer.Ordinal);
        foreach (IPropertySymbol property in properties)
        {
            if (GeneratedApi.WireNameOf(property) is { } name) names[name] = property;
        }

        return names;
    }

    /// <summary>The only property with a name in the models below a root, as a path of JSON names and one of C# names.</summary>
    public static (string Path, string Members)? FindElsewhere(string name, INamedTypeSymbol root)
    {
        List<(string Path, string Members, IPropertySymbol Property)> found = Find(name, root, "", "", 0).Take(2).ToList();
        if (found.Count != 1) return null;

        // A short name, such as `name` or `type`, may be one of another API; that of a whole model is not.
        (string path, string members, IPropertySymbol property) = found[0];
        return name.Length >= MinLength || GeneratedApi.ModelOf(property.Type) is not null ? (path, members) : null;
    }

    /// <summary>The C# names for a path of JSON names; null if it is not declared.</summary>
    public static string? CSharpPathOf(string path, INamedTypeSymbol model)
    {
        string[] names = path.Split(new[] { '.' }, 2);
        if (GeneratedApi.PropertyFor(names[0], model) is not { } property) return null;
        if (names.Length == 1) return property.Name;
        return GeneratedApi.ModelOf(property.Type) is { } part && CSharpPathOf(names[1], part) is { } rest
            ? property.Name + "." + rest
            : property.Name;
    }

    private static IEnumerable<(string Path, string Members, IPropertySymbol Property)> Find(
        string name, INamedTypeSymbol model, string path, string members, int depth)
    {
        foreach (KeyValuePair<string, IPropertySymbol> declared in DeclaredNames(model))
        {
            (string Path, string Members, IPropertySymbol) place = (path + declared.Key, members + declared.Value.Name, declared.Value);
            if (declared.Key == name) yield return place;
            if (depth == MaxDepth || GeneratedApi.ModelOf(declared.Value.Type) is not { } part) continue;
            foreach ((string, string, IPropertySymbol) inner in Find(name, part, place.Path + ".", place.Members + ".", depth + 1))
                yield return inner;
        }
    }
}
