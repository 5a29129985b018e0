using System.Collections.Generic;
using System.Linq;

namespace Tavus.Generator.Documents;

/// <summary>
/// Puts the <c>itemSchema</c> of OpenAPI 3.2 where OpenAPI 3.0 and 3.1 describe the items of a stream: into <c>schema</c>. JSON in the data
/// of an event (<c>contentSchema</c>) becomes the schema of the data.
/// </summary>
internal static class ItemSchemas
{
    private const string ItemSchema = "itemSchema";
    private const string Schema = "schema";

    public static void Normalize(SpecNode root)
    {
        // A stack of our own: documents may be deep.
        var pending = new Stack<SpecNode>();
        pending.Push(root);
        while (pending.Count > 0)
        {
            SpecNode node = pending.Pop();
            if (node is SpecMapping mapping)
            {
                if (mapping["content"] is SpecMapping content)
                {
                    foreach (SpecMapping media in content.Members.Select(member => member.Value).OfType<SpecMapping>())
                        MoveItemSchema(media);
                }

                TypeContent(mapping);
                foreach (SpecMember member in mapping.Members)
                    pending.Push(member.Value);
            }
            else if (node is SpecSequence sequence)
            {
                sequence.Items.ForEach(pending.Push);
            }
        }
    }

    private static void MoveItemSchema(SpecMapping media)
    {
        if (media.Find(ItemSchema) is not { } item)
            return;

        media.Remove(ItemSchema);
        media.Set(new SpecMember(SpecScalar.TextAt(item.Key, Schema), item.Value));
    }

    private static void TypeContent(SpecMapping schema)
    {
        if (schema["properties"] is not SpecMapping properties
            || !properties.Members.All(property => property.Name is "data" or "event" or "id" or "retry")
            || properties.Find("data") is not { Value: SpecMapping data } member
            || data["contentSchema"] is not SpecMapping content
            || data["contentMediaType"] is not SpecScalar { Text: "application/json" })
        {
            return;
        }

        properties.Set(new SpecMember(member.Key, content));
    }
}
