using System.Collections.Generic;
using System.Linq;
using Microsoft.OpenApi;
using Tavus.Generator.Text;

namespace Tavus.Generator.Parsing;

/// <summary>Names types by the titles of schemas.</summary>
internal static class TitleNames
{
    private const int MaxLength = 80;

    /// <summary>
    /// The name with the title of a schema in it. A title that only repeats the property's name (so pydantic writes one for each) names
    /// nothing, unless an overlay set it.
    /// </summary>
    public static TypeNameCandidates WithTitle(
        this TypeNameCandidates name, ParserContext context, IOpenApiSchema? schema, SpecPointer pointer)
    {
        if (!name.TakesTitle || schema?.Title is not { Length: > 0 and <= MaxLength } title)
            return name;

        NameOrigin origin = context.IsFromOverlay(pointer.Append("title")) ? NameOrigin.Overlay : NameOrigin.Title;
        return origin == NameOrigin.Overlay || !Repeats(title, name.Repeated)
            ? name with { Preferred = Identifier.ToPascalCase(title, name.Path), Origin = origin }
            : name;
    }

    /// <summary>The title that an overlay gives to a component, or null.</summary>
    public static string? OfOverlay(ParserContext context, IOpenApiSchema? schema, SpecPointer pointer) =>
        schema is OpenApiSchema { Title: { Length: > 0 and <= MaxLength } title } && context.IsFromOverlay(pointer.Append("title"))
            ? title
            : null;

    private static bool Repeats(string title, string? name) => name is not null && Letters(title).SequenceEqual(Letters(name));

    private static IEnumerable<char> Letters(string text) => text.Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant);
}
