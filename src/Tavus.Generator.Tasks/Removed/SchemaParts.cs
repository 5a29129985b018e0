using System.Collections.Generic;
using System.Linq;
using Tavus.Generator.Text;
using Tavus.Generator.Documents;

namespace Tavus.Generator.Tasks.Removed;

/// <summary>Schemas of a document with references followed.</summary>
internal sealed class SchemaParts(SpecDocument document)
{
    private const int MaxDepth = 32;

    public SpecDocument Document { get; } = document;

    /// <summary>The schema behind references, also behind an <c>allOf</c> that only wraps one.</summary>
    public SpecPointer Resolve(SpecPointer pointer)
    {
        for (int depth = 0; depth < MaxDepth; depth++)
        {
            if (Target(Document.Find(pointer)) is not { } target)
                break;

            pointer = target;
        }

        return pointer;
    }

    private static SpecPointer? Target(SpecNode? node)
    {
        if (Nodes.Reference(node) is { } target)
            return target;

        if (node is not SpecMapping mapping || mapping["properties"] is not null)
            return null;

        return mapping["allOf"] is SpecSequence { Items: { Count: 1 } items } ? Nodes.Reference(items[0]) : null;
    }

    /// <summary>The properties of an object with those of the parts of its <c>allOf</c>, by name.</summary>
    public Dictionary<string, SpecPointer> Properties(SpecPointer pointer)
    {
        var properties = new Dictionary<string, SpecPointer>();
        Collect(pointer, properties, MaxDepth);
        return properties;
    }

    private void Collect(SpecPointer pointer, Dictionary<string, SpecPointer> properties, int depth)
    {
        SpecPointer location = Resolve(pointer);
        if (depth == 0 || Document.Find(location) is not SpecMapping schema)
            return;

        foreach (SpecMember property in Nodes.Members(schema["properties"]))
            properties[property.Name] = location.Append("properties", property.Name);

        int count = Nodes.Items(schema["allOf"]).Count();
        for (int index = 0; index < count; index++)
            Collect(location.Append("allOf", index.ToString(System.Globalization.CultureInfo.InvariantCulture)), properties, depth - 1);
    }
}
