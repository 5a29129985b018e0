using System;
using System.Collections.Generic;
using System.Linq;

namespace Tavus.Generator.Text;

/// <summary>
/// Describes conditions, which are <c>path=value</c>; of several with one path, one suffices. An empty value is a missing property,
/// <c>*</c> any value, and a value that ends in <c>*</c> a prefix.
/// </summary>
internal static class ConditionWords
{
    /// <summary>The values of each path.</summary>
    public static ILookup<string, string> ByPath(IEnumerable<string> conditions) => conditions
        .Where(condition => condition.IndexOf('=') > 0)
        .ToLookup(
            condition => condition.Substring(0, condition.IndexOf('=')), condition => condition.Substring(condition.IndexOf('=') + 1));

    /// <summary>Conditions in words, with a space before them; empty if there are none.</summary>
    public static string Describe(IEnumerable<string> conditions) => string.Concat(ByPath(conditions)
        .Select((group, index) => $"{(index == 0 ? " when" : " and")} {group.Key} {DescribeValues(group)}"));

    /// <summary>Values in words, such as <c>is 'a' or 'b'</c>.</summary>
    public static string DescribeValues(IEnumerable<string> values) => values.SequenceEqual(["*"])
        ? "is set"
        : string.Join(" or ", values
            .GroupBy(value => value.Length == 0 ? 0 : value.EndsWith("*", StringComparison.Ordinal) ? 1 : 2)
            .OrderBy(group => group.Key)
            .Select(group => group.Key switch
            {
                0 => "is not set",
                1 => "begins with " + Quote(group.Select(value => value.Substring(0, value.Length - 1))),
                _ => "is " + Quote(group),
            }));

    private static string Quote(IEnumerable<string> values) => $"'{string.Join("' or '", values)}'";
}
