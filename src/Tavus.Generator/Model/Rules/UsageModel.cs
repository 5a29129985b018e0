using System.Collections.Generic;
using System.Linq;
using Tavus.Generator.Text;

namespace Tavus.Generator.Model;

/// <summary>How names and values of an object are used, as analyzers report it.</summary>
/// <param name="Names">The names, or paths below the object.</param>
/// <param name="Values">The values to which it is limited; none for any value.</param>
/// <param name="Conditions">The values of properties with which it applies; see <see cref="ConditionWords"/>.</param>
/// <param name="Use">The name or value to use instead, or null.</param>
/// <param name="Because">The sentence of the document that states it, or null.</param>
internal sealed record UsageModel(
    UsageKind Kind,
    EquatableArray<string> Names,
    EquatableArray<string> Values,
    EquatableArray<string> Conditions,
    string? Use,
    string? Because)
{
    /// <summary>The usage in words for the documentation of a property; null if it is not about that property.</summary>
    public string? MessageFor(string wireName)
    {
        List<string> paths = Names
            .Where(name => name == wireName || name.StartsWith(wireName + ".", System.StringComparison.Ordinal))
            .ToList();
        if (paths.Count == 0 || Kind is UsageKind.Misnamed or UsageKind.Undeclared)
            return null;

        string subject = string.Join(", ", paths.Select(path => $"`{path}`"))
            + (Values.Count == 0 ? "" : $" {string.Join(" or ", Values.Select(value => $"`{value}`"))}");
        return Kind == UsageKind.NoEffect
            ? $"{subject} {(paths.Count == 1 ? "has" : "have")} no effect{ConditionWords.Describe(Conditions)}."
            : $"{subject} is legacy{(Use is null ? "" : $": use `{Use}`")}.";
    }
}
