using System.Collections.Generic;
using Microsoft.OpenApi;

namespace Tavus.Generator.Parser;

/// <summary>Keywords of JSON Schema that describe values for which C# has no type: the values are kept, but not typed.</summary>
internal static class UntypedKeywords
{
    public static IEnumerable<string> Of(IOpenApiSchema schema)
    {
        if (schema is not OpenApiSchema own)
            yield break;

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
