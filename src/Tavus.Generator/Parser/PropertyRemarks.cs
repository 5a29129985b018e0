using System.Collections.Generic;
using Microsoft.OpenApi;

namespace Tavus.Generator.Parser;

/// <summary>What a schema says about a property beside its type, as lines of documentation.</summary>
internal static class PropertyRemarks
{
    private const int MaxLength = 80;

    public static IEnumerable<string> Of(IOpenApiSchema schema)
    {
        if (schema.ReadOnly)
            yield return "Only the server sets it.";

        if (schema.WriteOnly)
            yield return "It is sent only: the server never tells it.";

        if (schema.IsSecret())
            yield return "It is a secret: do not log it.";

        if (schema.Const is { Length: > 0 and <= MaxLength } constant)
            yield return $"It is always `{constant}`.";

        // The server knows its default: the client never sends it.
        if (schema.Default is { } value && !value.IsJsonNullSentinel() && value.ToJsonString() is { Length: <= MaxLength } text)
            yield return $"Where it is left out, the API takes `{text}`.";
    }
}
