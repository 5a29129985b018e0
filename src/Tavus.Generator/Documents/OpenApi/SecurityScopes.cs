using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace Tavus.Generator.Documents;

/// <summary>
/// Reads a scheme without scopes in any spelling: documents of Rails have <c>Bearer: {}</c>, others nothing, in place of
/// <c>[]</c>.
/// </summary>
internal static class SecurityScopes
{
    private const string Security = "security";

    public static void Normalize(JsonObject document)
    {
        NormalizeRequirements(document[Security]);
        if (document["paths"] is not JsonObject paths)
            return;

        IEnumerable<JsonObject> operations = paths.Select(path => path.Value).OfType<JsonObject>()
            .SelectMany(path => path.Select(operation => operation.Value).OfType<JsonObject>());
        foreach (JsonObject operation in operations)
            NormalizeRequirements(operation[Security]);
    }

    private static void NormalizeRequirements(JsonNode? requirements)
    {
        foreach (JsonObject requirement in (requirements as JsonArray ?? []).OfType<JsonObject>())
        {
            foreach (string scheme in requirement.Where(IsWithoutScopes).Select(scheme => scheme.Key).ToArray())
                requirement[scheme] = new JsonArray();
        }
    }

    private static bool IsWithoutScopes(KeyValuePair<string, JsonNode?> scheme) => scheme.Value is null or JsonObject { Count: 0 };
}
