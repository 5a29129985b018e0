using System;
using System.Collections.Generic;
using Microsoft.OpenApi;
using Tavus.Generator.Diagnostics;
using Tavus.Generator.Text;
using Tavus.Generator.Model;
using Tavus.Generator.Documents;

namespace Tavus.Generator.Parsing;

/// <summary>The shared state of the parsers of one document. Types and names are shared by all documents.</summary>
internal sealed record ParserContext(
    SpecDocument Source,
    OpenApiDocument Document,
    TargetModel Target,
    TypeRegistry Types,
    OperationNames Operations,
    DiagnosticBag Diagnostics)
{
    private const int MaxReferences = 32;

    private SchemaHierarchy? _hierarchy;
    private DiscriminatorValues? _discriminatorValues;
    private RequestContentTable? _requestContents;

    /// <summary>The types to parse: chains of references may be longer than the stack allows.</summary>
    public Queue<Action> Pending { get; } = new();

    /// <summary>The components that derive from one another.</summary>
    public SchemaHierarchy Hierarchy => _hierarchy ??= new SchemaHierarchy(this);

    /// <summary>The values of discriminators that select these components.</summary>
    public DiscriminatorValues DiscriminatorValues => _discriminatorValues ??= new DiscriminatorValues(this, Hierarchy);

    public static SpecPointer PointerToComponent(string id) => SpecPointer.Root.Append("components", "schemas", id);

    public IOpenApiSchema? FindComponent(string id) =>
        Document.Components?.Schemas is { } schemas && schemas.TryGetValue(id, out IOpenApiSchema? schema) ? schema : null;

    /// <summary>The target of references, or null if there is none.</summary>
    public IOpenApiSchema? Resolve(IOpenApiSchema? schema)
    {
        for (int depth = 0; schema is OpenApiSchemaReference reference; depth++)
            schema = depth < MaxReferences && reference.Reference.Id is { } id ? FindComponent(id) : null;

        return schema;
    }

    /// <summary>The media types of request bodies.</summary>
    public RequestContentTable RequestContents => _requestContents ??= new RequestContentTable(this);

    /// <summary>The properties that are sent as files.</summary>
    public MultipartFileIndex Files { get; } = new();

    /// <summary>The node at a location that may lie behind references.</summary>
    public SpecNode? NodeAt(SpecPointer pointer) => Source.Find(Settle(pointer));

    /// <summary>The node at a location, which may be behind references or be one.</summary>
    public SpecNode? Follow(SpecPointer pointer)
    {
        SpecNode? node = NodeAt(pointer);
        return TargetOf(node) is { } target ? Source.Find(target) : node;
    }

    /// <summary>Whether an overlay set the value at a location.</summary>
    public bool IsFromOverlay(SpecPointer pointer) => NodeAt(pointer)?.File.IsOverlay == true;

    /// <summary>Reports that something is not used, as information.</summary>
    public void Inform(SpecPointer pointer, string message) =>
        Diagnostics.Inform(DiagnosticIds.UnsupportedElement, Source.Locate(Settle(pointer)), message);

    public void Report(string id, SpecPointer pointer, params string[] arguments) =>
        Diagnostics.Report(id, Source.Locate(Settle(pointer)), arguments);

    /// <summary>The pointer without references: the location of its target, which is the same for all pointers to it.</summary>
    private SpecPointer Settle(SpecPointer pointer)
    {
        SpecPointer settled = SpecPointer.Root;
        SpecNode? node = Source.Root;
        foreach (string segment in pointer.Segments)
        {
            if (segment != "$ref" && TargetOf(node) is { } target)
            {
                settled = target;
                node = Source.Find(target);
            }

            settled = settled.Append(segment);
            node = node is not null && SpecDocument.Child(node, segment) is var (_, child) ? child : null;
        }

        return settled;
    }

    /// <summary>The target of a node, or null if it is not a reference.</summary>
    public static SpecPointer? TargetOf(SpecNode? node) =>
        node is SpecMapping mapping && mapping["$ref"] is SpecScalar reference ? SpecPointer.Parse(reference.Text.TrimStart('#')) : null;
}
