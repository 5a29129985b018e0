using System.Net.Http;
using Microsoft.OpenApi;
using Tavus.Generator.Documents;
using Tavus.Generator.Text;

namespace Tavus.Generator.Parsing;

/// <summary>An operation with its location in the document.</summary>
internal sealed record LocatedOperation(string Path, IOpenApiPathItem Item, HttpMethod Method, OpenApiOperation Operation)
{
    public SpecPointer ItemPointer => SpecPointer.Root.Append("paths", Path);

    public SpecPointer Pointer { get; } = AdditionalOperations.PointerTo(Path, Method);
}
