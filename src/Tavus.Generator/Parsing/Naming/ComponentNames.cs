using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.OpenApi;
using Tavus.Generator.Text;
using Tavus.Generator.Model;

namespace Tavus.Generator.Parsing;

/// <summary>The candidate names of the components of a document.</summary>
internal static class ComponentNames
{
    // Names with namespaces, as Kubernetes, Go, OData and .NET have them. Others with dots (checkout.session) name one thing by all words.
    private static readonly Regex Qualified = new(@"^[A-Za-z_]\w*(\.[A-Za-z_]\w*)*\.[A-Z]\w*$", RegexOptions.CultureInvariant);
    private static readonly Regex Version = new(@"^[Vv]\d", RegexOptions.CultureInvariant);

    // Words that are a name only together with the word before them.
    private static readonly HashSet<string> Roles = ["Command", "Input", "Output", "Query", "Request", "Response", "Result"];

    /// <summary>The name of a component schema: the assigned one, else its first candidate.</summary>
    public static TypeNameCandidates Of(ParserContext context, string id)
    {
        SpecPointer pointer = ParserContext.PointerToComponent(id);
        TypeNameCandidates name = Wanted(context, id, pointer);
        return context.Types.Find(context, pointer) switch
        {
            NamedType type => name.Declared(type.Name),
            EnumType type => name.Declared(type.Name),
            _ => name,
        };
    }

    private static TypeNameCandidates Wanted(ParserContext context, string id, SpecPointer pointer)
    {
        string whole = Identifier.ToPascalCase(id, "Schema");
        if (TitleNames.OfOverlay(context, context.FindComponent(id), pointer) is { } title)
            return new TypeNameCandidates(Identifier.ToPascalCase(title, whole), whole) { Origin = NameOrigin.Overlay, TakesTitle = false };

        List<string> ends = Ends(id);
        return ends.Count == 0
            ? new TypeNameCandidates(whole, whole) { Origin = NameOrigin.Component, TakesTitle = false }
            : new TypeNameCandidates(ends[0], whole) { Origin = NameOrigin.Component, TakesTitle = false, Longer = ends.Skip(1).ToList() };
    }

    /// <summary>The ends of a qualified name, the shortest first, without the whole.</summary>
    private static List<string> Ends(string id)
    {
        var ends = new List<string>();
        if (!Qualified.IsMatch(id))
            return ends;

        string[] parts = id.Split('.');
        string last = parts[parts.Length - 1];
        int shortest = Roles.Contains(last) || Version.IsMatch(last) ? 2 : 1;
        for (int first = parts.Length - shortest; first > 0; first--)
            ends.Add(Identifier.ToPascalCase(string.Join(".", parts, first, parts.Length - first), "Schema"));

        return ends;
    }
}
