using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Tavus.Generator.Parsing;

/// <summary>Reads the values of an overlay's rules.</summary>
internal static class ConditionParser
{
    /// <summary>The conditions <c>{ name: value, other: [value, value] }</c> as <c>name=value</c>; null if they are none.</summary>
    public static List<string>? Conditions(JsonNode? node)
    {
        if (node is null)
            return [];

        if (node is not JsonObject conditions || conditions.Any(item => item.Key.Contains('=') || ValuesOrMissing(item.Value).Count == 0))
            return null;

        return conditions.SelectMany(item => ValuesOrMissing(item.Value).Select(value => $"{item.Key}={value}")).ToList();
    }

    /// <summary>The values of a condition, in which null is an empty text: the property is missing.</summary>
    public static List<string> ValuesOrMissing(JsonNode? node) => node is null ? [""] : Values(node);

    /// <summary>A value, or a list of values; none where the keyword is absent.</summary>
    public static List<string> Values(JsonNode? node) => node switch
    {
        JsonArray items => items.SelectMany(ValuesOrMissing).ToList(),
        JsonValue value when value.IsJsonNullSentinel() => [""],
        JsonValue value => [value.ToString()],
        _ => [],
    };

    /// <summary>A text, or a list of texts.</summary>
    public static List<string> Texts(JsonNode? node) => node is null ? [] : Values(node).Where(text => text.Length > 0).ToList();
}
