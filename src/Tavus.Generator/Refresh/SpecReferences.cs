using System;
using System.Collections.Generic;
using System.Linq;
using Tavus.Generator.Text;
using Tavus.Generator.Documents;

namespace Tavus.Generator.Refresh;

/// <summary>Finds the references inside of a document: <c>$ref</c>s, and the names of security schemes.</summary>
internal static class SpecReferences
{
    private const string Local = "#/";

    /// <summary>The references to parts that the document does not have.</summary>
    public static IEnumerable<string> FindDangling(SpecDocument document)
    {
        var schemes = document.Find(["components", "securitySchemes"]) as SpecMapping;
        return FindReferences(document.Root).Where(reference => document.Find(SpecPointer.Parse(reference.Substring(1))) is null)
            .Concat(FindRequirements(document).Where(name => schemes?.Find(name) is null))
            .Distinct();
    }

    public static bool HasSchemes(SpecDocument document) =>
        document.Find(["components", "securitySchemes"]) is SpecMapping { Members.Count: > 0 };

    /// <summary>The names of security schemes that the document or its operations require.</summary>
    public static IEnumerable<string> FindRequirements(SpecDocument document)
    {
        IEnumerable<SpecNode> operations = (document.Root["paths"] as SpecMapping)?.Members.Select(path => path.Value)
            .OfType<SpecMapping>()
            .SelectMany(path => path.Members.Select(operation => operation.Value)) ?? [];
        return operations.Prepend(document.Root)
            .OfType<SpecMapping>()
            .Select(node => node["security"])
            .OfType<SpecSequence>()
            .SelectMany(security => security.Items.OfType<SpecMapping>())
            .SelectMany(requirement => requirement.Members.Select(scheme => scheme.Name));
    }

    private static IEnumerable<string> FindReferences(SpecNode root)
    {
        var pending = new Stack<SpecNode>();
        pending.Push(root);
        while (pending.Count > 0)
        {
            SpecNode node = pending.Pop();
            foreach (SpecNode item in (node as SpecSequence)?.Items ?? [])
                pending.Push(item);

            foreach (SpecMember member in (node as SpecMapping)?.Members ?? [])
            {
                if (LocalReference(member) is { } target)
                    yield return target;
                else if (!IsData(member.Name))
                    pending.Push(member.Value);
            }
        }
    }

    private static string? LocalReference(SpecMember member) =>
        member is { Name: "$ref", Value: SpecScalar { Kind: ScalarKind.Text, Text: var target } }
            && target.StartsWith(Local, StringComparison.Ordinal)
            ? target
            : null;

    // JSON of the API, in which `$ref` has no meaning.
    private static bool IsData(string name) => name is "example" or "examples" or "default" or "enum" or "const";
}
