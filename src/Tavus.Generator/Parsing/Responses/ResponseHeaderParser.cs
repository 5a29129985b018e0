using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.OpenApi;

namespace Tavus.Generator.Parsing;

/// <summary>Describes the headers of responses that a document declares, for the documentation of an operation.</summary>
internal static class ResponseHeaderParser
{
    /// <summary>A sentence for each header, the same header of several responses once.</summary>
    public static IEnumerable<string> Describe(ParserContext context, OpenApiResponses? responses) => (responses ?? [])
        .SelectMany(response => response.Value.Headers ?? new Dictionary<string, IOpenApiHeader>())
        .GroupBy(header => header.Key, StringComparer.OrdinalIgnoreCase)
        .Select(group => Describe(context, group.Key, group.First().Value));

    private static string Describe(ParserContext context, string name, IOpenApiHeader header)
    {
        IOpenApiSchema? schema = context.Resolve(header.Schema);
        string? type = schema?.Type is { } kind ? kind.ToString().ToLowerInvariant().Replace("null, ", "").Replace(", null", "") : null;
        string kindText = type is null ? "" : schema!.Format is { Length: > 0 } format ? $" ({type}, {format})" : $" ({type})";
        string description = string.Join(" ", DocumentationParser.Paragraphs(header.Description ?? schema?.Description));
        return $"Response header `{name}`{kindText}{(description.Length > 0 ? ": " + description : ".")}";
    }
}
