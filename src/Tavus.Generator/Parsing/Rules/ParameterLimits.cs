using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Tavus.Generator.Model;
using Tavus.Generator.Text;

namespace Tavus.Generator.Parsing;

/// <summary>
/// Reads the limits that a document states for a parameter. A limit that the default value or an example of the document violates is
/// wrong, and left out.
/// </summary>
internal static class ParameterLimits
{
    public static ConstraintModel? Of(IOpenApiParameter parameter, string wireName, TypeModel type)
    {
        if (parameter.Schema is not { } schema || SchemaLimits.Of(schema, wireName, type).FirstOrDefault() is not { } constraint)
            return null;

        List<JsonNode> samples = SamplesOf(parameter, schema).OfType<JsonNode>().Where(sample => !sample.IsJsonNullSentinel()).ToList();
        EquatableArray<LimitModel> limits = constraint.Limits
            .Where(limit => !samples.Any(sample => LimitSample.Violates(limit, sample)))
            .ToEquatableArray();
        return limits.Count > 0 ? constraint with { Limits = limits } : null;
    }

#pragma warning disable CS0618 // 'example' is replaced by 'examples' in OpenAPI 3.1, but 3.0 documents have it.
    private static IEnumerable<JsonNode?> SamplesOf(IOpenApiParameter parameter, IOpenApiSchema schema) =>
        new[] { schema.Default, schema.Example, schema.Items?.Default, schema.Items?.Example, parameter.Example }
            .Concat(schema.Examples ?? [])
            .Concat((parameter.Examples ?? new Dictionary<string, IOpenApiExample>()).Values.Select(example => example?.Value));
#pragma warning restore CS0618
}
