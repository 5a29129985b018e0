using System;
using System.Collections.Generic;
using System.Linq;
using Tavus.Generator.Text;

namespace Tavus.Generator.Model;

/// <summary>What the value at a path below an object must be, perhaps only with certain values of properties of the object.</summary>
/// <param name="Path">JSON names with dots between them, such as <c>voice_settings.speed</c>.</param>
/// <param name="Conditions">The values with which it applies; see <see cref="ConditionWords"/>.</param>
/// <param name="IsEnforced">Whether a request that breaks it is refused before it is sent.</param>
internal sealed record ConstraintModel(
    string Path, EquatableArray<LimitModel> Limits, EquatableArray<string> Conditions, bool IsEnforced)
{
    /// <summary>The constraint in words.</summary>
    public string Message => $"`{Path}` must {Expect(Limits)}{ConditionWords.Describe(Conditions)}";

    /// <summary>The limits in words that follow <c>must</c>, as in <c>be at least 1</c>.</summary>
    public static string Expect(IEnumerable<LimitModel> limits) =>
        string.Join(" and ", LimitWords.Describe(name => limits.FirstOrDefault(limit => limit.Kind.ToString() == name)?.Text));

    public bool IsOf(string wireName) => Path == wireName || Path.StartsWith(wireName + ".", StringComparison.Ordinal);
}
