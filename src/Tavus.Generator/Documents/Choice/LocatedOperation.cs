using System.Collections.Generic;
using System.Linq;
using Tavus.Generator.Text;

namespace Tavus.Generator.Documents;

/// <summary>An operation of a path or of a webhook.</summary>
/// <param name="Owner">The path or the webhook.</param>
/// <param name="Path">The path, or null for a webhook.</param>
/// <param name="Names">The operationId, the tags, and the name of the webhook.</param>
/// <param name="Node">The operation, which several paths share if they refer to the same path item.</param>
internal sealed record LocatedOperation(
    SpecMember Owner, string? Path, string Method, IReadOnlyList<string> Names, SpecMapping Node)
{
    public const string Further = "additionalOperations";

    /// <summary>The operations of a document's paths and webhooks, including those of path items in its components.</summary>
    public static IEnumerable<LocatedOperation> FindAll(SpecDocument document)
    {
        foreach (string key in new[] { "paths", "webhooks" })
        {
            foreach (SpecMember owner in (document.Root[key] as SpecMapping)?.Members ?? [])
            {
                foreach (SpecMember operation in Operations(document, owner.Value))
                    yield return Create(owner, isPath: key == "paths", operation.Name, (SpecMapping)operation.Value);
            }
        }
    }

    private static IEnumerable<SpecMember> Operations(SpecDocument document, SpecNode item)
    {
        if (item is not SpecMapping mapping)
            return [];

        SpecMapping? shared = (mapping["$ref"] as SpecScalar)?.Text is { } text && text.StartsWith("#/", System.StringComparison.Ordinal)
            ? document.Find(SpecPointer.Parse(text.Substring(1))) as SpecMapping
            : null;
        return new[] { mapping, shared }
            .OfType<SpecMapping>()
            .SelectMany(part => part.Members.Where(member => KeywordTable.IsMethod(member.Name))
                .Concat((part[Further] as SpecMapping)?.Members ?? []))
            .Where(member => member.Value is SpecMapping);
    }

    private static LocatedOperation Create(SpecMember owner, bool isPath, string method, SpecMapping node)
    {
        var names = new List<string>();
        if (!isPath)
            names.Add(owner.Name);

        if (node["operationId"] is SpecScalar id)
            names.Add(id.Text);

        names.AddRange((node["tags"] as SpecSequence)?.Items.OfType<SpecScalar>().Select(tag => tag.Text) ?? []);
        return new LocatedOperation(owner, isPath ? owner.Name : null, method, names, node);
    }
}
