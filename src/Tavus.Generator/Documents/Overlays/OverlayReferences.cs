using System;
using System.Collections.Generic;
using System.Linq;
using Tavus.Generator.Text;

namespace Tavus.Generator.Documents;

/// <summary>
/// Follows the references of a document for the targets of overlays. What other parts of the document use, too, is not followed: a change
/// there would affect more than its target.
/// </summary>
internal sealed class OverlayReferences(SpecNode root)
{
    private const int MaxLinks = 16;

    private Dictionary<string, int>? _uses;

    /// <summary>The last reference that was not followed, because its target is used elsewhere; null where there was none.</summary>
    public string? Shared { get; set; }

    /// <summary>The node itself, or the final target of its references.</summary>
    public SpecNode Follow(SpecNode node)
    {
        for (int links = 0; links < MaxLinks && node is SpecMapping mapping && mapping["$ref"] is SpecScalar reference; links++)
        {
            if (Find(reference.Text) is not { } target)
                return node;

            if (Uses(reference.Text) > 1)
            {
                Shared = reference.Text;
                return node;
            }

            node = target;
        }

        return node;
    }

    private SpecNode? Find(string reference) => reference.StartsWith("#/", StringComparison.Ordinal)
        ? SpecDocument.Find(root, SpecPointer.Parse(reference.Substring(1)).Segments)
        : null;

    private int Uses(string reference)
    {
        if (_uses is null)
        {
            _uses = new Dictionary<string, int>(StringComparer.Ordinal);
            Count(root);
        }

        return _uses.TryGetValue(reference, out int count) ? count : 0;
    }

    private void Count(SpecNode node)
    {
        if (node is SpecMapping mapping)
        {
            if (mapping["$ref"] is SpecScalar reference)
                _uses![reference.Text] = (_uses.TryGetValue(reference.Text, out int count) ? count : 0) + 1;

            foreach (SpecMember member in mapping.Members)
                Count(member.Value);
        }
        else if (node is SpecSequence sequence)
        {
            sequence.Items.ForEach(Count);
        }
    }
}
