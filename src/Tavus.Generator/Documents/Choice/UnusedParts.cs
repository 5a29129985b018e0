using System.Collections.Generic;
using System.Linq;

namespace Tavus.Generator.Documents;

/// <summary>Removes operations from a document, and the components that nothing else refers to.</summary>
internal static class UnusedParts
{
    public static void Remove(SpecDocument document, IReadOnlyList<LocatedOperation> all, IReadOnlyList<LocatedOperation> kept)
    {
        HashSet<SpecNode> nodes = [.. kept.Select(operation => operation.Node)];
        HashSet<SpecNode> owners = [.. kept.Select(operation => operation.Owner.Value)];
        HashSet<SpecNode> removed = [.. all.Select(operation => operation.Node).Where(node => !nodes.Contains(node))];
        foreach (SpecMember owner in Owners(document).Where(owner => !owners.Contains(owner.Value)))
            removed.Add(owner.Value);

        SpecMapping root = document.Root;
        bool hasRequirements = root["security"] is not null || all.Any(operation => operation.Node["security"] is not null);
        if (!kept.Any(operation => operation.Node["security"] is null))
            root.Remove("security");

        var used = new UsedComponents(document, removed);
        used.Find(keepsSchemes: !hasRequirements);
        if (used.HasInnerReferences)
            document.Removed = Outline(root);

        foreach (SpecMapping item in Items(document))
        {
            item.RemoveAll(member => KeywordTable.IsMethod(member.Name) && removed.Contains(member.Value));
            (item[LocatedOperation.Further] as SpecMapping)?.RemoveAll(member => removed.Contains(member.Value));
        }

        foreach (SpecMapping map in Maps(document))
            map.RemoveAll(owner => removed.Contains(owner.Value));

        used.RemoveOthers();
    }

    private static IEnumerable<SpecMapping> Maps(SpecDocument document) =>
        new[] { document.Root["paths"], document.Root["webhooks"] }.OfType<SpecMapping>();

    private static IEnumerable<SpecMember> Owners(SpecDocument document) =>
        Maps(document).SelectMany(map => map.Members)
            .Where(owner => !owner.Name.StartsWith("x-", System.StringComparison.Ordinal));

    private static IEnumerable<SpecMapping> Items(SpecDocument document) => Maps(document)
        .Concat(new[] { document.Find(["components", "pathItems"]) }.OfType<SpecMapping>())
        .SelectMany(map => map.Members.Select(member => member.Value))
        .OfType<SpecMapping>();

    // References into the middle of removed operations still find their targets.
    private static SpecMapping Outline(SpecMapping root)
    {
        var outline = new SpecMapping(root.File, root.Start, root.Length);
        foreach (SpecMember member in root.Members.Where(member => member.Name is "paths" or "webhooks"))
            outline.Set(new SpecMember(member.Key, Copy(member.Value, depth: 3)));

        return outline;
    }

    private static SpecNode Copy(SpecNode node, int depth)
    {
        if (depth == 0 || node is not SpecMapping mapping)
            return node;

        var copy = new SpecMapping(mapping.File, mapping.Start, mapping.Length);
        foreach (SpecMember member in mapping.Members)
            copy.Set(new SpecMember(member.Key, Copy(member.Value, depth - 1)));

        return copy;
    }
}
