using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Tavus.Witness.Tests.Documents;

/// <summary>Applies an OpenAPI overlay: objects are merged, lists appended to, other values replaced.</summary>
internal static class OverlayFile
{
    private static readonly Regex Step = new(@"\.(?<name>\w+)|\[\s*(?:'(?<name>[^']*)'\s*,?\s*)+\]");

    public static void Apply(JsonObject overlay, JsonObject document)
    {
        foreach (JsonNode? action in overlay["actions"]!.AsArray())
        {
            foreach (JsonObject target in Targets(document, (string)action!["target"]!).ToArray())
                Merge(target, action["update"]!.AsObject());
        }
    }

    private static IEnumerable<JsonObject> Targets(JsonObject document, string path) => Step.Matches(path)
        .Aggregate(new JsonNode?[] { document }.AsEnumerable(), (nodes, step) => nodes
            .OfType<JsonObject>()
            .SelectMany(node => step.Groups["name"].Captures.Select(name => node[name.Value])))
        .OfType<JsonObject>();

    private static void Merge(JsonObject target, JsonObject update)
    {
        foreach ((string name, JsonNode? value) in update)
        {
            if (target[name] is JsonObject inner && value is JsonObject innerUpdate)
                Merge(inner, innerUpdate);
            else if (target[name] is JsonArray list && value is JsonArray items)
                items.ToList().ForEach(item => list.Add(item?.DeepClone()));
            else
                target[name] = value?.DeepClone();
        }
    }
}
