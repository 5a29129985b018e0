using System.Linq;
using Microsoft.OpenApi;
using Tavus.Generator.Text;
using Tavus.Generator.Documents;

namespace Tavus.Generator.Parsing;

/// <summary>Finds whether schemas allow null, in the ways of OpenAPI 3.0 and 3.1.</summary>
internal sealed class SchemaNullability(ParserContext context)
{
    private const int MaxDepth = 4;

    public bool AllowsNull(IOpenApiSchema schema, SpecPointer pointer) =>
        (context.Resolve(schema) is { } target && AllowsNull(target, MaxDepth)) || IsMarkedNullable(schema, pointer);

    private bool AllowsNull(IOpenApiSchema schema, int depth) =>
        schema.Type?.HasFlag(JsonSchemaType.Null) == true
        || schema.OneOf?.Any(branch => IsNullBranch(branch, depth)) == true
        || schema.AnyOf?.Any(branch => IsNullBranch(branch, depth)) == true
        || (FlattenedObject.SoleReference(schema) is { } same && same.Type?.HasFlag(JsonSchemaType.Null) == true);

    private bool IsNullBranch(IOpenApiSchema branch, int depth) =>
        branch.IsNull() || (depth > 0 && context.Resolve(branch) is { } target && AllowsNull(target, depth - 1));

    // Microsoft.OpenApi forgets 'nullable' where it is not beside a 'type'.
    private bool IsMarkedNullable(IOpenApiSchema schema, SpecPointer pointer) =>
        (schema.Type is null || schema is OpenApiSchemaReference)
        && context.Source.Find(pointer) is SpecMapping mapping && mapping["nullable"] is SpecScalar { Text: "true" };
}
