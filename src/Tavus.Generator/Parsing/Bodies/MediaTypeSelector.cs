using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.OpenApi;
using Tavus.Generator.Text;
using Tavus.Generator.Model;
using Tavus.Generator.Documents;

namespace Tavus.Generator.Parsing;

/// <summary>
/// The media types of a body, and the one of requests: JSON first, then forms and text.
/// </summary>
internal static class MediaTypeSelector
{
    /// <summary>The media type that requests are sent with, or null where HTTP could carry none of them.</summary>
    public static SelectedMediaType? ForRequest(ParserContext context, IDictionary<string, OpenApiMediaType> content, SpecPointer pointer)
    {
        List<SelectedMediaType> usable = Usable(content);
        SelectedMediaType? best = Ranked(context, usable).FirstOrDefault();

        // JSON cannot carry files.
        if (best is { Kind: BodyKind.Json })
            best = usable.Find(mediaType => mediaType.Kind == BodyKind.Multipart && Replaces(context, mediaType, best, pointer)) ?? best;

        return best is null ? null : best with { MediaTypes = Names(usable.Where(mediaType => mediaType.Kind == best.Kind)) };
    }

    /// <summary>The media types in the order in which requests prefer them.</summary>
    public static IEnumerable<SelectedMediaType> Ranked(ParserContext context, IEnumerable<SelectedMediaType> mediaTypes) => mediaTypes
        .OrderBy(mediaType => mediaType.Kind)
        .ThenBy(mediaType => RequestMediaTypes.Rank(context, mediaType));

    private static bool Replaces(ParserContext context, SelectedMediaType multipart, SelectedMediaType json, SpecPointer pointer) =>
        MultipartFileIndex.HasFiles(context, multipart, pointer)
        && (!FurtherMediaTypes.HasContent(context, json) || FurtherMediaTypes.AreSame(context, json, multipart, pointer));

    /// <summary>Reports media types with another schema that are not used.</summary>
    public static void ReportUnused(ParserContext context, IEnumerable<string> keys, SelectedMediaType mediaType, SpecPointer pointer)
    {
        SpecNode? chosen = context.Follow(pointer.Append(mediaType.Key, "schema"));
        foreach (string key in keys.Where(
            key => key != mediaType.Key && !(mediaType.Kind == BodyKind.Binary && HttpToken.IsMediaType(key))))
        {
            SpecNode? other = context.Follow(pointer.Append(key, "schema"));
            if (other is not null
                && !SchemaStructureComparer.AreEqual(
                    new SchemaInDocument(context.Source, chosen), new SchemaInDocument(context.Source, other)))
                context.Inform(
                    pointer.Append(key), $"The body may also be '{key}', with another schema; the client uses '{mediaType.Key}'.");
        }
    }

    /// <summary>Reports that the schema of a body that is not JSON is ignored.</summary>
    public static void ReportUntyped(ParserContext context, SelectedMediaType mediaType, SpecPointer pointer)
    {
        bool isText = mediaType.Kind == BodyKind.Text;
        if ((isText || mediaType.Kind == BodyKind.Binary) && context.Resolve(mediaType.Media.Schema) is { } schema
            && (IsStructured(schema) || (schema.Items is { } items && !IsEmpty(items))))
            context.Inform(
                pointer.Append(mediaType.Key, "schema"),
                $"A body of the media type '{mediaType.Name}' is a {(isText ? "string" : "stream")} in C#; its schema is ignored.");
    }

    public static bool IsWildcard(string mediaType) => mediaType.IndexOf('*') >= 0;

    /// <summary>Whether a schema is empty.</summary>
    public static bool IsEmpty(IOpenApiSchema schema) => schema is
        not OpenApiSchemaReference and { Type: null, Format: null or "binary", Items: null, AdditionalProperties: null, Const: null }
        && (schema.Properties?.Count ?? 0) == 0 && (schema.Enum?.Count ?? 0) == 0 && !schema.HasBranches();

    private static bool IsStructured(IOpenApiSchema schema) =>
        schema.Properties?.Count > 0 || schema.Enum?.Count > 0 || schema.HasBranches()
        || schema.AdditionalProperties is { } values && !IsEmpty(values);

    public static List<SelectedMediaType> Usable(IDictionary<string, OpenApiMediaType> content) => content
        .Where(entry => HttpToken.IsMediaType(entry.Key))
        .Select(entry => (Key: entry.Key, Name: entry.Key.Split(';')[0].Trim().ToLowerInvariant(), Media: entry.Value))
        .Select(entry => new SelectedMediaType(Kind(entry.Name, entry.Media.Schema), entry.Key, entry.Name, entry.Media, []))
        .ToList();

    public static IReadOnlyList<string> Names(IEnumerable<SelectedMediaType> mediaTypes) =>
        mediaTypes.Select(mediaType => mediaType.Name).Distinct().ToList();

    private static BodyKind Kind(string name, IOpenApiSchema? schema)
    {
        switch (name)
        {
            case "application/json" or "text/json":
                return BodyKind.Json;
            case "*/*" or "application/*":
                return schema is null || schema.Format == "binary" || IsEmpty(schema) ? BodyKind.Binary : BodyKind.Json;
            case "multipart/form-data":
                return BodyKind.Multipart;
            case "application/x-www-form-urlencoded":
                return BodyKind.Form;
            case "application/xml":
                return BodyKind.Text;

            // A text that may never end.
            case "text/event-stream":
                return BodyKind.Binary;
        }

        if (name.EndsWith("+json", StringComparison.Ordinal))
            return BodyKind.Json;

        return name.StartsWith("text/", StringComparison.Ordinal) || name.EndsWith("+xml", StringComparison.Ordinal)
            ? BodyKind.Text
            : BodyKind.Binary;
    }

    public static int Rank(string name) => name switch
    {
        "application/json" => 0,
        "text/json" => 1,
        _ => IsWildcard(name) ? 3 : 2,
    };
}
