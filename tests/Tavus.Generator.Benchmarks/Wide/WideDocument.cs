using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;

namespace Tavus.Generator.Benchmarks.Wide;

/// <summary>An OpenAPI document of one schema with many properties of mixed kinds, and values of that schema.</summary>
internal sealed class WideDocument(int width)
{
    /// <summary>How the properties take turns: mostly strings, a few lists.</summary>
    private static readonly string[] Kinds =
        ["string", "string", "integer", "string", "boolean", "number", "string", "date-time", "string", "integer", "string", "list"];

    private static readonly string[] Words = ["account", "billing", "created", "default", "external", "feature", "group", "history", "invoice", "limit", "owner"];

    private const string DateList = "date_list";

    /// <summary>The properties; besides, each document has a list of date-times.</summary>
    public (string Name, string Kind)[] Properties { get; } = Enumerable.Range(0, width).Select(i => (NameOf(i), Kinds[i % Kinds.Length])).Append((DateList, "dates")).ToArray();

    public string ToYaml() => $$"""
        openapi: 3.0.3
        info: { title: Wide, version: '1' }
        servers: [ { url: 'https://api.test' } ]
        paths:
          /wide:
            post:
              operationId: send
              requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Wide' } } } }
              responses: { '200': { description: d, content: { application/json: { schema: { $ref: '#/components/schemas/Wide' } } } } }
        components:
          schemas:
            Wide:
              type: object
              properties:
        {{string.Concat(Properties.Select(property => $"        {property.Name}: {SchemaOf(property.Kind)}\n"))}}
        """;

    /// <param name="offset">How the date-times spell UTC.</param>
    public byte[] ToJson(string offset)
    {
        var json = new JsonObject();
        for (int i = 0; i < width; i++)
            json[Properties[i].Name] = ValueOf(i, Properties[i].Kind, offset);

        return Encoding.UTF8.GetBytes(json.ToJsonString());
    }

    /// <summary>An object of which no property is declared.</summary>
    public static byte[] Undeclared(int count) => Encoding.UTF8.GetBytes(
        new JsonObject(Enumerable.Range(0, count).Select(i => KeyValuePair.Create("undeclared_" + Number(i), (JsonNode?)("value " + Number(i))))).ToJsonString());

    /// <summary>An object with nothing but a list of date-times.</summary>
    public static byte[] Dates(int count) => Encoding.UTF8.GetBytes(
        new JsonObject { [DateList] = new JsonArray(Enumerable.Range(0, count).Select(i => (JsonNode)DateOf(i, "Z")).ToArray()) }.ToJsonString());

    private static string NameOf(int i) => Words[i % Words.Length] + "_" + Words[i / Words.Length % Words.Length] + "_" + Number(i);

    private static string Number(int i) => i.ToString(CultureInfo.InvariantCulture);

    private static string DateOf(int i, string offset) => new DateTime(2024, 5, 6, 7, 8, 9).AddSeconds(i * 1001L).ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture) + offset;

    private static JsonNode ValueOf(int i, string kind, string offset) => kind switch
    {
        "integer" => i * 37,
        "number" => i + 0.25,
        "boolean" => i % 3 == 0,
        "date-time" => DateOf(i, offset),
        "list" => new JsonArray("first " + Number(i), "second"),
        _ => "a value of usual length " + Number(i),
    };

    private static string SchemaOf(string kind) => kind switch
    {
        "date-time" => "{ type: string, format: date-time }",
        "list" => "{ type: array, items: { type: string } }",
        "dates" => "{ type: array, items: { type: string, format: date-time } }",
        "number" => "{ type: number, format: double }",
        "integer" => "{ type: integer, format: int32 }",
        _ => $"{{ type: {kind} }}",
    };
}
