using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Tavus.Generator.Tests.Corpus.Manifest;

/// <summary>The locations of the document for which a diagnostic explains that they have no symbol.</summary>
internal sealed class Reports
{
    private const string NewNameMark = "this part is named '";

    private readonly ILookup<int, (TextSpan Span, string Message)> _byStart;
    private readonly Dictionary<int, string> _renamed;

    public Reports(IEnumerable<Diagnostic> diagnostics)
    {
        List<Diagnostic> all = diagnostics.ToList();

        // Of the others, TAVUS005 and TAVUS008 take nothing away, and the rest is about overlays, rules and whole documents.
        _byStart = all.Where(diagnostic => diagnostic.Id is "TAVUS006" or "TAVUS007" or "TAVUS012")
            .ToLookup(diagnostic => diagnostic.Location.SourceSpan.Start, diagnostic => (diagnostic.Location.SourceSpan, diagnostic.GetMessage()));
        _renamed = all.Where(diagnostic => diagnostic.Id == "TAVUS008" && diagnostic.GetMessage().Contains(NewNameMark, StringComparison.Ordinal))
            .GroupBy(diagnostic => diagnostic.Location.SourceSpan.Start)
            .ToDictionary(group => group.Key, group => NewName(group.First().GetMessage()));
    }

    /// <summary>The name after a name conflict at a node, or null.</summary>
    public string? RenamedTo(RawNode node) => _renamed.GetValueOrDefault(node.KeyStart >= 0 ? node.KeyStart : node.Start);

    /// <summary>Whether a diagnostic is about the node or something around it.</summary>
    public bool Cover(RawNode node)
    {
        RawNode? inner = node["$ref"];
        if (inner is not null && At(inner).Any())
            return true;

        inner = null;
        foreach (RawNode around in node.SelfAndAncestors())
        {
            // Diagnostics about an operation as a whole are about its security or about a parameter of that name.
            if (!IsPathOrOperation(around) && At(around).Any(message => IsAbout(message, inner)))
                return true;

            inner = around;
        }

        return false;
    }

    /// <summary>Whether a diagnostic is about what the schema is made of: its type as a whole is then free-form JSON.</summary>
    public bool CoverShape(RawNode schema) =>
        new[] { "allOf", "oneOf", "anyOf" }.Select(keyword => schema[keyword]).OfType<RawNode>().Any(list => At(list).Any());

    /// <summary>Whether a diagnostic at an operation or its path is about the parameter of that name.</summary>
    public bool CoverParameter(RawOperation operation, string name) =>
        At(operation.Node).Concat(At(operation.Item)).Any(message => message.Contains($"'{name}'", StringComparison.Ordinal));

    // A union without a type does not affect the properties beside it.
    private static bool IsAbout(string message, RawNode? inner) =>
        !message.StartsWith("A union", StringComparison.Ordinal) || inner is null or { Segment: "oneOf" or "anyOf" };

    private static bool IsPathOrOperation(RawNode node) =>
        node.Depth is 2 or 3 && node.SelfAndAncestors().ElementAt(node.Depth - 1).Segment == "paths"
        && (node.Depth == 2 || node.Segment != "parameters");

    // A mapping that is an item of a list has no key to point at. In YAML it starts where its first key starts, so that only the length
    // of the marked part distinguishes the two.
    private IEnumerable<string> At(RawNode node) => _byStart[node.KeyStart]
        .Where(_ => node.KeyStart >= 0)
        .Where(report => report.Span.Length > 1 || node.Segment.Length == 1)
        .Concat(_byStart[node.Start].Where(report => node.Children.Count == 0 || (node.KeyStart < 0 && report.Span.Length <= 1)))
        .Select(report => report.Message);

    private static string NewName(string message)
    {
        int start = message.IndexOf(NewNameMark, StringComparison.Ordinal) + NewNameMark.Length;
        return message.Substring(start, message.IndexOf('\'', start) - start);
    }
}
