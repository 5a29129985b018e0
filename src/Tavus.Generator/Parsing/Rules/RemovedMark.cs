using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Tavus.Generator.Parsing;

/// <summary>
/// The marks of what the overlay of a refresh keeps although the vendor's document no longer has it: <c>x-tavus-removed: true</c> on a
/// schema or an operation, and <c>x-tavus-removed-values</c> beside <c>enum</c>.
/// </summary>
internal static class RemovedMark
{
    private const string Keyword = "x-tavus-removed";
    private const string ValuesKeyword = "x-tavus-removed-values";

    public static bool IsOn(IDictionary<string, IOpenApiExtension>? extensions) =>
        Find(extensions, Keyword) is JsonValue value && value.TryGetValue(out bool isRemoved) && isRemoved;

    /// <summary>The texts of removed values of an enum.</summary>
    public static HashSet<string> Values(IDictionary<string, IOpenApiExtension>? extensions) =>
        Find(extensions, ValuesKeyword) is JsonArray values ? [.. values.OfType<JsonNode>().Select(EnumValues.TextOf)] : [];

    private static JsonNode? Find(IDictionary<string, IOpenApiExtension>? extensions, string keyword)
    {
        IOpenApiExtension? extension = null;
        _ = extensions?.TryGetValue(keyword, out extension);
        return (extension as JsonNodeExtension)?.Node;
    }
}
