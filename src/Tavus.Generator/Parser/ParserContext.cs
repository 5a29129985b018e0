using Microsoft.OpenApi;
using Tavus.Generator.Diagnostics;
using Tavus.Generator.Helpers;
using Tavus.Generator.Model;
using Tavus.Generator.Spec;

namespace Tavus.Generator.Parser;

/// <summary>What the parsers of one document share. Types and names are shared by all documents.</summary>
internal sealed record ParserContext(
    SpecDocument Source, OpenApiDocument Document, TargetModel Target, TypeTable Types, NameScope Operations, DiagnosticBag Diagnostics)
{
    public static SpecPointer PointerToComponent(string id) => SpecPointer.Root.Append("components", "schemas", id);

    public IOpenApiSchema? FindComponent(string id) =>
        Document.Components?.Schemas is { } schemas && schemas.TryGetValue(id, out IOpenApiSchema? schema) ? schema : null;

    public void Report(string id, SpecPointer pointer, params string[] arguments) => Diagnostics.Report(id, Source.Locate(pointer), arguments);
}
