using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Tavus.Generator.Model;
using Tavus.Generator.Text;

namespace Tavus.Generator.Parsing;

/// <summary>Finds the properties of a page that <c>x-tavus-pagination</c> names.</summary>
internal sealed class PagePathParser(ParserContext context)
{
    /// <summary>What is wrong with the first path that leads nowhere, or null.</summary>
    public string? Problem { get; private set; }

    /// <summary>Whether a property on a path is marked as obsolete.</summary>
    public bool UsesObsolete { get; private set; }

    /// <summary>The C# names of the properties on a path: JSON names with dots between them, or a list of names.</summary>
    /// <param name="type">The type in which the path begins.</param>
    /// <param name="found">The type at its end: the one in which it begins where the key is absent and the path is optional.</param>
    public EquatableArray<string> Find(TypeModel type, JsonObject rule, string key, out TypeModel? found)
    {
        found = key == "items" ? type : null;
        List<string> texts = ConditionParser.Texts(rule[key]);
        if (texts.Count == 0)
            return default;

        found = type;
        var names = new List<string>();
        foreach (string wireName in rule[key] is JsonArray ? texts : texts[0].Split('.').ToList())
        {
            PropertyModel? property = found is ObjectType owner
                ? context.Types.FindObject(owner.Name)?.Properties.FirstOrDefault(candidate => candidate.WireName == wireName)
                : null;
            if (property is null)
            {
                Problem ??= $"'{key}' names '{wireName}', which the response does not declare there.";
                found = null;
                return default;
            }

            UsesObsolete |= property.IsDeprecated || property.IsRemoved;
            found = property.Type;
            names.Add(property.Name);
        }

        return names.ToEquatableArray();
    }
}
