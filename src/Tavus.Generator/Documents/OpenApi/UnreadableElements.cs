using System;
using System.Linq;
using Tavus.Generator.Diagnostics;

namespace Tavus.Generator.Documents;

/// <summary>
/// Removes the elements on which Microsoft.OpenApi gives up the whole document: those, as small as possible, that cannot be read even in
/// a document without anything else.
/// </summary>
/// <param name="isReadable">Whether a document can be read.</param>
/// <param name="diagnostics">Receives what is removed.</param>
internal sealed class UnreadableElements(Func<SpecMapping, bool> isReadable, DiagnosticBag diagnostics)
{
    private const string Version = "openapi";

    /// <returns>Whether there were any.</returns>
    public bool Remove(SpecMapping root) => RemoveFrom(root, node => (SpecMapping)node);

    /// <param name="node">A node that cannot be read.</param>
    /// <param name="around">The document that has only this node, and those around it.</param>
    private bool RemoveFrom(SpecNode node, Func<SpecNode, SpecMapping> around) => node switch
    {
        SpecMapping mapping => RemoveFrom(mapping, around),
        SpecSequence sequence => RemoveFrom(sequence, around),
        _ => false,
    };

    private bool RemoveFrom(SpecMapping mapping, Func<SpecNode, SpecMapping> around)
    {
        bool isFound = false;
        foreach (SpecMember member in mapping.Members.ToList())
        {
            SpecMapping Alone(SpecNode value) => around(Single(mapping, new SpecMember(member.Key, value)));

            if (isReadable(Alone(member.Value)))
                continue;

            isFound = true;
            if (RemoveFrom(member.Value, Alone))
                continue;

            mapping.Remove(member.Name);
            Report(member.Key, $"'{member.Name}'");
        }

        return isFound;
    }

    private bool RemoveFrom(SpecSequence sequence, Func<SpecNode, SpecMapping> around)
    {
        bool isFound = false;
        foreach (SpecNode item in sequence.Items.ToList())
        {
            SpecMapping Alone(SpecNode value) => around(Single(sequence, value));

            if (isReadable(Alone(item)))
                continue;

            isFound = true;
            if (RemoveFrom(item, Alone))
                continue;

            sequence.Items.Remove(item);
            Report(item, "This item");
        }

        return isFound;
    }

    // Each document keeps its version.
    private static SpecMapping Single(SpecMapping mapping, SpecMember member)
    {
        var single = new SpecMapping(mapping.File, mapping.Start, mapping.Length);
        if (mapping.Find(Version) is { } version)
            single.Set(version);

        single.Set(member);
        return single;
    }

    private static SpecSequence Single(SpecSequence sequence, SpecNode item)
    {
        var single = new SpecSequence(sequence.File, sequence.Start, sequence.Length);
        single.Items.Add(item);
        return single;
    }

    private void Report(SpecNode node, string name) => diagnostics.Report(
        DiagnosticIds.InvalidElement, node.Location, $"{name} is not valid there; it is ignored.");
}
