using System;
using System.Linq;
using Tavus.Generator.Text;

namespace Tavus.Generator.Model;

/// <summary>A constraint on the value at a path below an object, which may depend on values of the object's properties.</summary>
/// <param name="Path">JSON names with dots between them, such as <c>voice_settings.speed</c>.</param>
/// <param name="Minimum">The smallest number, or null.</param>
/// <param name="Maximum">The greatest number, or null.</param>
/// <param name="Pattern">The regular expression that a text matches, or null.</param>
/// <param name="Conditions">The values with which it applies, as <c>name=value</c>; of several with one name, one suffices.</param>
internal sealed record ConstraintModel(string Path, string? Minimum, string? Maximum, string? Pattern, EquatableArray<string> Conditions)
{
    /// <summary>The constraint in words.</summary>
    public string Message => $"`{Path}` is {Values}{string.Concat(Conditions.GroupBy(NameOf).Select((group, index) =>
        $"{(index == 0 ? " when" : " and")} {group.Key} is '{string.Join("' or '", group.Select(ValueOf))}'"))}";

    private string Values => (Minimum, Maximum) switch
    {
        ({ } minimum, { } maximum) => $"from {minimum} to {maximum}",
        ({ } minimum, null) => $"at least {minimum}",
        (null, { } maximum) => $"at most {maximum}",
        _ => $"a string that matches `{Pattern}`",
    };

    public bool IsOf(string wireName) => Path == wireName || Path.StartsWith(wireName + ".", StringComparison.Ordinal);

    private static string NameOf(string condition) => condition.Substring(0, condition.IndexOf('='));

    private static string ValueOf(string condition) => condition.Substring(condition.IndexOf('=') + 1);
}
