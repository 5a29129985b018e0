using System.Collections.Generic;
using System.Linq;
using Tavus.Generator.Helpers;
using Tavus.Generator.Spec;

namespace Tavus.Generator.Parser;

/// <summary>A schema as it stands in its document.</summary>
internal sealed record SchemaPlace(SpecDocument Document, SpecNode? Node);

/// <summary>Whether two schemas mean the same type: equal but for annotations, references followed.</summary>
internal static class SchemaEquality
{
    public static bool AreEqual(SchemaPlace left, SchemaPlace right) =>
        left.Node is not null && right.Node is not null && AreEqual(left.Document, left.Node, right.Document, right.Node, []);

    private static bool AreEqual(SpecDocument leftDocument, SpecNode left, SpecDocument rightDocument, SpecNode right, HashSet<(SpecNode, SpecNode)> assumed)
    {
        if (ReferenceEquals(left, right))
            return true;

        switch (left, right)
        {
            case (SpecScalar a, SpecScalar b):
                return a.Text == b.Text && a.Kind == b.Kind;

            case (SpecSequence a, SpecSequence b):
                return a.Items.Count == b.Items.Count
                    && a.Items.Zip(b.Items, (x, y) => AreEqual(leftDocument, x, rightDocument, y, assumed)).All(equal => equal);

            case (SpecMapping a, SpecMapping b):
                // Recursive schemas come back here: what is being compared counts as equal until a difference is found.
                if (!assumed.Add((a, b)))
                    return true;

                if (Target(leftDocument, a) is { } leftTarget && Target(rightDocument, b) is { } rightTarget)
                    return AreEqual(leftDocument, leftTarget, rightDocument, rightTarget, assumed);

                List<SpecMember> members = a.Members.Where(IsMeaningful).ToList();
                return members.Count == b.Members.Count(IsMeaningful)
                    && members.All(member => b[member.Name] is { } other && AreEqual(leftDocument, member.Value, rightDocument, other, assumed));

            default:
                return false;
        }
    }

    private static SpecNode? Target(SpecDocument document, SpecMapping mapping) =>
        mapping["$ref"] is SpecScalar reference ? document.Find(SpecPointer.Parse(reference.Text.TrimStart('#'))) : null;

    // A property may be called 'description': then it holds a schema, not a text.
    private static bool IsMeaningful(SpecMember member) =>
        !(member.Name is "description" or "example" or "examples" or "externalDocs" && (member.Value is SpecScalar || member.Name != "description"));
}
