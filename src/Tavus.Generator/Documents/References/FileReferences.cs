using System;
using System.Collections.Generic;
using System.Linq;
using Tavus.Generator.Diagnostics;
using Tavus.Generator.Text;

namespace Tavus.Generator.Documents;

/// <summary>
/// Resolves references of a document to other files. Their targets become components of the document, and path items and whole maps replace
/// the reference. The nodes keep their files, so that diagnostics are located there.
/// </summary>
internal sealed class FileReferences(SpecDocument document, ReferencedFiles files, DiagnosticBag diagnostics)
{
    private const int MaxLinks = 16;
    private const int DepthOfComponents = 4;

    private readonly Dictionary<(SpecNode Target, string Group), string> _names = [];
    private readonly Dictionary<(string Group, string Name), SpecNode> _components = [];
    private readonly Dictionary<string, ComponentNameSet> _groups = [];
    private readonly Queue<(SpecNode Component, string Group)> _unvisited = new();
    private readonly ReferenceCopier _copier = new();
    private readonly DocumentLimits _limits = new(document.File);

    /// <exception cref="SpecException">The files are too large together.</exception>
    public void Resolve()
    {
        if (files.IsEmpty) return;

        SettleComponents();
        Visit(document.Root, ReferenceContext.Document, depth: 1);
        while (_unvisited.Count > 0)
        {
            (SpecNode component, string group) = _unvisited.Dequeue();
            Visit(component, new ReferenceContext(group), DepthOfComponents);
        }

        // Not before, since the groups themselves are visited.
        foreach (((string group, string name), SpecNode component) in _components.Select(entry => (entry.Key, entry.Value)))
            MappingIn(MappingIn(document.Root, "components"), group).Set(new SpecMember(SpecScalar.TextAt(component, name), component));
    }

    // Before all others, since targets get names that no component has.
    private void SettleComponents()
    {
        if (document.Root.Find("components") is not { Value: SpecMapping components } member) return;

        ReferenceContext context = ReferenceContext.Document.Of(member);
        SettleAll(components, context, depth: 2);
        foreach (SpecMember group in components.Members)
        {
            if (group.Value is SpecMapping map) SettleAll(map, context.Of(group), depth: 3);
        }
    }

    private void Visit(SpecNode node, ReferenceContext context, int depth)
    {
        if (node is SpecSequence sequence)
        {
            foreach (SpecNode item in sequence.Items) Visit(item, context, depth + 1);
        }

        if (node is not SpecMapping mapping) return;

        SettleAll(mapping, context, depth);
        _copier.Enter(mapping);
        foreach (SpecMember member in mapping.Members)
        {
            if (!context.IsMap && member is { Name: "discriminator", Value: SpecMapping discriminator })
                SettleMapping(discriminator);
            else if (context.IsMap || !KeywordTable.Holds(member.Name))
                Visit(member.Value, context.Of(member), depth + 1);
        }

        _copier.Leave(mapping);
    }

    // The copy of a target may be a reference, too.
    private void SettleAll(SpecMapping mapping, ReferenceContext context, int depth)
    {
        int links = 0;
        while (links < MaxLinks && Settle(mapping, context, depth)) links++;
    }

    /// <returns>Whether the mapping is now a copy of its target.</returns>
    private bool Settle(SpecMapping mapping, ReferenceContext context, int depth)
    {
        if (context.Group is not { } group || mapping.Find("$ref") is not { Value: SpecScalar reference } member) return false;
        if (!TryFind(reference, out SpecNode? target, out string? local)) return false;

        string? reason = target is null ? "has no target in the file" : null;
        if (reason is null && context.IsReplaced)
        {
            reason = target is SpecMapping copied ? _copier.TryCopy(copied, mapping, depth) : "does not lead to a mapping";
            if (reason is null) return true;
        }

        if (reason is null)
        {
            mapping.Set(new SpecMember(member.Key, SpecScalar.TextAt(reference, local ?? ComponentFor(target!, reference, group))));
            return false;
        }

        diagnostics.Report(
            DiagnosticIds.InvalidReference, reference.Location, $"The $ref '{reference.Text}' {reason}; it is treated as free-form JSON.");
        mapping.Remove("$ref");
        return false;
    }

    private void SettleMapping(SpecMapping discriminator)
    {
        if (discriminator["mapping"] is not SpecMapping mapping) return;

        foreach (SpecMember entry in mapping.Members.ToList())
        {
            if (entry.Value is SpecScalar reference && TryFind(reference, out SpecNode? target, out string? local) && target is not null)
                mapping.Set(new SpecMember(entry.Key, SpecScalar.TextAt(reference, local ?? ComponentFor(target, reference, "schemas"))));
        }
    }

    /// <summary>The target of a reference that is not one within the document.</summary>
    /// <param name="local">The reference within the document; null where the target is in another file.</param>
    /// <returns>False where the reference stays: it is within the document, or leads to another host or an unknown file.</returns>
    private bool TryFind(SpecScalar reference, out SpecNode? target, out string? local)
    {
        (target, local) = (null, null);
        string[] parts = reference.Text.Split(['#'], 2);
        if (reference.Text.Contains("://") || (parts[0].Length == 0 && reference.File == document.File)) return false;
        if (files.Find(reference.File, parts[0]) is not { } root) return false;

        string pointer = parts.Length == 1 ? "" : parts[1];
        if (root == files.Find(document.File, "")) (root, local) = (document.Root, "#" + pointer);
        target = pointer.Length == 0 ? root
            : pointer[0] == '/' ? SpecDocument.Find(root, SpecPointer.Parse(pointer).Segments)
            : null;
        return true;
    }

    /// <summary>A reference to the component for a target, which is added where it is new.</summary>
    private string ComponentFor(SpecNode target, SpecScalar reference, string group)
    {
        if (!_names.TryGetValue((target, group), out string? name))
        {
            name = NamesOf(group).Add(reference.Text);
            _names.Add((target, group), name);
            _limits.CountCopy(target, reference.Start);
            SpecNode component = target.Clone();
            _components.Add((group, name), component);
            _unvisited.Enqueue((component, group));
        }

        return $"#/components/{group}/{name}";
    }

    private ComponentNameSet NamesOf(string group)
    {
        if (_groups.TryGetValue(group, out ComponentNameSet? names)) return names;

        var existing = document.Find(["components", group]) as SpecMapping;
        return _groups[group] = new ComponentNameSet(existing?.Members.Select(member => member.Name));
    }

    private static SpecMapping MappingIn(SpecMapping parent, string name)
    {
        if (parent[name] is SpecMapping existing) return existing;

        var added = new SpecMapping(parent.File, parent.Start, 0);
        parent.Set(new SpecMember(SpecScalar.TextAt(added, name), added));
        return added;
    }
}
