using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Tavus.Generator.Parsing;

/// <summary>
/// OpenAPI ignores parameters of the header <c>Accept</c>, since the media types of the responses are listed anyway. One that lists several
/// of them describes that the caller chooses.
/// </summary>
internal static class AcceptParameter
{
    /// <summary>Whether the values of a parameter are media types of the operation's successes, two of them at least.</summary>
    public static bool Chooses(ParserContext context, IOpenApiParameter parameter, OpenApiOperation operation)
    {
        if (context.Resolve(parameter.Schema) is not { Enum.Count: > 1 } schema)
            return false;

        var offered = new HashSet<string>(MediaTypes(operation), StringComparer.OrdinalIgnoreCase);
        return schema.Enum.All(value => value is JsonValue text && text.TryGetValue(out string? name) && offered.Contains(name));
    }

    private static IEnumerable<string> MediaTypes(OpenApiOperation operation) =>
        (operation.Responses ?? [])
            .Where(response => response.Key.StartsWith("2", StringComparison.Ordinal))
            .SelectMany(response => response.Value.Content?.Keys ?? Enumerable.Empty<string>());
}
