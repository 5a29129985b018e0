using System;
using System.Collections.Generic;
using System.Linq;
using Tavus.Generator.Text;

namespace Tavus.Generator.Analyzers;

/// <summary>The values of properties with which a rule applies; see <see cref="ConditionWords"/>.</summary>
internal sealed class KnownConditions(IEnumerable<string> conditions)
{
    private readonly ILookup<string, string> _values = ConditionWords.ByPath(conditions);

    /// <summary>Whether the object certainly has the values.</summary>
    public bool Hold(KnownObject value) => _values.All(group => value.At(group.Key) switch
    {
        { Object: not null } or { Items.Count: > 0 } => group.Contains("*"),
        var found => found.All(constant => group.Any(expected => IsMatch(expected, constant))),
    });

    public static bool IsMatch(string expected, MemberValue value)
    {
        int last = expected.Length - 1;
        return last < 0 ? value.IsMissing
            : value.IsMissing ? false
            : expected[last] == '*' ? value.Text!.StartsWith(expected.Substring(0, last), StringComparison.Ordinal)
            : value.Text == expected;
    }
}
