#if HAS_LIMITS
namespace Tavus.Runtime;

using global::System;
using global::System.Collections.Generic;
using global::System.Globalization;
using global::System.Text.RegularExpressions;

// The limits that the document states for single values. What is not set has no limit.
internal sealed partial class ViolationCollector
{
    private static readonly TimeSpan MatchTimeout = TimeSpan.FromMilliseconds(100);

    // Checks a number. The message is about all limits together.
    internal void CheckNumber(
        string name, double? value, string message,
        double minimum = double.NegativeInfinity, double maximum = double.PositiveInfinity,
        double above = double.NegativeInfinity, double below = double.PositiveInfinity, double factor = 0)
    {
        if (value is not { } number)
            return;

        bool isOutside = number < minimum || number > maximum
            || (number <= above && !double.IsNegativeInfinity(above)) || (number >= below && !double.IsPositiveInfinity(below));
        if (isOutside || (factor > 0 && !IsMultiple(number, factor)))
            Add(name, message);
    }

    // Checks each number of a list.
    internal void CheckNumbers<T>(
        string name, IEnumerable<T>? values, string message,
        double minimum = double.NegativeInfinity, double maximum = double.PositiveInfinity,
        double above = double.NegativeInfinity, double below = double.PositiveInfinity, double factor = 0)
    {
        int index = 0;
        foreach (T value in values ?? Array.Empty<T>())
        {
            double? number = value is null ? null : Convert.ToDouble(value, CultureInfo.InvariantCulture);
            CheckNumber(Item(name, index++), number, message, minimum, maximum, above, below, factor);
        }
    }

    // Checks the length of a string in code points, and its pattern.
    internal void CheckText(string name, string? value, string message, int minimum = 0, int maximum = int.MaxValue, string? pattern = null)
    {
        if (value is null)
            return;

        int length = Length(value);
        if (length < minimum || length > maximum || (pattern is not null && length > 0 && !IsMatch(value, pattern)))
            Add(name, message);
    }

    // Checks each string of a list.
    internal void CheckTexts(
        string name, IEnumerable<string?>? values, string message, int minimum = 0, int maximum = int.MaxValue, string? pattern = null)
    {
        int index = 0;
        foreach (string? value in values ?? Array.Empty<string?>())
            CheckText(Item(name, index++), value, message, minimum, maximum, pattern);
    }

    // Checks the number of the items of a list, or of the properties of a map.
    internal void CheckCount<T>(
        string name, ICollection<T>? values, string message, int minimum = 0, int maximum = int.MaxValue, bool isUnique = false)
    {
        if (values is null)
            return;

        if (values.Count < minimum || values.Count > maximum || (isUnique && new HashSet<T>(values).Count < values.Count))
            Add(name, message);
    }

    private static string Item(string name, int index) => name + "[" + index.ToString(CultureInfo.InvariantCulture) + "]";

    // JSON Schema counts code points.
    private static int Length(string text)
    {
        int length = 0;
        foreach (char character in text)
            length += char.IsLowSurrogate(character) ? 0 : 1;

        return length;
    }

    private static bool IsMultiple(double number, double factor)
    {
        double ratio = number / factor;
        return Math.Abs(ratio - Math.Round(ratio)) <= 1e-9 * Math.Max(1, Math.Abs(ratio));
    }

    // What takes too long is left to the server.
    private static bool IsMatch(string text, string pattern)
    {
        try
        {
            return Regex.IsMatch(text, pattern, RegexOptions.CultureInvariant, MatchTimeout);
        }
        catch (RegexMatchTimeoutException)
        {
            return true;
        }
    }
}
#endif
