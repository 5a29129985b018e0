using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Tavus.Generator.Tests.Corpus.Manifest;

/// <summary>An OpenAPI document as it was published, and what its references lead to.</summary>
internal sealed class RawDocument(RawNode root)
{
    private static readonly string[] Methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

    /// <summary>Whether a text names a request, such as <c>GET /things</c>.</summary>
    public static bool IsRequest(string text) => Methods.Any(method => text.StartsWith(method.ToUpperInvariant() + " /", StringComparison.Ordinal));

    public RawNode Root { get; } = root;

    public IReadOnlyList<RawNode> Components => Root["components"]?["schemas"] is { IsMapping: true } schemas ? schemas.Children : [];

    public static RawDocument Read(string file, string text) =>
        new(Path.GetExtension(file) == ".json" ? RawJsonReader.Read(text) : RawYamlReader.Read(text));

    /// <summary>All operations with their path items, references of path items followed.</summary>
    public IEnumerable<RawOperation> Operations() => Members(Root["paths"])
        .Where(path => !path.Segment.StartsWith("x-", StringComparison.Ordinal))
        .SelectMany(path => Members(Resolve(path))
            .Where(member => Methods.Contains(member.Segment) && member.IsMapping)
            .Select(operation => new RawOperation(path.Segment, operation.Segment.ToUpperInvariant(), operation.Parent!, operation)));

    /// <summary>What the node is at the end of its references, or null where they lead nowhere.</summary>
    public RawNode? Resolve(RawNode? node)
    {
        for (int links = 0; links < 32 && node is not null; links++)
        {
            if (node["$ref"] is not { Kind: RawKind.Text } reference)
                return node;

            node = Target(reference);
        }

        return null;
    }

    /// <summary>What one reference leads to.</summary>
    public RawNode? Target(RawNode reference) => reference.Text.StartsWith("#/", StringComparison.Ordinal)
        ? Root.Find(reference.Text.Substring(2).Split('/').Select(segment => Uri.UnescapeDataString(segment).Replace("~1", "/").Replace("~0", "~")))
        : null;

    /// <summary>A schema and what it is made of by these keywords (<c>allOf</c> if none), references followed, itself last.</summary>
    public IEnumerable<RawNode> Parts(RawNode schema, params string[] keywords) => Parts(schema, keywords.Length == 0 ? ["allOf"] : keywords, []);

    private IEnumerable<RawNode> Parts(RawNode schema, string[] keywords, HashSet<RawNode> seen) => !seen.Add(schema) ? [] : keywords
        .SelectMany(keyword => schema.List(keyword))
        .Select(Resolve)
        .OfType<RawNode>()
        .SelectMany(part => Parts(part, keywords, seen))
        .Append(schema);

    public static IEnumerable<RawNode> Members(RawNode? node) => node is { IsMapping: true } ? node.Children : [];
}

/// <summary>An operation of a raw document.</summary>
internal sealed record RawOperation(string Path, string Method, RawNode Item, RawNode Node)
{
    /// <summary>What the documentation of the method calls the operation.</summary>
    public string Request => $"{Method} {Path}";
}
