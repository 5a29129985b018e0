using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;

namespace Tavus.Generator.Analyzers;

/// <summary>Names the environment variable for a secret, as in <c>TAVUS_API_KEY</c>.</summary>
internal static class EnvironmentVariable
{
    private static readonly string[] Suffixes = { "Options", "Client", "Layer" };

    /// <summary>The data for the code fix.</summary>
    public static ImmutableDictionary<string, string?> For(ISymbol target)
    {
        string owner = target.ContainingType?.Name ?? "";
        foreach (string suffix in Suffixes)
        {
            if (owner.Length > suffix.Length && owner.EndsWith(suffix, System.StringComparison.Ordinal))
                owner = owner.Substring(0, owner.Length - suffix.Length);
        }

        ImmutableDictionary<string, string?> properties = ImmutableDictionary<string, string?>.Empty
            .Add(FixProperties.Variable, Words(owner) + "_" + Words(target.Name));
        return target is IParameterSymbol { NullableAnnotation: NullableAnnotation.NotAnnotated }
            ? properties.Add(FixProperties.IsRequired, "")
            : properties;
    }

    private static string Words(string name)
    {
        var text = new StringBuilder();
        foreach ((char character, int index) in name.Select((character, index) => (character, index)))
        {
            if (char.IsUpper(character) && index > 0 && char.IsLower(name[index - 1])) text.Append('_');
            text.Append(char.ToUpper(character, CultureInfo.InvariantCulture));
        }

        return text.ToString();
    }
}
