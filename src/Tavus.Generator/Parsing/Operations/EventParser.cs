using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading;
using Microsoft.OpenApi;
using Tavus.Generator.Documents;
using Tavus.Generator.Model;
using Tavus.Generator.Text;

namespace Tavus.Generator.Parsing;

/// <summary>Finds the requests that the API sends: <c>webhooks</c> of the document, and <c>callbacks</c> of operations.</summary>
internal sealed class EventParser(ParserContext context, SchemaParser schemas, EventTable events)
{
    private readonly List<LocatedSchema> _webhooks = [];

    public void Parse(CancellationToken cancellationToken)
    {
        SpecPointer pointer = SpecPointer.Root.Append("webhooks");
        foreach (KeyValuePair<string, IOpenApiPathItem> webhook in context.Document.Webhooks ?? new Dictionary<string, IOpenApiPathItem>())
        {
            cancellationToken.ThrowIfCancellationRequested();
            ParseItem(webhook.Value, pointer.Append(webhook.Key), webhook.Key, "webhook", owner: null);
        }

        ParseUnion(pointer);
        foreach (LocatedOperation operation in LocatedOperation.AllIn(context.Document))
            ParseCallbacks(operation.Operation, operation.Pointer);

        schemas.ParsePending(cancellationToken);
    }

    private void ParseCallbacks(OpenApiOperation operation, SpecPointer pointer)
    {
        foreach (KeyValuePair<string, IOpenApiCallback> callback in operation.Callbacks ?? new Dictionary<string, IOpenApiCallback>())
        {
            foreach (KeyValuePair<RuntimeExpression, IOpenApiPathItem> item in callback.Value.PathItems ?? [])
            {
                SpecPointer location = pointer.Append("callbacks", callback.Key, item.Key.Expression);
                ParseItem(item.Value, location, callback.Key, "callback", operation.OperationId);
            }
        }
    }

    /// <param name="owner">The operation of a callback, after which it is named where its own name is taken.</param>
    private void ParseItem(IOpenApiPathItem item, SpecPointer pointer, string name, string kind, string? owner)
    {
        Dictionary<HttpMethod, OpenApiOperation> operations = item.Operations ?? [];
        foreach (KeyValuePair<HttpMethod, OpenApiOperation> operation in operations)
        {
            string method = operation.Key.Method.ToLowerInvariant();
            ParseOperation(operation.Value, pointer.Append(method), operations.Count > 1 ? $"{name} {method}" : name, kind, owner);
        }
    }

    private void ParseOperation(OpenApiOperation operation, SpecPointer pointer, string name, string kind, string? owner)
    {
        if (operation.RequestBody?.Content is not { Count: > 0 } content)
            return;

        pointer = pointer.Append("requestBody");
        SelectedMediaType? mediaType = MediaTypeSelector.Usable(content)
            .Where(candidate => candidate.Kind == BodyKind.Json)
            .OrderBy(candidate => MediaTypeSelector.Rank(candidate.Name))
            .FirstOrDefault();
        if (mediaType is null)
        {
            context.Inform(pointer, $"The body of the {kind} '{name}' is not JSON; there is no method that reads it.");
            return;
        }

        string identifier = Identifier.ToPascalCase(name, "Event");
        string bodyName = identifier.EndsWith("Event", System.StringComparison.Ordinal) ? identifier + "Body" : identifier + "Event";
        (SpecPointer location, TypeNameCandidates typeName) =
            ComponentLocation.Of(context, pointer, TypeNameCandidates.Of(bodyName), "Request");
        location = location.Append("content", mediaType.Key, "schema");
        SchemaType type = schemas.Parse(mediaType.Media.Schema, location, typeName);
        if (kind == "webhook" && mediaType.Media.Schema is { } schema)
            _webhooks.Add(new LocatedSchema(schema, location, typeName));

        // Operations that share a callback need one method.
        if (events.Has(identifier, type.Type))
            return;

        string other = owner is null ? identifier + " " + pointer.Segments[pointer.Segments.Count - 2] : owner + " " + name;
        events.Add(new EventModel(
            events.Take(identifier, other), type.Type, type.IsNullable, Documentation(operation, name, kind), operation.Deprecated));
    }

    /// <summary>Adds a method for all webhooks if a property with a constant value in each of them distinguishes them.</summary>
    private void ParseUnion(SpecPointer pointer)
    {
        List<LocatedSchema> parts = _webhooks.Where(part => schemas.Parse(part) is ObjectType).ToList();
        if (_webhooks.Count < 2 || parts.Count != _webhooks.Count || !AreDistinguished(parts))
            return;

        TypeModel type = schemas.ParseUnion(pointer, TypeNameCandidates.Of(events.UnionName), parts);
        events.AddUnion(type, DocumentationParser.Parse(null, "Reads the body of any webhook."));
    }

    private bool AreDistinguished(List<LocatedSchema> parts)
    {
        var tests = new BranchDiscriminator(context, null, parts);
        List<List<BranchTest>> all = parts.Select((_, index) => tests.Of(index).ToList()).ToList();
        int types = parts.Select(schemas.Parse).Distinct().Count();
        return all[0].Exists(first =>
            all.TrueForAll(branch => branch.Exists(test => test.WireName == first.WireName))
            && all.Select(branch => branch.Find(test => test.WireName == first.WireName)!.Texts[0]).Distinct().Count() == types);
    }

    private static DocumentationModel Documentation(OpenApiOperation operation, string name, string kind)
    {
        List<string> description = DocumentationParser.Paragraphs(operation.Description);
        string summary = $"Reads the body of the {kind} `{name}`.";
        return DocumentationParser.Parse(
            summary, summary, remarks: (operation.Summary is { Length: > 0 } text ? description.Prepend(text) : description));
    }
}
