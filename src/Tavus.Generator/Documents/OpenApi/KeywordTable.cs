using System;
using System.Linq;

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

    /// <summary>Whether a keyword of a path item has an operation.</summary>
    public static bool IsMethod(string keyword) => keyword is
        "get" or "put" or "post" or "delete" or "options" or "head" or "patch" or "trace" or "query";

    /// <summary>Whether the value of a schema's <c>type</c> is a string, or a string or null.</summary>
    public static bool IsString(SpecNode? type) => type switch
    {
        SpecScalar scalar => scalar.Text == "string",
        // OpenAPI 3.1 writes [string, 'null'].
        SpecSequence types => types.Items.Any(IsString) && types.Items.All(item => item is SpecScalar { Text: "string" or "null" }),
        _ => false,
    };
}
