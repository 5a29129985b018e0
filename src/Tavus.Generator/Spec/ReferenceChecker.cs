using System;
using System.Collections.Generic;
using Tavus.Generator.Diagnostics;
using Tavus.Generator.Helpers;

namespace Tavus.Generator.Spec;

/// <summary>
/// Finds every <c>$ref</c> that leads nowhere, leaves the document or runs in a circle, before anything follows it. The reference is
/// taken out of the nodes, so that all the rest of the document can be used.
/// </summary>
internal sealed class ReferenceChecker(SpecDocument document, DiagnosticBag diagnostics)
{
    public void Check() => Visit(document.Root, isNameMap: false);

    private void Visit(SpecNode node, bool isNameMap)
    {
        if (node is SpecMapping mapping)
        {
            if (!isNameMap && IsBroken(mapping))
                mapping.Remove("$ref");

            foreach (SpecMember member in mapping.Members)
            {
                if (isNameMap || !Literals.Holds(member.Name))
                    Visit(member.Value, !isNameMap && Literals.IsNameMap(member.Name));
            }
        }
        else if (node is SpecSequence sequence)
        {
            sequence.Items.RemoveAll(item => item is SpecMapping { Members.Count: 1 } reference && IsBroken(reference));
            foreach (SpecNode item in sequence.Items)
                Visit(item, isNameMap: false);
        }
    }

    private bool IsBroken(SpecMapping mapping)
    {
        if (mapping["$ref"] is not SpecScalar reference)
            return false;

        string? reason = Explain(reference.Text, mapping);
        if (reason is null)
            return false;

        diagnostics.Report(DiagnosticIds.InvalidReference, reference.Location, $"The $ref '{reference.Text}' {reason}; what it stands for is treated as free-form JSON.");
        return true;
    }

    private string? Explain(string text, SpecMapping start)
    {
        var seen = new HashSet<SpecNode> { start };
        while (true)
        {
            if (text.IndexOf("://", StringComparison.Ordinal) >= 0)
                return "leads to another host, and nothing is ever fetched; copy its target into the document";

            if (!text.StartsWith("#/", StringComparison.Ordinal))
                return "leads out of the document; copy its target into 'components'";

            SpecNode? target = document.Find(SpecPointer.Parse(text.Substring(1)));
            if (target is null)
                return "has no target in the document";

            if (target is not SpecMapping mapping || mapping["$ref"] is not SpecScalar next)
                return null;

            if (!seen.Add(target))
                return "leads back to itself";

            text = next.Text;
        }
    }
}
