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

    private static string? Amount(string? minimum, string? maximum, string unit) => (minimum, maximum) switch
    {
        (null, null) => null,
        (_, null) => $"at least {minimum} {unit}{Plural(minimum)}",
        (null, _) => $"at most {maximum} {unit}{Plural(maximum)}",
        _ when minimum == maximum => $"{minimum} {unit}{Plural(minimum)}",
        _ => $"{minimum} to {maximum} {unit}s",
    };

    private static string Plural(string number) => number == "1" ? "" : "s";
}
