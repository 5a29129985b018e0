using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace Tavus.Generator.Tests.Names;

/// <summary>JSON documents that use names in every place where a document has names.</summary>
internal static class NameDocument
{
    /// <summary>A schema <c>Everything</c> with all names as members, and as values of its member <c>mode</c>.</summary>
    public static string WithMembers(IEnumerable<string> names) => Document([Everything(names.ToArray())], [Operation("/everything", "createEverything", "Everything")]);

    /// <summary>A component for each name, which has a property of that name, contains itself, and is sent and returned by an operation of that name.</summary>
    public static string WithTypes(IReadOnlyList<string> names) => Document(
        names.Select(name => KeyValuePair.Create(name, (JsonNode?)new JsonObject
        {
            ["type"] = "object",
            ["required"] = new JsonArray("kind"),
            ["properties"] = Members(
                (name, Text()), ("kind", new JsonObject { ["type"] = "string", ["enum"] = new JsonArray(name, "other") }), ("next", Reference(name)),
                ("when", new JsonObject { ["type"] = "string", ["format"] = "date-time" }),
                ("inner", new JsonObject { ["title"] = name, ["type"] = "object", ["properties"] = new JsonObject { ["a"] = Text() } })),
        })),
        names.Select((name, index) => Operation($"/things{index}", name, name)));

    /// <summary>An operation with a query parameter for each name.</summary>
    public static string WithParameters(IEnumerable<string> names) => Document([], [Operation("/everything", "createEverything", null, names)]);

    private static KeyValuePair<string, JsonNode?> Everything(string[] names) => KeyValuePair.Create("Everything", (JsonNode?)new JsonObject
    {
        ["type"] = "object",
        ["properties"] = Members([.. names.Select(name => (name, Text())), ("the mode", new JsonObject
        {
            ["type"] = "string",
            ["enum"] = new JsonArray([.. names.Select(name => (JsonNode)name)]),
        })]),
    });

    private static KeyValuePair<string, JsonNode?> Operation(string path, string id, string? schema, IEnumerable<string>? parameters = null)
    {
        var content = schema is null ? null : new JsonObject { ["application/json"] = new JsonObject { ["schema"] = Reference(schema) } };
        var response = new JsonObject { ["description"] = "d" };
        var operation = new JsonObject { ["operationId"] = id, ["responses"] = new JsonObject { ["200"] = response } };
        if (content is not null)
        {
            operation["requestBody"] = new JsonObject { ["content"] = content };
            response["content"] = content.DeepClone();
        }

        operation["parameters"] = new JsonArray([.. (parameters ?? []).Select(name => new JsonObject { ["name"] = name, ["in"] = "query", ["schema"] = Text() })]);
        return KeyValuePair.Create(path, (JsonNode?)new JsonObject { ["post"] = operation });
    }

    private static JsonObject Reference(string component) => new() { ["$ref"] = "#/components/schemas/" + Pointer(component) };

    private static string Pointer(string name) => name.Replace("~", "~0").Replace("/", "~1");

    private static JsonObject Text() => new() { ["type"] = "string" };

    // The last of equal names counts.
    private static JsonObject Members(params (string Name, JsonObject Schema)[] members)
    {
        var all = new JsonObject();
        foreach ((string name, JsonObject schema) in members)
            all[name] = schema;

        return all;
    }

    private static string Document(IEnumerable<KeyValuePair<string, JsonNode?>> schemas, IEnumerable<KeyValuePair<string, JsonNode?>> paths) => new JsonObject
    {
        ["openapi"] = "3.0.3",
        ["info"] = new JsonObject { ["title"] = "t", ["version"] = "1" },
        ["paths"] = new JsonObject(paths),
        ["components"] = new JsonObject { ["schemas"] = new JsonObject(schemas) },
    }.ToJsonString();
}
