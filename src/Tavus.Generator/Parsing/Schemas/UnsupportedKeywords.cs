using System.Collections.Generic;
using Microsoft.OpenApi;

namespace Tavus.Generator.Parsing;

/// <summary>Keywords of JSON Schema that describe values for which C# has no type: the values are kept, but not typed.</summary>
internal static class UnsupportedKeywords
{
    public static IEnumerable<string> Of(IOpenApiSchema schema) => schema is OpenApiSchema own && HasAny(own) ? Find(own) : [];

    private static bool HasAny(OpenApiSchema schema) =>
        schema.UnrecognizedKeywords is { Count: > 0 } || schema.PatternProperties is { Count: > 0 }
        || schema.DependentSchemas is { Count: > 0 }
        || schema.Contains is not null || schema.Then is not null || schema.Else is not null;

    private static IEnumerable<string> Find(OpenApiSchema own)
    {
        if (own.UnrecognizedKeywords?.ContainsKey("prefixItems") == true)
            yield return "prefixItems";

        if (own.Contains is not null)
            yield return "contains";

        if (own.Then is not null)
            yield return "then";

        if (own.Else is not null)
            yield return "else";

        if (own.DependentSchemas is { Count: > 0 })
            yield return "dependentSchemas";

        bool isMap = own is { PatternProperties.Count: 1, AdditionalProperties: null, Properties: null or { Count: 0 } };
        if (own.PatternProperties is { Count: > 0 } && !isMap)
            yield return "patternProperties";
    }
}
