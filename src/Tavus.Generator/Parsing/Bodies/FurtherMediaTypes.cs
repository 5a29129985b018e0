using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.OpenApi;
using Tavus.Generator.Documents;
using Tavus.Generator.Model;
using Tavus.Generator.Text;

namespace Tavus.Generator.Parsing;

/// <summary>
/// The media types of a request body with other schemas than the selected one. Each has its own method; those with equal schemas share it.
/// </summary>
internal static class FurtherMediaTypes
{
    /// <param name="pointer">The location of the media types.</param>
    public static IReadOnlyList<SelectedMediaType> Of(
        ParserContext context, IDictionary<string, OpenApiMediaType> content, SelectedMediaType main, SpecPointer pointer)
    {
        if (content.Count < 2)
            return [];

        List<SelectedMediaType> usable = MediaTypeSelector.Usable(content)
            .FindAll(mediaType => !MediaTypeSelector.IsWildcard(mediaType.Name));
        var methods = new List<SelectedMediaType> { main };
        foreach (SelectedMediaType mediaType in MediaTypeSelector.Ranked(context, usable))
        {
            if (HasContent(context, mediaType) && !methods.Exists(method => AreSame(context, method, mediaType, pointer)))
                methods.Add(mediaType);
        }

        return methods.Skip(1)
            .Select(method => method with
            {
                MediaTypes = MediaTypeSelector.Names(
                    usable.Where(mediaType => mediaType.Kind == method.Kind && AreSame(context, method, mediaType, pointer))),
            })
            .ToList();
    }

    /// <summary>Whether two media types have one method.</summary>
    public static bool AreSame(ParserContext context, SelectedMediaType method, SelectedMediaType mediaType, SpecPointer pointer)
    {
        if (method.Kind == mediaType.Kind && mediaType.Kind is BodyKind.Text or BodyKind.Binary)
            return true;

        SpecNode? left = context.Follow(pointer.Append(method.Key, "schema"));
        SpecNode? right = context.Follow(pointer.Append(mediaType.Key, "schema"));
        return left is null || right is null
            ? left == right
            : SchemaStructureComparer.AreEqual(new SchemaInDocument(context.Source, left), new SchemaInDocument(context.Source, right));
    }

    /// <summary>Whether the schema describes a body. Strings and streams need none.</summary>
    public static bool HasContent(ParserContext context, SelectedMediaType mediaType) =>
        mediaType.Kind is BodyKind.Text or BodyKind.Binary
        || (context.Resolve(mediaType.Media.Schema) is { } schema && !MediaTypeSelector.IsEmpty(schema));

    /// <summary>The kind of the body in the names of the method and of its types.</summary>
    public static string NameOf(SelectedMediaType mediaType, BodyKind kind) => kind switch
    {
        BodyKind.Multipart => "Multipart",
        BodyKind.Form => "Form",
        BodyKind.Text => "Text",
        BodyKind.Binary => "Stream",
        _ => MediaTypeSelector.Rank(mediaType.Name) < 2 ? "Json" : Identifier.ToPascalCase(Subtype(mediaType.Name), "Json"),
    };

    private static string Subtype(string mediaType)
    {
        string subtype = mediaType.Substring(mediaType.IndexOf('/') + 1);
        return subtype.EndsWith("+json", StringComparison.Ordinal) ? subtype.Substring(0, subtype.Length - "+json".Length) : subtype;
    }
}
