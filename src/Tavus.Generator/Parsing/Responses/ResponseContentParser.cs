using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.OpenApi;
using Tavus.Generator.Text;
using Tavus.Generator.Model;

namespace Tavus.Generator.Parsing;

/// <summary>
/// Selects what a response is read as among the media types of its document: JSON first, then text where it can only be that, else a
/// stream.
/// </summary>
internal sealed class ResponseContentParser(ParserContext context)
{
    /// <param name="isResult">Whether a method returns the body. The body of an error may have a schema for each media type.</param>
    public ResponseContent Parse(IDictionary<string, OpenApiMediaType> content, SpecPointer pointer, bool isResult)
    {
        List<SelectedMediaType> usable = MediaTypeSelector.Usable(content).Select(ForResponse).ToList();
        List<SelectedMediaType> json = usable
            .Where(mediaType => mediaType.Kind == BodyKind.Json)
            .OrderBy(mediaType => MediaTypeSelector.Rank(mediaType.Name))
            .ToList();
        if (json.Count > 0)
            return OfJson(json, usable, pointer, isResult);

        SelectedMediaType other = usable.OrderByDescending(mediaType => mediaType.Kind).FirstOrDefault() is { } best
            ? best with { MediaTypes = MediaTypeSelector.Names(usable) }
            : new SelectedMediaType(BodyKind.Binary, "", "*/*", new OpenApiMediaType(), ["*/*"]);
        bool isPlainText = other.Kind == BodyKind.Text && other.MediaTypes.All(name => name == "text/plain");
        return new ResponseContent(other, [], [], AllowsText: isPlainText);
    }

    /// <summary>The media types of an <c>Accept</c> header in order of preference: JSON first, wildcards last.</summary>
    public static IEnumerable<string> InOrder(IEnumerable<string> mediaTypes) => mediaTypes.Distinct().OrderBy(name => name switch
    {
        "application/json" => 0,
        _ when name.EndsWith("json", StringComparison.Ordinal) => 1,
        _ => MediaTypeSelector.IsWildcard(name) ? 3 : 2,
    });

    private ResponseContent OfJson(List<SelectedMediaType> json, List<SelectedMediaType> usable, SpecPointer pointer, bool isResult)
    {
        SelectedMediaType? wildcard = json.Find(mediaType => MediaTypeSelector.IsWildcard(mediaType.Name));
        SelectedMediaType main = isResult ? json[0] : wildcard ?? json[0];
        ILookup<bool, SelectedMediaType> bySchema = json.ToLookup(
            mediaType => mediaType == main || HasSameSchema(mediaType, main, pointer));
        List<SelectedMediaType> texts = usable.Where(mediaType => mediaType.Kind == BodyKind.Text).ToList();

        // XML and HTML are no texts of a value that can be JSON as well.
        IEnumerable<string> textTypes = texts
            .Select(mediaType => mediaType.Name)
            .Where(name => name.StartsWith("text/", StringComparison.Ordinal) && name is not ("text/xml" or "text/html"));
        if (wildcard is not null && bySchema[true].Contains(wildcard))
            textTypes = textTypes.Concat(wildcard.Name == "*/*" ? ["text/plain", wildcard.Name] : [wildcard.Name]);

        IReadOnlyList<string> names = MediaTypeSelector.Names(bySchema[true])
            .Select(name => MediaTypeSelector.IsWildcard(name) ? "application/json" : name)
            .ToList();
        return new ResponseContent(
            main with { MediaTypes = names },
            isResult ? [] : bySchema[false].Where(mediaType => !MediaTypeSelector.IsWildcard(mediaType.Name)).ToList(),
            textTypes.Distinct().ToList(),
            AllowsText: texts.Count > 0 || wildcard is not null);
    }

    private bool HasSameSchema(SelectedMediaType left, SelectedMediaType right, SpecPointer pointer) =>
        (left.Media.Schema is null && right.Media.Schema is null)
        || SchemaStructureComparer.AreEqual(SchemaOf(left, pointer), SchemaOf(right, pointer));

    private SchemaInDocument SchemaOf(SelectedMediaType mediaType, SpecPointer pointer) =>
        new(context.Source, context.Follow(pointer.Append(mediaType.Key, "schema")));

    private SelectedMediaType ForResponse(SelectedMediaType mediaType) => mediaType with
    {
        Kind = mediaType.Kind switch
        {
            BodyKind.Form => BodyKind.Text,
            BodyKind.Multipart => BodyKind.Binary,
            BodyKind.Json when context.Resolve(mediaType.Media.Schema) is { Format: "binary" } => BodyKind.Binary,
            var kind => kind,
        },
    };
}
