using System.Collections.Generic;
using System.Linq;
using Tavus.Generator.Documents;

namespace Tavus.Generator.Parsing;

/// <summary>Whether two schemas mean the same type: equal but for annotations, references followed.</summary>
internal sealed class SchemaStructureComparer
{
    private const int MaxDepth = 256;

    private readonly SpecDocument _leftDocument;
    private readonly SpecDocument _rightDocument;

    // Schemas in a recursive comparison count as equal until a difference is found.
    private readonly HashSet<(SpecMapping, SpecMapping)> _assumed = [];

    private SchemaStructureComparer(SpecDocument leftDocument, SpecDocument rightDocument)
    {
        _leftDocument = leftDocument;
        _rightDocument = rightDocument;
    }

    public static bool AreEqual(SchemaInDocument left, SchemaInDocument right) =>
        left.HasFiles == right.HasFiles && left.Node is not null && right.Node is not null
        && new SchemaStructureComparer(left.Document, right.Document).AreEqual(left.Node, right.Node, depth: 0);

    // Chains of references can be as long as the document: beyond the limit, two schemas count as different.
    private bool AreEqual(SpecNode left, SpecNode right, int depth, bool isNameMap = false) =>
        ReferenceEquals(left, right) || (depth <= MaxDepth && (left, right) switch
        {
            (SpecScalar a, SpecScalar b) => a.Text == b.Text && a.Kind == b.Kind,
            (SpecSequence a, SpecSequence b) => HaveEqualItems(a, b, depth + 1),
            (SpecMapping a, SpecMapping b) => !_assumed.Add((a, b)) || (Targets(a, b) is var (target, other)
                ? AreEqual(target, other, depth + 1)
                : HaveEqualMembers(a, b, isNameMap, depth + 1)),
            _ => false,
        });

    private bool HaveEqualItems(SpecSequence left, SpecSequence right, int depth) =>
        left.Items.Count == right.Items.Count
        && Enumerable.Range(0, left.Items.Count).All(index => AreEqual(left.Items[index], right.Items[index], depth));

    /// <param name="isNameMap">Whether the members have names of the document, not keywords.</param>
    private bool HaveEqualMembers(SpecMapping left, SpecMapping right, bool isNameMap, int depth)
    {
        List<SpecMember> members = Compared(left).ToList();
        return members.Count == Compared(right).Count()
            && members.All(member => right[member.Name] is { } other
                && AreEqual(member.Value, other, depth, !isNameMap && KeywordTable.IsNameMap(member.Name)));

        IEnumerable<SpecMember> Compared(SpecMapping mapping) => mapping.Members.Where(member => isNameMap || !IsAnnotation(member));
    }

    private (SpecNode, SpecNode)? Targets(SpecMapping left, SpecMapping right) =>
        Target(_leftDocument, left) is { } target && Target(_rightDocument, right) is { } other ? (target, other) : null;

    private static SpecNode? Target(SpecDocument document, SpecMapping mapping) =>
        ParserContext.TargetOf(mapping) is { } pointer ? document.Find(pointer) : null;

    private static bool IsAnnotation(SpecMember member) => member.Name is "description" or "example" or "examples" or "externalDocs";
}
