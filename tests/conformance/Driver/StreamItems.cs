using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using Tavus.Generator.Model;

namespace Tavus.Conformance;

/// <summary>Reads the items of a streamed body as JSON: lines, or the events of a stream.</summary>
internal static class StreamItems
{
    public static List<JsonNode?> Read(Payload body, ResponseModel response)
    {
        string text = body.ToText().Replace("\r\n", "\n").Replace('\r', '\n').TrimStart('\uFEFF');
        if (response.Items == ItemFormat.LineTexts)
            return [.. text.Split('\n').Where(line => line.Trim().Length > 0).Select(line => (JsonNode?)line)];

        if (response.Items is ItemFormat.Lines or ItemFormat.Sequence)
            return [.. text.Split('\n', '\u001E').Where(line => line.Trim().Length > 0).Select(line => JsonNode.Parse(line))];

        // Most APIs whose events are JSON end a stream like this.
        string? terminator = response.Terminator ?? (response.Items == ItemFormat.EventTexts ? null : "[DONE]");
        return [.. Events(text)
            .TakeWhile(fields => Text(fields, "data") != terminator)
            .Select(fields => Item(fields, response.Items))];
    }

    private static JsonNode? Item(JsonObject fields, ItemFormat format)
    {
        string data = Text(fields, "data");
        switch (format)
        {
            case ItemFormat.Events:
                return Value(data);
            case ItemFormat.EventTexts:
                return data;
            case ItemFormat.JsonEventObjects:
                fields["data"] = Value(data);
                return fields;
            default:
                return fields;
        }
    }

    private static string Text(JsonObject fields, string name) => (string?)fields[name] ?? "";

    // The format of server-sent events: an event without data is not dispatched, and a comment is no field.
    private static IEnumerable<JsonObject> Events(string text)
    {
        var fields = new JsonObject();
        foreach (string line in text.Split('\n'))
        {
            if (line.Length == 0)
            {
                if (fields.ContainsKey("data"))
                    yield return fields;

                fields = new JsonObject();
                continue;
            }

            string[] field = line.Split(':', 2);
            if (field[0].Length > 0)
                Add(fields, field[0], field.Length == 1 ? "" : field[1].StartsWith(' ') ? field[1][1..] : field[1]);
        }
    }

    private static void Add(JsonObject fields, string name, string value)
    {
        if (name == "data" && fields.ContainsKey("data"))
            fields["data"] = Text(fields, "data") + "\n" + value;
        else if (name == "retry" && int.TryParse(value, out int milliseconds))
            fields["retry"] = milliseconds;
        else if (name is "data" or "event" || (name == "id" && !value.Contains('\0')))
            fields[name] = value;
    }

    private static JsonNode? Value(string data)
    {
        try
        {
            return JsonNode.Parse(data);
        }
        catch (JsonException)
        {
            return data;
        }
    }
}
