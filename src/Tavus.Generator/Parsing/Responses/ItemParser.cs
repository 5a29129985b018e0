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

    private static readonly string[] EventProperties = ["data", "event", "id", "retry"];

    private static readonly string[] LineTypes =
    [
        "application/jsonl", "application/x-jsonl", "application/ndjson", "application/x-ndjson", "application/jsonlines",
        "application/x-jsonlines",
    ];

    /// <summary>
    /// How the items are separated, or <see cref="ItemFormat.None"/> where the media type or a missing schema makes it a stream of bytes.
    /// </summary>
    public static ItemFormat FormatOf(ParserContext context, SelectedMediaType choice)
    {
        if (context.Resolve(choice.Media.Schema) is not { } schema || MediaTypeSelector.IsEmpty(schema))
            return ItemFormat.None;

        if (choice.Name.EndsWith("json-seq", StringComparison.Ordinal))
            return ItemFormat.Sequence;

        if (LineTypes.Contains(choice.Name))
            return schema.Type == JsonSchemaType.String ? ItemFormat.LineTexts : ItemFormat.Lines;

        if (choice.Name != "text/event-stream")
            return ItemFormat.None;

        if (IsEvent(context, schema, depth: 0))
            return HasJsonData(context, choice) ? ItemFormat.JsonEventObjects : ItemFormat.EventObjects;

        return schema.Type == JsonSchemaType.String ? ItemFormat.EventTexts : ItemFormat.Events;
    }

    /// <summary>The data of the event that ends the stream, where the document specifies it.</summary>
    /// <param name="pointer">The location of the <c>content</c>.</param>
    public static string? TerminatorOf(ParserContext context, SelectedMediaType choice, SpecPointer pointer) =>
        (context.Follow(pointer.Append(choice.Key)) as SpecMapping)?[TerminatorKey] is SpecScalar { Text: { Length: > 0 } text }
            ? text
            : null;

    /// <summary>Whether a schema describes the event itself, and not its data.</summary>
    private static bool IsEvent(ParserContext context, IOpenApiSchema? schema, int depth)
    {
        if (depth > 4 || context.Resolve(schema) is not { } target)
            return false;

        IList<IOpenApiSchema> branches = target.OneOf is { Count: > 0 } oneOf ? oneOf : target.AnyOf ?? [];
        if (branches.Count > 0)
            return branches.All(branch => IsEvent(context, branch, depth + 1));

        return target.Properties is { } properties
            && properties.ContainsKey("data")
            && properties.Keys.All(EventProperties.Contains);
    }

    private static bool HasJsonData(ParserContext context, SelectedMediaType choice) =>
        SchemasOf(context, choice.Media.Schema, depth: 0).Any(schema =>
            schema.Properties is { } properties && properties.TryGetValue("data", out IOpenApiSchema? data)
            && context.Resolve(data)?.Kind() is not (null or JsonSchemaType.String));

    private static IEnumerable<IOpenApiSchema> SchemasOf(ParserContext context, IOpenApiSchema? schema, int depth)
    {
        if (depth > 4 || context.Resolve(schema) is not { } target)
            return [];

        return (target.OneOf ?? []).Concat(target.AnyOf ?? []).SelectMany(branch => SchemasOf(context, branch, depth + 1)).Append(target);
    }
}
