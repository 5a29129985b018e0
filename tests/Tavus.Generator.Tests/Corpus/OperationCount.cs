using System.IO;
using System.Linq;
using System.Text.Json;
using YamlDotNet.RepresentationModel;

namespace Tavus.Generator.Tests.Corpus;

/// <summary>Counts a document's operations by a walk of its own, which shares nothing with the generator.</summary>
internal static class OperationCount
{
    private static readonly string[] Methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

    public static int Of(string file, string text) => Path.GetExtension(file) == ".json" ? OfJson(text) : OfYaml(text);

    private static int OfJson(string text)
    {
        using JsonDocument document = JsonDocument.Parse(text);
        return document.RootElement.GetProperty("paths").EnumerateObject()
            .Where(path => path.Value.ValueKind == JsonValueKind.Object)
            .SelectMany(path => path.Value.EnumerateObject())
            .Count(member => Methods.Contains(member.Name));
    }

    private static int OfYaml(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        var paths = (YamlMappingNode)stream.Documents[0].RootNode["paths"];
        return paths.Children.Values.OfType<YamlMappingNode>()
            .SelectMany(path => path.Children.Keys)
            .Count(key => Methods.Contains(((YamlScalarNode)key).Value));
    }
}
