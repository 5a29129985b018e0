using System;
using System.Linq;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;

namespace Tavus.Generator.Tests.Corpus.Manifest;

/// <summary>What Microsoft.OpenApi counts in a document, read without any of the generator's preparations.</summary>
internal sealed record LibraryCounts(int Operations, int Components)
{
    public static LibraryCounts Of(RawDocument document)
    {
        var settings = new OpenApiReaderSettings { RuleSet = new ValidationRuleSet(), LoadExternalRefs = false };
        OpenApiDocument read = new OpenApiJsonReader().Read(ToJson(document.Root, isText: false)!, new Uri("file:///document"), settings).Document!;
        return new LibraryCounts(read.Paths.Values.Sum(item => item.Operations?.Count ?? 0), read.Components?.Schemas?.Count ?? 0);
    }

    private static JsonNode? ToJson(RawNode node, bool isText) => node.Kind switch
    {
        RawKind.Mapping => new JsonObject(node.Children.Select(child =>
            new System.Collections.Generic.KeyValuePair<string, JsonNode?>(child.Segment, ToJson(child, child.Segment is "openapi" or "version")))),
        RawKind.Sequence => new JsonArray([.. node.Children.Select(item => ToJson(item, isText: false))]),
        RawKind.Number or RawKind.Boolean when !isText => JsonNode.Parse(node.Text.ToLowerInvariant()),
        RawKind.Null => null,
        _ => JsonValue.Create(node.Text),
    };
}
