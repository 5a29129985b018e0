using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace Tavus.Generator.Analyzers;

/// <summary>
/// A limit of a value, of the items of a list, or of their number. A value that is absent or not a constant is within each.
/// </summary>
internal sealed class ValueLimit
{
    private static readonly TimeSpan MatchTimeout = TimeSpan.FromMilliseconds(100);

    private const double MaxExactInteger = 9007199254740992;

    private readonly Func<KnownValue, bool> _forbids;

    private ValueLimit(Func<KnownValue, bool> forbids) => _forbids = forbids;

    /// <summary>Whether it limits a list or map, not its items.</summary>
    public bool IsOfList { get; private init; }

    public bool Forbids(KnownValue value) => _forbids(value);

    /// <summary>The limit that a named argument of the attribute declares; null if it declares none.</summary>
    public static ValueLimit? Of(string name, string text)
    {
        if (name == "Pattern") return OfTexts(value => value.Length > 0 && !Matches(value, text));
        if (name == "UniqueItems") return OfLists((items, _) => HasRepetition(items));
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double limit)) return null;

        return name switch
        {
            "Minimum" => OfNumbers(number => number < limit),
            "Maximum" => OfNumbers(number => number > limit),
            "ExclusiveMinimum" => OfNumbers(number => number <= limit),
            "ExclusiveMaximum" => OfNumbers(number => number >= limit),
            "MultipleOf" when limit > 0 => OfNumbers(number => !IsMultiple(number, limit)),
            "MinLength" => OfTexts(value => CharactersIn(value) < limit),
            "MaxLength" => OfTexts(value => CharactersIn(value) > limit),
            "MinItems" => OfLists((items, isComplete) => isComplete && items.Count < limit),
            "MaxItems" => OfLists((items, _) => items.Count > limit),
            "MinProperties" => OfObjects(count => count < limit),
            "MaxProperties" => OfObjects(count => count > limit),
            _ => null,
        };
    }

    private static ValueLimit OfNumbers(Func<double, bool> forbids) => new(value =>
        !value.IsJsonString
        && value.Type?.SpecialType != SpecialType.System_String
        && value.All(constant =>
            double.TryParse(constant.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && forbids(number)));

    private static ValueLimit OfTexts(Func<string, bool> forbids) =>
        new(value => value.All(constant => constant.Text is { } text && forbids(text)));

    // A list with other items may have any number of them.
    private static ValueLimit OfLists(Func<IReadOnlyList<KnownValue>, bool, bool> forbids) =>
        new(value => value.Items is { } items && forbids(items, !value.HasOtherItems)) { IsOfList = true };

    private static ValueLimit OfObjects(Func<int, bool> forbids) =>
        new(value => value.Object is { IsOpen: false, Members.Count: var count } && forbids(count)) { IsOfList = true };

    private static bool HasRepetition(IReadOnlyList<KnownValue> items) =>
        items.All(item => item.Constants is { Count: 1 })
        && items.Select(item => (IsText(item), TextOf(item))).Distinct().Count() < items.Count;

    // 1 and 1.0 are one number in JSON, and the string "1" is another value. A double cannot distinguish larger integers.
    private static string? TextOf(KnownValue item) =>
        !IsText(item) && double.TryParse(item.Constants![0].Text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
        && Math.Abs(number) < MaxExactInteger
            ? number.ToString("R", CultureInfo.InvariantCulture)
            : item.Constants![0].Text;

    private static bool IsText(KnownValue item) => item.IsJson
        ? item.IsJsonString
        : item.Type is null or { SpecialType: SpecialType.System_String or SpecialType.System_Char or SpecialType.None };

    private static bool IsMultiple(double number, double factor)
    {
        double ratio = number / factor;
        return Math.Abs(ratio - Math.Round(ratio)) <= 1e-9 * Math.Max(1, Math.Abs(ratio));
    }

    // JSON Schema counts code points.
    private static int CharactersIn(string text) => text.Length - text.Count(char.IsLowSurrogate);

    // A pattern that .NET does not support, or that takes too long, forbids nothing.
    private static bool Matches(string text, string pattern)
    {
        try
        {
            return Regex.IsMatch(text, pattern, RegexOptions.CultureInvariant, MatchTimeout);
        }
        catch (Exception exception) when (exception is ArgumentException or RegexMatchTimeoutException)
        {
            return true;
        }
    }
}
