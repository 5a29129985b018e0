using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Tavus.Generator.Parsing;

/// <summary>Reads extensions (<c>x-…</c>) of schemas.</summary>
internal static class SchemaExtension
{
    /// <summary>The value of an extension, or null.</summary>
    public static JsonNode? Extension(this IOpenApiSchema schema, string name) =>
        schema.Extensions?.TryGetValue(name, out IOpenApiExtension? extension) == true ? (extension as JsonNodeExtension)?.Node : null;

    /// <summary>The string that a node is, or null where it is empty or something else.</summary>
    public static string? Text(JsonNode? node) =>
        node is JsonValue value && value.GetValueKind() == JsonValueKind.String && value.GetValue<string>() is { Length: > 0 } text
            ? text
            : null;
}
