using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.OpenApi;
using Tavus.Generator.Text;
using Tavus.Generator.Model;
using Tavus.Generator.Documents;

namespace Tavus.Generator.Parsing;

/// <summary>Finds responses that are streams of items: their schema describes one item.</summary>
internal static class ItemParser
{
    private const string TerminatorKey = "x-tavus-terminator";
    private const int MaxDepth = 4;

    private static readonly string[] EventProperties = ["data", "event", "id", "retry"];

    private static readonly string[] LineTypes =
    [
        "application/jsonl", "application/x-jsonl", "application/ndjson", "application/x-ndjson", "application/jsonlines",
        "application/x-jsonlines",
    ];

    /// <summary>
    /// How the items are separated, or <see cref="ItemFormat.None"/> where the media type or a missing schema makes it a stream of bytes.
    /// </summary>
    public static ItemFormat FormatOf(ParserContext context, SelectedMediaType mediaType)
    {
        if (context.Resolve(mediaType.Media.Schema) is not { } schema || MediaTypeSelector.IsEmpty(schema))
            return ItemFormat.None;

        if (mediaType.Name.EndsWith("json-seq", StringComparison.Ordinal))
            return ItemFormat.Sequence;

        if (LineTypes.Contains(mediaType.Name))
            return schema.Type == JsonSchemaType.String ? ItemFormat.LineTexts : ItemFormat.Lines;

        if (mediaType.Name != "text/event-stream")
            return ItemFormat.None;

        List<IOpenApiSchema?> branches = Branches(context, schema, depth: 0).ToList();
        if (branches.TrueForAll(IsEvent))
            return branches.Exists(branch => HasJsonData(context, branch!)) ? ItemFormat.JsonEventObjects : ItemFormat.EventObjects;

        return schema.Type == JsonSchemaType.String ? ItemFormat.EventTexts : ItemFormat.Events;
    }

    /// <summary>The data of the event that ends the stream, where the document specifies it.</summary>
    /// <param name="pointer">The location of the <c>content</c>.</param>
    public static string? TerminatorOf(ParserContext context, SelectedMediaType mediaType, SpecPointer pointer) =>
        (context.Follow(pointer.Append(mediaType.Key)) as SpecMapping)?[TerminatorKey] is SpecScalar { Text: { Length: > 0 } text }
            ? text
            : null;

    // The schemas of which a value has one; null for one that cannot be resolved or is nested too deeply.
    private static IEnumerable<IOpenApiSchema?> Branches(ParserContext context, IOpenApiSchema? schema, int depth)
    {
        if (depth > MaxDepth || context.Resolve(schema) is not { } target)
            return [null];

        IList<IOpenApiSchema> branches = target.OneOf is { Count: > 0 } oneOf ? oneOf : target.AnyOf ?? [];
        return branches.Count == 0 ? [target] : branches.SelectMany(branch => Branches(context, branch, depth + 1));
    }

    /// <summary>Whether a schema describes the event itself, and not its data.</summary>
    private static bool IsEvent(IOpenApiSchema? schema) => schema?.Properties is { } properties
        && properties.ContainsKey("data")
        && properties.Keys.All(EventProperties.Contains);

    private static bool HasJsonData(ParserContext context, IOpenApiSchema schema) =>
        context.Resolve(schema.Properties!["data"])?.Kind() is not (null or JsonSchemaType.String);
}
