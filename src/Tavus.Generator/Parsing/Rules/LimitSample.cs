using System;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Tavus.Generator.Model;

namespace Tavus.Generator.Parsing;

/// <summary>Compares values that a document names with the limits that it states.</summary>
internal static class LimitSample
{
    private static readonly TimeSpan MatchTimeout = TimeSpan.FromMilliseconds(100);

    /// <summary>Whether a value, or an item of it, is certainly outside of a limit.</summary>
    public static bool Violates(LimitModel limit, JsonNode sample) => limit.Kind switch
    {
        LimitKind.Pattern => IsAnyText(sample, text => text.Length > 0 && !IsMatch(text, limit.Text)),
        LimitKind.UniqueItems or LimitKind.MinProperties or LimitKind.MaxProperties => false,
        _ => SchemaLimits.TryNumber(limit.Text, out double bound) && Violates(limit.Kind, bound, sample),
    };

    private static bool Violates(LimitKind kind, double bound, JsonNode sample) => kind switch
    {
        LimitKind.Minimum => IsAnyNumber(sample, number => number < bound),
        LimitKind.Maximum => IsAnyNumber(sample, number => number > bound),
        LimitKind.ExclusiveMinimum => IsAnyNumber(sample, number => number <= bound),
        LimitKind.ExclusiveMaximum => IsAnyNumber(sample, number => number >= bound),
        LimitKind.MultipleOf => IsAnyNumber(sample, number => bound > 0 && !IsMultiple(number / bound)),
        LimitKind.MinLength => IsAnyText(sample, text => LengthOf(text) < bound),
        LimitKind.MaxLength => IsAnyText(sample, text => LengthOf(text) > bound),
        LimitKind.MinItems => sample is JsonArray few && few.Count < bound,
        LimitKind.MaxItems => sample is JsonArray many && many.Count > bound,
        _ => false,
    };

    private static bool IsAnyNumber(JsonNode sample, Func<double, bool> condition) =>
        IsAny(sample, value => SchemaLimits.TryNumber(value.ToString(), out double number) && condition(number));

    private static bool IsAnyText(JsonNode sample, Func<string, bool> condition) =>
        IsAny(sample, value => value.GetValueKind() == JsonValueKind.String && condition(value.ToString()));

    private static bool IsAny(JsonNode sample, Func<JsonNode, bool> condition) => sample is JsonArray list
        ? list.OfType<JsonValue>().Any(condition)
        : sample is JsonValue && condition(sample);

    private static bool IsMultiple(double ratio) => Math.Abs(ratio - Math.Round(ratio)) <= 1e-9 * Math.Max(1, Math.Abs(ratio));

    private static int LengthOf(string text) => text.Length - text.Count(char.IsLowSurrogate);

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
