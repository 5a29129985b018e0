using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace Tavus.Generator.Tests.Hostile;

/// <summary>Changes properties and items of a document by chance.</summary>
internal sealed class StructureMutator(JsonNode root, Random random)
{
    /// <summary>Words of OpenAPI, and others that mean something somewhere.</summary>
    public static readonly string[] Words =
    [
        "$ref", "allOf", "oneOf", "anyOf", "not", "type", "items", "properties", "additionalProperties", "required", "enum", "const", "default",
        "format", "nullable", "discriminator", "mapping", "propertyName", "parameters", "responses", "content", "schema", "schemas", "headers",
        "in", "name", "style", "explode", "security", "servers", "string", "integer", "number", "boolean", "array", "object", "null", "query",
        "path", "header", "cookie", "binary", "date-time", "uuid", "readOnly", "writeOnly", "title", "description", "#/components/schemas/A",
        "#/paths", "application/json", "multipart/form-data", "text/event-stream", "*/*", "default", "200", "4XX", "999", "true", "-1", "1e400",
        "", " ", "~1", "{id}", "class", "Tavus", "\"", "\\", "\u2028", "\U0001F600", "x-tavus-rules", "itemSchema", "prefixItems", "$defs",
    ];

    public void Mutate()
    {
        List<JsonNode> containers = Containers(root).ToList();
        JsonNode at = Any(containers);
        if (at is JsonObject mapping)
            Mutate(mapping, containers);
        else
            Mutate((JsonArray)at, containers);
    }

    private void Mutate(JsonObject mapping, List<JsonNode> containers)
    {
        string[] names = mapping.Select(property => property.Key).ToArray();
        string name = names.Length == 0 ? Any(Words) : Any(names);
        switch (random.Next(5))
        {
            case 0:
                mapping.Remove(name);
                break;
            case 1:
                JsonNode? value = mapping[name]?.DeepClone();
                mapping.Remove(name);
                mapping[Any(Words)] = value;
                break;
            case 2:
                mapping[Any(Words)] = Value(containers);
                break;
            default:
                mapping[name] = Value(containers);
                break;
        }
    }

    private void Mutate(JsonArray list, List<JsonNode> containers)
    {
        switch (random.Next(3))
        {
            case 0 when list.Count > 0:
                list.RemoveAt(random.Next(list.Count));
                break;
            case 1 when list.Count > 0:
                list[random.Next(list.Count)] = Value(containers);
                break;
            default:
                list.Add(Value(containers));
                break;
        }
    }

    // A scalar, something from elsewhere, or a reference to a component or into the middle of something.
    private JsonNode? Value(List<JsonNode> containers) => random.Next(8) switch
    {
        0 => null,
        1 => random.Next(2) == 0,
        2 => random.Next(-2, 1_000_000),
        3 => Any(Words),
        4 => new JsonArray(Any(Words)),
        5 => new JsonObject { ["$ref"] = "#" + Any(containers).GetPath().Replace("$", "").Replace("['", "/").Replace("']", "").Replace('.', '/').Replace('[', '/').Replace("]", "") },
        _ => Small(Any(containers)),
    };

    private static JsonNode Small(JsonNode node) => Containers(node).Take(200).Count() < 200 ? node.DeepClone() : new JsonObject();

    private T Any<T>(IReadOnlyList<T> values) => values[random.Next(values.Count)];

    private static IEnumerable<JsonNode> Containers(JsonNode? node) => node switch
    {
        JsonObject mapping => mapping.SelectMany(property => Containers(property.Value)).Prepend(mapping),
        JsonArray list => list.SelectMany(Containers).Prepend(list),
        _ => [],
    };
}
