using System.Collections.Generic;
using System.Linq;

namespace Tavus.Generator.Tests.Corpus.Manifest;

/// <summary>What kind of thing has to be accounted for.</summary>
internal enum ElementKind
{
    Property,
    EnumValue,
    Parameter,
    Response,
}

/// <summary>
/// Everything in a document that has to be accounted for. Callbacks and webhooks are requests that the API sends: a client has no part
/// in them. Links and headers of responses are no part of a body, and no method gives them back. Components that are no schemas count
/// where an operation uses them.
/// </summary>
internal static class RawElements
{
    public static IEnumerable<(ElementKind Kind, RawNode Node)> Of(RawDocument document)
    {
        var seen = new HashSet<RawNode>();
        return document.Components.SelectMany(OfSchema)
            .Concat(document.Operations().SelectMany(operation => OfOperation(document, operation)))
            .Where(element => seen.Add(element.Node));
    }

    /// <summary>The properties and enum values of a schema and of what is inside of it, references not followed.</summary>
    public static IEnumerable<(ElementKind Kind, RawNode Node)> OfSchema(RawNode schema) => schema.IsOnlyReference() ? [] : schema.Properties()
        .Select(node => (ElementKind.Property, node))
        .Concat(schema.EnumValues().Select(node => (ElementKind.EnumValue, node)))
        .Concat(schema.Subschemas().SelectMany(OfSchema));

    public static IEnumerable<(ElementKind Kind, RawNode Node)> OfOperation(RawDocument document, RawOperation operation)
    {
        foreach (RawNode parameter in Parameters(document, operation))
        {
            RawNode target = document.Resolve(parameter) ?? parameter;
            yield return (ElementKind.Parameter, parameter);
            foreach (var element in Schemas(target).SelectMany(OfSchema))
                yield return element;
        }

        if (document.Resolve(operation.Node["requestBody"]) is { } body)
        {
            foreach (var element in Schemas(body).SelectMany(OfSchema))
                yield return element;
        }

        foreach (RawNode response in Responses(operation))
        {
            yield return (ElementKind.Response, response);
            foreach (var element in Schemas(document.Resolve(response) ?? response).SelectMany(OfSchema))
                yield return element;
        }
    }

    /// <summary>The parameters of an operation: its own, and those of its path that it does not declare again.</summary>
    public static IEnumerable<RawNode> Parameters(RawDocument document, RawOperation operation)
    {
        IEnumerable<RawNode> all = new[] { operation.Item, operation.Node }
            .SelectMany(owner => owner["parameters"] is { Kind: RawKind.Sequence } list ? list.Children : []);
        return all
            .GroupBy(parameter => document.Resolve(parameter) is { } target ? (target["name"]?.Text, target["in"]?.Text) : (parameter.Pointer, null))
            .Select(group => group.Last())
            .Where(parameter => !IsIgnored(document.Resolve(parameter)));
    }

    // OpenAPI specifies that parameters for these headers are ignored.
    private static bool IsIgnored(RawNode? parameter) =>
        parameter?["in"]?.Text == "header" && parameter["name"]?.Text.ToLowerInvariant() is "accept" or "content-type" or "authorization";

    public static IEnumerable<RawNode> Responses(RawOperation operation) =>
        RawDocument.Members(operation.Node["responses"]).Where(response => !response.Segment.StartsWith("x-", System.StringComparison.Ordinal));

    /// <summary>The media types of a parameter, body or response, JSON first.</summary>
    public static IEnumerable<RawNode> MediaTypes(RawNode owner) => RawDocument.Members(owner["content"])
        .OrderBy(media => media.Segment == "application/json" ? 0 : media.Segment.Contains("json") ? 1 : 2);

    private static IEnumerable<RawNode> Schemas(RawNode owner) =>
        new[] { owner }.Concat(MediaTypes(owner)).Select(holder => holder["schema"]).OfType<RawNode>().Where(schema => schema.IsMapping);
}
