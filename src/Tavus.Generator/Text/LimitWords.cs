using System;
using System.Collections.Generic;

namespace Tavus.Generator.Text;

/// <summary>Describes limits of values. Their names are those of the attribute that analyzers read.</summary>
internal static class LimitWords
{
    /// <summary>What a value must do, as in <c>be at least 1</c>: one text for each kind of limit.</summary>
    /// <param name="limit">The text of a limit by its name, or null.</param>
    public static IEnumerable<string> Describe(Func<string, string?> limit)
    {
        if (Range(limit("Minimum"), limit("Maximum")) is { } range)
            yield return "be " + range;

        if (limit("ExclusiveMinimum") is { } lower)
            yield return "be greater than " + lower;

        if (limit("ExclusiveMaximum") is { } upper)
            yield return "be less than " + upper;

        if (limit("MultipleOf") is { } factor)
            yield return "be a multiple of " + factor;

        if (Amount(limit("MinLength"), limit("MaxLength"), "character") is { } length)
            yield return "have " + length;

        if (limit("Pattern") is { } pattern)
            yield return $"match '{pattern}'";

        if (Amount(limit("MinItems"), limit("MaxItems"), "item") is { } count)
            yield return "have " + count;

        if (Amount(limit("MinProperties"), limit("MaxProperties"), "property", "properties") is { } members)
            yield return "have " + members;

        if (limit("UniqueItems") is "true")
            yield return "have no item twice";
    }

    private static string? Range(string? minimum, string? maximum) => (minimum, maximum) switch
    {
        (null, null) => null,
        (_, null) => "at least " + minimum,
        (null, _) => "at most " + maximum,
        _ => $"from {minimum} to {maximum}",
    };

    private static string? Amount(string? minimum, string? maximum, string one, string? several = null)
    {
        return (minimum, maximum) switch
        {
            (null, null) => null,
            (_, null) => $"at least {minimum} {Unit(minimum)}",
            (null, _) => $"at most {maximum} {Unit(maximum)}",
            _ when minimum == maximum => $"{minimum} {Unit(minimum)}",
            _ => $"{minimum} to {maximum} {Unit(maximum)}",
        };

        string Unit(string number) => number == "1" ? one : several ?? one + "s";
    }
}
