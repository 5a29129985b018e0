using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Tavus.Conformance;

/// <summary>Compares JSON by value: numbers as numbers, objects without an order.</summary>
internal static class JsonComparer
{
    /// <summary>The first difference, or null.</summary>
    public static string? Difference(JsonNode? actual, JsonNode? expected, string path = "$")
    {
        switch (actual, expected)
        {
            case (JsonObject left, JsonObject right):
                return left.Select(member => member.Key).Union(right.Select(member => member.Key))
                    .Select(name => left.ContainsKey(name) && right.ContainsKey(name)
                        ? Difference(left[name], right[name], $"{path}.{name}")
                        : $"{path}.{name} is {(left.ContainsKey(name) ? "not expected" : "missing")}")
                    .FirstOrDefault(difference => difference is not null);

            case (JsonArray left, JsonArray right) when left.Count == right.Count:
                return left.Select((item, index) => Difference(item, right[index], $"{path}[{index}]"))
                    .FirstOrDefault(difference => difference is not null);

            default:
                return AreEqual(actual, expected) ? null : $"{path}: {Show(actual)}, not {Show(expected)}";
        }
    }

    /// <summary>Whether two spellings are of one number.</summary>
    public static bool AreEqualNumbers(string left, string right) =>
        left == right
        || (decimal.TryParse(left, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal a)
            && decimal.TryParse(right, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal b)
                ? a == b
                : double.TryParse(left, CultureInfo.InvariantCulture, out double c)
                    && double.TryParse(right, CultureInfo.InvariantCulture, out double d)
                    && c == d);

    private static bool AreEqual(JsonNode? left, JsonNode? right)
    {
        if (left is null || right is null)
            return left is null && right is null;

        return left.GetValueKind() == right.GetValueKind()
            && (left.GetValueKind() == JsonValueKind.Number
                ? AreEqualNumbers(left.ToJsonString(), right.ToJsonString())
                : left.ToString() == right.ToString());
    }

    private static string Show(JsonNode? node) => node?.ToJsonString() ?? "null";
}
