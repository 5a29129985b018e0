using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using Microsoft.OpenApi;
using Tavus.Generator.Documents;
using Tavus.Generator.Text;

namespace Tavus.Generator.Parsing;

/// <summary>An operation with its location in the document.</summary>
internal sealed record LocatedOperation(string Path, IOpenApiPathItem Item, HttpMethod Method, OpenApiOperation Operation)
{
    /// <summary>The operations of a document, in its order.</summary>
    public static IEnumerable<LocatedOperation> AllIn(OpenApiDocument document) =>
        from path in document.Paths ?? []
        from operation in path.Value.Operations ?? []
        select new LocatedOperation(path.Key, path.Value, operation.Key, operation.Value);

    public SpecPointer ItemPointer => SpecPointer.Root.Append("paths", Path);

    public SpecPointer Pointer { get; } = AdditionalOperations.PointerTo(Path, Method);
}
