using System;

namespace Tavus.Generator.Documents;

/// <summary>Which keywords have literal JSON, and which a map whose keys are names chosen by the document's author.</summary>
internal static class KeywordTable
{
    public static bool Holds(string keyword) =>
        keyword is "example" or "examples" or "default" or "enum" or "const" or "value"
            || keyword.StartsWith("x-", StringComparison.Ordinal);

    public static bool IsNameMap(string keyword) => keyword is
        "properties" or "patternProperties" or "$defs" or "definitions" or "dependentSchemas" or "paths" or "responses" or "content"
        or "schemas" or "parameters" or "requestBodies" or "headers" or "securitySchemes" or "links" or "callbacks" or "pathItems"
        or "encoding" or "variables" or "mapping" or "webhooks" or "scopes";
}
