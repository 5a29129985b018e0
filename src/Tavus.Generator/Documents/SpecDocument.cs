using System.Collections.Generic;
using System.Globalization;
using Tavus.Generator.Diagnostics;
using Tavus.Generator.Text;

namespace Tavus.Generator.Documents;

/// <summary>One OpenAPI document as positioned nodes, overlays applied.</summary>
internal sealed class SpecDocument(SourceFile file, SpecMapping root)
{
    public SourceFile File { get; } = file;

    public SpecMapping Root { get; } = root;

    /// <summary>The paths and webhooks before operations were removed, where references lead to parts of them.</summary>
    public SpecMapping? Removed { get; set; }

    /// <summary>The node at <paramref name="pointer"/>, or null.</summary>
    public SpecNode? Find(SpecPointer pointer) => Find(pointer.Segments);

    /// <summary>The node at the end of a pointer's segments, or null.</summary>
    public SpecNode? Find(IReadOnlyList<string> segments) =>
        Find(Root, segments) ?? (Removed is null ? null : Find(Removed, segments));

    /// <summary>The node at the end of a pointer's segments below another node, or null.</summary>
    public static SpecNode? Find(SpecNode root, IReadOnlyList<string> segments)
    {
        SpecNode? node = root;
        foreach (string segment in segments)
        {
            node = Child(node, segment)?.Value;
            if (node is null)
                return null;
        }

        return node;
    }

    /// <summary>The location of the key (or item) at <paramref name="pointer"/>, or of the nearest one above it that exists.</summary>
    public SourceLocation Locate(SpecPointer pointer)
    {
        SpecNode node = Root;
        SourceLocation location = Root.Members.Count > 0 ? Root.Members[0].Key.Location : Root.Location;
        foreach (string segment in pointer.Segments)
        {
            if (Child(node, segment) is not var (key, value))
                break;

            location = key.Location;
            node = value;
        }

        return location;
    }

    /// <summary>The member or item of a node, and the location to point at.</summary>
    public static (SpecNode Key, SpecNode Value)? Child(SpecNode node, string segment)
    {
        if (node is SpecMapping mapping && mapping.Find(segment) is { } member)
            return (member.Key, member.Value);

        if (node is SpecSequence sequence
            && int.TryParse(segment, NumberStyles.None, CultureInfo.InvariantCulture, out int index)
            && index < sequence.Items.Count)
        {
            return (sequence.Items[index], sequence.Items[index]);
        }

        return null;
    }
}
