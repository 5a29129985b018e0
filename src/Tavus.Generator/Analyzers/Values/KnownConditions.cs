using System;
using System.Collections.Generic;
using System.Linq;

namespace Tavus.Generator.Analyzers;

/// <summary>
/// The values of properties with which a rule applies, as <c>path=value</c>; of several with one path, one suffices. An empty value is a
/// missing property, and a value that ends in <c>*</c> is a prefix.
/// </summary>
internal sealed class KnownConditions
{
    private readonly ILookup<string, string> _values;

    public KnownConditions(IEnumerable<string> conditions) => _values = conditions
        .Select(item => item.Split(new[] { '=' }, 2))
        .Where(pair => pair.Length == 2)
        .ToLookup(pair => pair[0], pair => pair[1]);

    /// <summary>Whether the object certainly has the values.</summary>
    public bool Hold(KnownObject value) => _values.All(group => value.At(group.Key) switch
    {
        { Object: not null } or { Items.Count: > 0 } => group.Contains("*"),
        var found => found.All(constant => group.Any(expected => IsMatch(expected, constant))),
    });

    public static bool IsMatch(string expected, MemberValue value) =>
        expected.Length == 0 ? value.IsMissing
        : value.IsMissing ? false
        : expected[expected.Length - 1] == '*' ? value.Text!.StartsWith(expected.Substring(0, expected.Length - 1), StringComparison.Ordinal)
        : value.Text == expected;
}
