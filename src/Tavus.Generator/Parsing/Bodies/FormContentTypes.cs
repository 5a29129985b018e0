using System;
using System.Collections.Generic;
using System.Linq;
using Tavus.Generator.Documents;
using Tavus.Generator.Model;
using Tavus.Generator.Text;

namespace Tavus.Generator.Parsing;

/// <summary>The media types of the parts of a multipart form.</summary>
internal static class FormContentTypes
{
    /// <summary>The media types in a list, without ranges.</summary>
    public static List<string> In(string? list) => (list ?? "")
        .Split(',')
        .Select(name => name.Trim())
        .Where(name => HttpToken.IsMediaType(name) && !MediaTypeSelector.IsWildcard(name))
        .ToList();

    /// <summary>Adds the media types that schemas of properties declare (<c>contentMediaType</c>) where the encoding has none.</summary>
    /// <param name="pointer">The location of the form's schema.</param>
    public static List<FormFieldModel> Add(
        ParserContext context, SelectedMediaType mediaType, SpecPointer pointer, List<FormFieldModel> fields)
    {
        if (mediaType.Media.Schema is not { } schema)
            return fields;

        foreach (MergedProperty property in FlattenedObject.Of(context, schema, pointer, TypeNameCandidates.Of("")).Members)
        {
            if (Declared(context, property) is not { } contentType)
                continue;

            int index = fields.FindIndex(field => field.WireName == property.WireName);
            if (index < 0)
            {
                fields.Add(new FormFieldModel(property.WireName, contentType, Style: null, Explode: false, AllowsReserved: false)
                {
                    FileTypes = contentType,
                });
            }
            else if (fields[index].ContentType is null)
            {
                fields[index] = fields[index] with { ContentType = contentType, FileTypes = contentType };
            }
        }

        return fields;
    }

    // A string whose content is JSON is that JSON already.
    private static string? Declared(ParserContext context, MergedProperty property) => property.Declarations
        .Select(declaration => context.Follow(declaration.Pointer) as SpecMapping)
        .SelectMany(node => new[] { node, node?["items"] as SpecMapping })
        .Select(node => (node?["contentMediaType"] as SpecScalar)?.Text)
        .FirstOrDefault(name => In(name).Count == 1 && !name!.EndsWith("json", StringComparison.OrdinalIgnoreCase));
}
