using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using System.Xml;
using Tavus.Generator.Model;

namespace Tavus.Conformance;

/// <summary>
/// Compares what was read with JSON. An object is compared as a whole, by the JSON that it writes, and by its properties: a value that only
/// survived among the undeclared ones does not count as read.
/// </summary>
internal sealed class ValueComparer(GeneratedClient client)
{
    /// <summary>The first difference, or null.</summary>
    public string? Difference(object? actual, JsonNode? expected, string path = "$")
    {
        if (actual is null || expected is null)
            return actual is null && expected is null ? null : $"{path}: {Show(actual)}, not {expected?.ToJsonString() ?? "null"}";

        if (actual is JsonNode node)
            return JsonComparer.Difference(node, expected, path);

        if (actual.GetType().GetMethod("ToJson", []) is { } toJson)
        {
            return JsonComparer.Difference(JsonNode.Parse((string)toJson.Invoke(actual, null)!), expected, path)
                ?? Properties(actual, expected, path);
        }

        return actual switch
        {
            IDictionary map => Entries(map, expected, path),
            IEnumerable list when actual is not (string or byte[]) => Items([.. list.Cast<object?>()], expected, path),
            _ => IsEqual(actual, expected) ? null : $"{path}: {Show(actual)}, not {expected.ToJsonString()}",
        };
    }

    private string? Properties(object actual, JsonNode expected, string path)
    {
        ObjectModel? model = client.Model.Objects.FirstOrDefault(candidate => candidate.Name == actual.GetType().Name);
        if (model is null || expected is not JsonObject members)
            return null;

        return model.Properties
            .Where(property => members[property.WireName] is not null)
            .Select(property => Difference(
                actual.GetType().GetProperty(property.Name)!.GetValue(actual), members[property.WireName], $"{path}.{property.WireName}"))
            .FirstOrDefault(difference => difference is not null);
    }

    private string? Entries(IDictionary map, JsonNode expected, string path)
    {
        if (expected is not JsonObject members || members.Count != map.Count)
            return $"{path}: {map.Count} entries, not {expected.ToJsonString()}";

        return members.Select(member => Difference(map[member.Key], member.Value, $"{path}.{member.Key}"))
            .FirstOrDefault(difference => difference is not null);
    }

    private string? Items(IReadOnlyList<object?> items, JsonNode expected, string path)
    {
        if (expected is not JsonArray elements || elements.Count != items.Count)
            return $"{path}: {items.Count} items, not {expected.ToJsonString()}";

        return items.Select((item, index) => Difference(item, elements[index], $"{path}[{index}]"))
            .FirstOrDefault(difference => difference is not null);
    }

    private static bool IsEqual(object actual, JsonNode expected)
    {
        string text = expected.ToString();
        return actual switch
        {
            bool value => text == (value ? "true" : "false"),
            DateTimeOffset value => ValueReader.Read(expected, typeof(DateTimeOffset)) is DateTimeOffset instant && value == instant,
            DateOnly value => text == value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            TimeOnly value => value == TimeOnly.Parse(text, CultureInfo.InvariantCulture),
            TimeSpan value => value == XmlConvert.ToTimeSpan(text),
            Guid value => value == Guid.Parse(text),
            Uri value => value.OriginalString == text,
            byte[] value => value.AsSpan().SequenceEqual((byte[])ValueReader.Read(expected, typeof(byte[]))!),
            float value => value == float.Parse(text, CultureInfo.InvariantCulture),
            _ when actual.GetType().IsPrimitive || actual is decimal => JsonComparer.AreEqualNumbers(Show(actual), text),
            _ => Show(actual) == text,
        };
    }

    private static string Show(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "null";
}
