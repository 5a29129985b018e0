using Microsoft.OpenApi;

namespace Tavus.Generator.Parser;

/// <summary>Questions about schemas that more than one parser asks.</summary>
internal static class SchemaExtensions
{
    /// <summary>The type without null, which stands in a flag of its own; null where the schema names none.</summary>
    public static JsonSchemaType? Kind(this IOpenApiSchema schema) => schema.Type & ~JsonSchemaType.Null;
}
