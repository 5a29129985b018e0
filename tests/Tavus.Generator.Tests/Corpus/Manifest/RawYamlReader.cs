using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Tavus.Generator.Tests.Corpus.Manifest;

/// <summary>Reads YAML into raw nodes; aliases are written out, and merge keys taken in.</summary>
internal static class RawYamlReader
{
    private static readonly Regex Number = new(@"\A[-+]?(?:0x[0-9a-fA-F]+|0o[0-7]+|(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][-+]?[0-9]+)?)\z");

    public static RawNode Read(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return Convert(stream.Documents[0].RootNode, null, "", -1);
    }

    private static RawNode Convert(YamlNode node, RawNode? parent, string segment, int keyStart)
    {
        int start = (int)node.Start.Index;
        switch (node)
        {
            case YamlMappingNode mapping:
                var members = new RawNode(parent, segment, keyStart, start, RawKind.Mapping, "");
                AddMembers(mapping, members);
                return members;

            case YamlSequenceNode sequence:
                var items = new RawNode(parent, segment, keyStart, start, RawKind.Sequence, "");
                foreach (YamlNode item in sequence.Children)
                    items.Add(Convert(item, items, items.Children.Count.ToString(CultureInfo.InvariantCulture), -1));

                return items;

            default:
                var scalar = (YamlScalarNode)node;
                return new RawNode(parent, segment, keyStart, start, KindOf(scalar), scalar.Value ?? "");
        }
    }

    private static void AddMembers(YamlMappingNode mapping, RawNode members)
    {
        foreach (KeyValuePair<YamlNode, YamlNode> member in mapping.Children)
        {
            var key = (YamlScalarNode)member.Key;
            if (!IsMerge(key) || member.Value is YamlScalarNode)
                members.Add(Convert(member.Value, members, key.Value ?? "", (int)key.Start.Index));
        }

        IEnumerable<YamlNode> merged = mapping.Children.Where(member => IsMerge((YamlScalarNode)member.Key)).Select(member => member.Value)
            .SelectMany(value => value is YamlSequenceNode several ? several.Children : (IEnumerable<YamlNode>)[value]);
        foreach (KeyValuePair<YamlNode, YamlNode> member in merged.OfType<YamlMappingNode>().SelectMany(source => source.Children))
        {
            var key = (YamlScalarNode)member.Key;
            if (members[key.Value ?? ""] is null)
                members.Add(Convert(member.Value, members, key.Value ?? "", (int)key.Start.Index));
        }
    }

    private static bool IsMerge(YamlScalarNode key) => key is { Value: "<<", Style: ScalarStyle.Plain };

    private static RawKind KindOf(YamlScalarNode scalar)
    {
        if (scalar.Style != ScalarStyle.Plain || !scalar.Tag.IsEmpty)
            return RawKind.Text;

        return scalar.Value switch
        {
            null or "" or "~" or "null" or "Null" or "NULL" => RawKind.Null,
            "true" or "True" or "TRUE" or "false" or "False" or "FALSE" => RawKind.Boolean,
            { } text => Number.IsMatch(text) ? RawKind.Number : RawKind.Text,
        };
    }
}
