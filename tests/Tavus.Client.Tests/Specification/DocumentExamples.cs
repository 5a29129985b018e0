using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Tavus.Client.Tests.Specification;

/// <summary>The examples of a request body that the vendor's document gives, as JSON.</summary>
internal static class DocumentExamples
{
    private static readonly string[] Path =
        ["paths", "/v2/personas", "post", "requestBody", "content", "application/json", "examples"];

    private static readonly Lazy<YamlNode> Examples = new(Load);

    public static JsonObject Read(string name) => ToJson(Examples.Value[name]["value"])!.AsObject();

    private static YamlNode Load()
    {
        using var text = new StreamReader(System.IO.Path.Combine(AppContext.BaseDirectory, "create-persona.yaml"));
        var stream = new YamlStream();
        stream.Load(text);
        return Path.Aggregate(stream.Documents[0].RootNode, (node, name) => node[name]);
    }

    private static JsonNode? ToJson(YamlNode node) => node switch
    {
        YamlMappingNode mapping => new JsonObject(mapping.ToDictionary(member => ((YamlScalarNode)member.Key).Value!, member => ToJson(member.Value))),
        YamlSequenceNode sequence => new JsonArray(sequence.Select(ToJson).ToArray()),
        YamlScalarNode { Style: ScalarStyle.Plain } scalar => Plain(scalar.Value!),
        _ => ((YamlScalarNode)node).Value,
    };

    private static JsonNode? Plain(string text) => text switch
    {
        "null" => null,
        "true" => true,
        "false" => false,
        _ when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) => number,
        _ => text,
    };
}
