using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using SharpYaml.Serialization;

namespace Tavus.Witness.Tests.Documents;

/// <summary>The locations of a document about which the generator reported that something of it has no counterpart.</summary>
internal sealed class Reports
{
    private readonly Dictionary<string, string> _messages = [];
    private readonly Dictionary<LinePosition, List<string>> _pointers = [];

    private Reports()
    {
    }

    public static Reports None { get; } = new();

    public static Reports Of(IEnumerable<Diagnostic> diagnostics, string text)
    {
        var reports = new Reports();
        Diagnostic[] relevant = diagnostics.Where(diagnostic => diagnostic.Id is "TAVUS006" or "TAVUS007" or "TAVUS012").ToArray();
        if (relevant.Length == 0)
            return reports;

        var yaml = new YamlStream();
        yaml.Load(new StringReader(text));
        reports.Index(yaml.Documents[0].RootNode, "");
        foreach (Diagnostic diagnostic in relevant)
            reports.Add(diagnostic.Location.GetLineSpan().StartLinePosition, diagnostic.GetMessage());

        return reports;
    }

    /// <summary>Whether something was reported about the location or something around it.</summary>
    public bool Covers(string pointer)
    {
        // Reports about an operation as a whole are about its security or about a parameter.
        string around = pointer;
        while (around.Length > 0 && !IsPathOrOperation(around))
        {
            if (_messages.ContainsKey(around))
                return true;

            around = around.Substring(0, around.LastIndexOf('/'));
        }

        return false;
    }

    /// <summary>Whether something was reported about the parameter of that name, of the operation or its path.</summary>
    public bool CoversParameter(DocumentOperation operation, string name) => _messages.Any(report =>
        report.Value.Contains($"'{name}'", StringComparison.Ordinal)
        && (report.Key.StartsWith(operation.Pointer, StringComparison.Ordinal)
            || operation.Pointer.StartsWith(report.Key, StringComparison.Ordinal)
            || report.Key.StartsWith("/components/parameters/", StringComparison.Ordinal)));

    private static bool IsPathOrOperation(string pointer) =>
        pointer.StartsWith("/paths/", StringComparison.Ordinal) && pointer.Count(letter => letter == '/') <= 3;

    private void Add(LinePosition position, string message)
    {
        foreach (string pointer in _pointers.GetValueOrDefault(position) ?? [])
            _messages[pointer] = _messages.TryGetValue(pointer, out string? others) ? others + "\n" + message : message;
    }

    private void Index(YamlNode node, string pointer)
    {
        if (node is YamlMappingNode mapping)
        {
            foreach ((YamlNode key, YamlNode value) in mapping.Children)
                Index(key, value, $"{pointer}/{SchemaSite.Escape(((YamlScalarNode)key).Value)}");
        }
        else if (node is YamlSequenceNode sequence)
        {
            for (int i = 0; i < sequence.Children.Count; i++)
                Index(sequence.Children[i], sequence.Children[i], $"{pointer}/{i}");
        }
    }

    private void Index(YamlNode start, YamlNode node, string pointer)
    {
        foreach (YamlNode at in new[] { start, node })
        {
            var position = new LinePosition(at.Start.Line, at.Start.Column);
            if (!_pointers.TryGetValue(position, out List<string>? pointers))
                _pointers.Add(position, pointers = []);

            pointers.Add(pointer);
        }

        Index(node, pointer);
    }
}
