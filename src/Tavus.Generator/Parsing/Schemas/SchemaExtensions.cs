using System.Linq;
using Microsoft.OpenApi;
using Tavus.Generator.Text;

namespace Tavus.Generator.Parsing;

/// <summary>Helper methods for schemas.</summary>
internal static class SchemaExtensions
{
    /// <summary>The type without its null flag; null if the schema has none.</summary>
    public static JsonSchemaType? Kind(this IOpenApiSchema schema) => schema.Type & ~JsonSchemaType.Null;

    /// <summary>Whether other schemas describe the value, or a part of it (<c>allOf</c>, <c>oneOf</c>, <c>anyOf</c>).</summary>
    public static bool HasBranches(this IOpenApiSchema schema) =>
        schema.AllOf is { Count: > 0 } || schema.OneOf is { Count: > 0 } || schema.AnyOf is { Count: > 0 };

    /// <summary>The schema of the values of a map, with its location; null where it has none.</summary>
    public static (IOpenApiSchema Schema, SpecPointer Pointer)? MapValue(this IOpenApiSchema schema, SpecPointer pointer)
    {
        if (schema.AdditionalProperties is { } values)
            return (values, pointer.Append("additionalProperties"));

        return schema.PatternProperties is { Count: 1 } patterns
            ? (patterns.First().Value, pointer.Append("patternProperties", patterns.First().Key))
            : null;
    }

    /// <summary>Whether null is the only value.</summary>
    public static bool IsNull(this IOpenApiSchema schema) =>
        schema.Type == JsonSchemaType.Null
        || (schema.Enum is { Count: > 0 } values && values.All(value => value is null || value.IsJsonNullSentinel()));

    /// <summary>Whether the value, or that of the items of a list or map, is a secret.</summary>
    /// <param name="depth">How many lists and maps deep to look.</param>
    public static bool IsSecret(this IOpenApiSchema? schema, int depth = 3) => schema is not null
        && (schema.Format == "password"
            || (depth > 0 && (schema.Items.IsSecret(depth - 1) || schema.AdditionalProperties.IsSecret(depth - 1))));
}
