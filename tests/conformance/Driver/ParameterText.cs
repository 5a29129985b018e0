using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Tavus.Generator.Model;

namespace Tavus.Conformance;

/// <summary>Reads the value of a parameter from its text in a request: the inverse of OpenAPI's styles.</summary>
internal static class ParameterText
{
    /// <summary>The value of a parameter in the path.</summary>
    public static JsonNode? Segment(ParameterModel parameter, string text)
    {
        string decoded = Uri.UnescapeDataString(text);
        return parameter.Style switch
        {
            ValueStyle.Label => Value(parameter, decoded.TrimStart('.'), parameter.Explode ? '.' : ','),
            ValueStyle.Matrix => Value(parameter, Matrix(parameter, decoded), parameter.Explode ? ';' : ','),
            _ => Value(parameter, decoded, ','),
        };
    }

    /// <summary>The value of a parameter in a header or cookie.</summary>
    public static JsonNode? Header(ParameterModel parameter, string text) => Value(parameter, text, ',');

    /// <summary>The value of a parameter in the query, of which other parameters have names of their own.</summary>
    public static JsonNode? Query(
        ParameterModel parameter, IReadOnlyDictionary<string, JsonNode?> query, IReadOnlyCollection<string> otherNames)
    {
        bool isObject = Shape(parameter.Type) == ParameterShape.Object;
        if (isObject && parameter.Style == ValueStyle.DeepObject)
            return Members(query, name => Inner(parameter.WireName, name));

        if (isObject && parameter is { Style: ValueStyle.Form, Explode: true })
            return Members(query, name => otherNames.Contains(name) ? null : name);

        if (!query.TryGetValue(parameter.WireName, out JsonNode? value))
            return null;

        char separator = parameter.Style switch { ValueStyle.SpaceDelimited => ' ', ValueStyle.PipeDelimited => '|', _ => ',' };
        return value is JsonValue ? Value(parameter, value.ToString(), separator) : value?.DeepClone();
    }

    private static JsonNode? Value(ParameterModel parameter, string text, char separator)
    {
        if (parameter.Style == ValueStyle.Json)
            return JsonNode.Parse(text);

        return Shape(parameter.Type) switch
        {
            ParameterShape.List => new JsonArray([.. text.Split(separator).Select(item => (JsonNode?)WithoutName(parameter, item))]),
            ParameterShape.Object => Object(text.Split(separator), parameter.Explode),
            _ => text,
        };
    }

    // ;a=1;a=2 repeats the name of an exploded list; ;a=1,2 has it once.
    private static string Matrix(ParameterModel parameter, string text)
    {
        string rest = text.TrimStart(';');
        string name = parameter.WireName + "=";
        return !parameter.Explode && rest.StartsWith(name, StringComparison.Ordinal) ? rest[name.Length..]
            : Shape(parameter.Type) == ParameterShape.Value && rest.StartsWith(name, StringComparison.Ordinal) ? rest[name.Length..]
            : rest;
    }

    private static string WithoutName(ParameterModel parameter, string item) =>
        parameter is { Style: ValueStyle.Matrix, Explode: true } && item.StartsWith(parameter.WireName + "=", StringComparison.Ordinal)
            ? item[(parameter.WireName.Length + 1)..]
            : item;

    private static ParameterShape Shape(TypeModel type) => type switch
    {
        ListType => ParameterShape.List,
        ObjectType or MapType or JsonType { Kind: JsonKind.Object } => ParameterShape.Object,
        _ => ParameterShape.Value,
    };

    private static JsonObject Object(string[] parts, bool explode)
    {
        var result = new JsonObject();
        if (explode)
        {
            foreach (string[] pair in parts.Select(part => part.Split('=', 2)))
                result[pair[0]] = pair[^1];
        }
        else
        {
            foreach (string[] pair in parts.Chunk(2))
                result[pair[0]] = pair[^1];
        }

        return result;
    }

    private static JsonObject? Members(IReadOnlyDictionary<string, JsonNode?> query, Func<string, string?> member)
    {
        var result = new JsonObject();
        foreach ((string name, JsonNode? value) in query)
        {
            if (member(name) is { } own)
                result[own] = value?.DeepClone();
        }

        return result.Count > 0 ? result : null;
    }

    private static string? Inner(string outer, string name) =>
        name.StartsWith(outer + "[", StringComparison.Ordinal) && name.EndsWith(']') ? name[(outer.Length + 1)..^1] : null;
}
