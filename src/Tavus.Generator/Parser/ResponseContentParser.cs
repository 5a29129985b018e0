using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.OpenApi;
using Tavus.Generator.Helpers;
using Tavus.Generator.Model;

namespace Tavus.Generator.Parser;

/// <summary>
/// Selects what a response is read as among the media types of its document: JSON first, then text where it can only be that, else a
/// stream.
/// </summary>
internal sealed class ResponseContentParser(ParserContext context)
{
    /// <param name="isResult">Whether a method returns the body. The body of an error may have a schema for each media type.</param>
    public ResponseContent Parse(IDictionary<string, OpenApiMediaType> content, SpecPointer pointer, bool isResult)
    {
        List<ContentChoice> usable = ContentParser.Usable(content).Select(ForResponse).ToList();
        List<ContentChoice> json = usable
            .Where(choice => choice.Kind == ContentKind.Json)
            .OrderBy(choice => ContentParser.Rank(choice.Name))
            .ToList();
        if (json.Count > 0)
            return OfJson(json, usable, pointer, isResult);

        ContentChoice other = usable.OrderByDescending(choice => choice.Kind).FirstOrDefault() is { } best
            ? best with { MediaTypes = ContentParser.Names(usable) }
            : new ContentChoice(ContentKind.Binary, "", "*/*", new OpenApiMediaType(), ["*/*"]);
        bool isPlainText = other.Kind == ContentKind.Text && other.MediaTypes.All(name => name == "text/plain");
        return new ResponseContent(other, [], [], AllowsText: isPlainText);
    }

    /// <summary>The media types of an <c>Accept</c> header in order of preference: JSON first, wildcards last.</summary>
    public static IEnumerable<string> InOrder(IEnumerable<string> mediaTypes) => mediaTypes.Distinct().OrderBy(name => name switch
    {
        "application/json" => 0,
        _ when name.EndsWith("json", StringComparison.Ordinal) => 1,
        _ => ContentParser.IsWildcard(name) ? 3 : 2,
    });

    private ResponseContent OfJson(List<ContentChoice> json, List<ContentChoice> usable, SpecPointer pointer, bool isResult)
    {
        ContentChoice? wildcard = json.Find(choice => ContentParser.IsWildcard(choice.Name));
        ContentChoice main = isResult ? json[0] : wildcard ?? json[0];
        ILookup<bool, ContentChoice> bySchema = json.ToLookup(choice => choice == main || HasSameSchema(choice, main, pointer));
        List<ContentChoice> texts = usable.Where(choice => choice.Kind == ContentKind.Text).ToList();

        // XML and HTML are no texts of a value that can be JSON as well.
        IEnumerable<string> textTypes = texts
            .Select(choice => choice.Name)
            .Where(name => name.StartsWith("text/", StringComparison.Ordinal) && name is not ("text/xml" or "text/html"));
        if (wildcard is not null && bySchema[true].Contains(wildcard))
            textTypes = textTypes.Concat(wildcard.Name == "*/*" ? ["text/plain", wildcard.Name] : [wildcard.Name]);

        IReadOnlyList<string> names = ContentParser.Names(bySchema[true])
            .Select(name => ContentParser.IsWildcard(name) ? "application/json" : name)
            .ToList();
        return new ResponseContent(
            main with { MediaTypes = names },
            isResult ? [] : bySchema[false].Where(choice => !ContentParser.IsWildcard(choice.Name)).ToList(),
            textTypes.Distinct().ToList(),
            AllowsText: texts.Count > 0 || wildcard is not null);
    }

    private bool HasSameSchema(ContentChoice left, ContentChoice right, SpecPointer pointer) =>
        (left.Media.Schema is null && right.Media.Schema is null) || SchemaEquality.AreEqual(Place(left, pointer), Place(right, pointer));

    private SchemaPlace Place(ContentChoice choice, SpecPointer pointer) =>
        new(context.Source, context.Follow(pointer.Append(choice.Key, "schema")));

    private ContentChoice ForResponse(ContentChoice choice) => choice with
    {
        Kind = choice.Kind switch
        {
            ContentKind.Form => ContentKind.Text,
            ContentKind.Multipart => ContentKind.Binary,
            ContentKind.Json when context.Resolve(choice.Media.Schema) is { Format: "binary" } => ContentKind.Binary,
            var kind => kind,
        },
    };
}
