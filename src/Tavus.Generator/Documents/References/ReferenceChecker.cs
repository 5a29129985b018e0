using System;
using System.Collections.Generic;
using Tavus.Generator.Diagnostics;
using Tavus.Generator.Text;

namespace Tavus.Generator.Documents;

/// <summary>
/// Resolves every <c>$ref</c> before anything follows it. One without a target, to another document or in a cycle is removed
/// with a diagnostic, so that the rest of the document can be used. One to another reference is changed to its final target,
/// and one into the middle of something is replaced by a copy: Microsoft.OpenApi understands references to components only.
/// </summary>
internal sealed class ReferenceChecker(SpecDocument document, DiagnosticBag diagnostics)
{
    private const int MaxLinks = 16;

    private readonly DiscriminatorChecker _discriminators = new(document, diagnostics);
    private readonly ReferenceCopier _copier = new();

    public void Check() => Visit(document.Root, isNameMap: false, depth: 1);

    private void Visit(SpecNode node, bool isNameMap, int depth)
    {
        if (node is SpecMapping mapping)
        {
            if (!isNameMap)
                Settle(mapping, depth);

            _copier.Enter(mapping);
            foreach (SpecMember member in mapping.Members)
            {
                if (!isNameMap && member is { Name: "discriminator", Value: SpecMapping discriminator })
                    _discriminators.Check(discriminator);

                if (isNameMap || !KeywordTable.Holds(member.Name))
                    Visit(member.Value, !isNameMap && KeywordTable.IsNameMap(member.Name), depth + 1);
            }

            _copier.Leave(mapping);
        }
        else if (node is SpecSequence sequence)
        {
            // A parameter that is only an invalid reference is removed from its list.
            sequence.Items.RemoveAll(item => item is SpecMapping { Members.Count: 1 } reference
                && reference["$ref"] is SpecScalar
                && !Settle(reference, depth + 1)
                && reference.Members.Count == 0);
            foreach (SpecNode item in sequence.Items)
                Visit(item, isNameMap: false, depth + 1);
        }
    }

    /// <returns>Whether the mapping is now a copy of its target.</returns>
    private bool Settle(SpecMapping mapping, int depth)
    {
        if (mapping["$ref"] is not SpecScalar reference)
            return false;

        string text = reference.Text;
        string? reason = Follow(ref text, out SpecMapping? target, out bool isComponent);
        if (reason is null && !isComponent)
        {
            reason = _copier.TryCopy(target!, mapping, depth);
            if (reason is null)
                return true;
        }

        if (reason is not null)
        {
            diagnostics.Report(
                DiagnosticIds.InvalidReference, reference.Location,
                $"The $ref '{reference.Text}' {reason}; it is treated as free-form JSON.");
            mapping.Remove("$ref");
        }
        else if (text != reference.Text)
        {
            var settled = SpecScalar.TextAt(reference, text);
            mapping.Set(new SpecMember(mapping.Find("$ref")!.Key, settled));
        }

        return false;
    }

    /// <summary>Follows references to references up to the last one.</summary>
    /// <returns>Why there is no target, or null.</returns>
    private string? Follow(ref string text, out SpecMapping? target, out bool isComponent)
    {
        target = null;
        isComponent = false;
        for (int links = 0; links < MaxLinks; links++)
        {
            if (text.IndexOf("://", StringComparison.Ordinal) >= 0)
                return "leads to another host, and nothing is ever fetched; copy its target into the document";

            if (!text.StartsWith("#/", StringComparison.Ordinal))
            {
                return "leads out of the document; add the file to the project as a TavusSpecFile item, or copy its target into "
                    + "'components'";
            }

            IReadOnlyList<string> segments = SpecPointer.Parse(text.Substring(1)).Segments;
            isComponent = segments.Count == 3 && segments[0] == "components";
            target = document.Find(segments) as SpecMapping;
            if (target is null)
                return "has no target in the document";

            if (target["$ref"] is not SpecScalar next)
                return isComponent ? Unescape(segments, ref text) : null;

            text = next.Text;
        }

        return $"leads back to itself, or over more than {MaxLinks} other references";
    }

    /// <summary>Writes the name of a component as in the document, since Microsoft.OpenApi looks it up unchanged.</summary>
    /// <returns>Why it cannot be looked for, or null.</returns>
    private static string? Unescape(IReadOnlyList<string> segments, ref string text)
    {
        if (string.IsNullOrWhiteSpace(segments[2]))
            return "leads to a component without a name; give it one";

        if (segments[2].IndexOf('/') >= 0)
            return "leads to a component whose name holds a slash; give it another name";

        text = $"#/components/{segments[1]}/{segments[2]}";
        return null;
    }
}
