using System.Collections.Generic;
using System.Linq;
using Tavus.Generator.Text;
using Tavus.Generator.Documents;

namespace Tavus.Generator.Parsing;

/// <summary>Whether two schemas mean the same type: equal but for annotations, references followed.</summary>
internal static class SchemaStructureComparer
{
    private const int MaxDepth = 256;

    public static bool AreEqual(SchemaPlace left, SchemaPlace right) =>
        left.HasFiles == right.HasFiles && left.Node is not null && right.Node is not null
        && AreEqual(left.Document, left.Node, right.Document, right.Node, [], isNameMap: false, depth: 0);

    private static bool AreEqual(
        SpecDocument leftDocument, SpecNode left, SpecDocument rightDocument, SpecNode right, HashSet<(SpecNode, SpecNode)> assumed, bool isNameMap, int depth)
    {
        if (ReferenceEquals(left, right))
            return true;

        // Chains of references can be as long as the document: beyond this, two schemas count as different.
        if (depth > MaxDepth)
            return false;

        switch (left, right)
        {
            case (SpecScalar a, SpecScalar b):
                return a.Text == b.Text && a.Kind == b.Kind;

            case (SpecSequence a, SpecSequence b):
                return a.Items.Count == b.Items.Count
                    && a.Items.Zip(b.Items, (x, y) => AreEqual(leftDocument, x, rightDocument, y, assumed, isNameMap: false, depth + 1)).All(equal => equal);

            case (SpecMapping a, SpecMapping b):
                // Schemas in a recursive comparison count as equal until a difference is found.
                if (!assumed.Add((a, b)))
                    return true;

                if (Target(leftDocument, a) is { } leftTarget && Target(rightDocument, b) is { } rightTarget)
                    return AreEqual(leftDocument, leftTarget, rightDocument, rightTarget, assumed, isNameMap: false, depth + 1);

                List<SpecMember> members = a.Members.Where(member => isNameMap || !IsAnnotation(member)).ToList();
                return members.Count == b.Members.Count(member => isNameMap || !IsAnnotation(member))
                    && members.All(member => b[member.Name] is { } other
                        && AreEqual(leftDocument, member.Value, rightDocument, other, assumed, !isNameMap && KeywordTable.IsNameMap(member.Name), depth + 1));

            default:
                return false;
        }
    }

    private static SpecNode? Target(SpecDocument document, SpecMapping mapping) =>
        mapping["$ref"] is SpecScalar reference ? document.Find(SpecPointer.Parse(reference.Text.TrimStart('#'))) : null;

    private static bool IsAnnotation(SpecMember member) => member.Name is "description" or "example" or "examples" or "externalDocs";
}
