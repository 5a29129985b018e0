using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Reflection;
using System.Text.Json.Nodes;
using System.Xml;

namespace Tavus.Conformance;

/// <summary>Makes the C# value of an argument from its JSON value.</summary>
internal static class ValueReader
{
    public static object? Read(JsonNode? node, Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (typeof(JsonNode).IsAssignableFrom(type))
            return node?.DeepClone();

        if (node is null)
            return null;

        if (Item(type, typeof(IEnumerable<>)) is { } item && type != typeof(string) && type != typeof(byte[]))
            return type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IDictionary<,>) ? Map(node, type) : List(node, item);

        return type.GetMethod("FromJson", [typeof(string)]) is { } fromJson
            ? fromJson.Invoke(null, [node.ToJsonString()])
            : Scalar(node, type);
    }

    private static Type? Item(Type type, Type generic) => type.GetInterfaces().Prepend(type)
        .FirstOrDefault(candidate => candidate.IsGenericType && candidate.GetGenericTypeDefinition() == generic)?.GetGenericArguments()[0];

    private static object List(JsonNode node, Type item)
    {
        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(item))!;
        foreach (JsonNode? element in node as JsonArray ?? [node.DeepClone()])
            list.Add(Read(element, item));

        return list;
    }

    private static object Map(JsonNode node, Type type)
    {
        var map = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(type.GetGenericArguments()))!;
        foreach ((string name, JsonNode? value) in (JsonObject)node)
            map.Add(name, Read(value, type.GetGenericArguments()[1]));

        return map;
    }

    private static object? Scalar(JsonNode node, Type type)
    {
        // A string node as its text, any other as its JSON.
        string text = node.ToString();
        CultureInfo culture = CultureInfo.InvariantCulture;
        return type.Name switch
        {
            "String" => text,
            "Boolean" => bool.Parse(text),
            "Single" => float.Parse(text, culture),
            "Double" => double.Parse(text, culture),
            "Decimal" => decimal.Parse(text, NumberStyles.Float, culture),
            "DateTimeOffset" => Instant(text),
            "DateOnly" => DateOnly.Parse(text, culture),
            "TimeOnly" => TimeOnly.Parse(text, culture),
            "TimeSpan" => XmlConvert.ToTimeSpan(text),
            "Guid" => Guid.Parse(text),
            "Uri" => new Uri(text, UriKind.RelativeOrAbsolute),
            "Byte[]" => Bytes(text),
            _ when type.IsPrimitive => Convert.ChangeType(decimal.Parse(text, NumberStyles.Float, culture), type, culture),
            _ => type.GetConstructor(BindingFlags.Public | BindingFlags.Instance, [typeof(string)])?.Invoke([text])
                ?? throw new NotSupportedException($"no value of {type} can be made of {node.ToJsonString()}"),
        };
    }

    private static DateTimeOffset Instant(string text) => long.TryParse(text, CultureInfo.InvariantCulture, out long seconds)
        ? DateTimeOffset.FromUnixTimeSeconds(seconds)
        : DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    private static byte[] Bytes(string text)
    {
        string base64 = text.Replace('-', '+').Replace('_', '/');
        return Convert.FromBase64String(base64.PadRight((base64.Length + 3) / 4 * 4, '='));
    }
}
