using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Tavus.Generator.Text;

namespace Tavus.Generator.Documents;

/// <summary>
/// Operations whose methods only OpenAPI 3.2 has (<c>query</c>, <c>additionalOperations</c>). Microsoft.OpenApi reads them as
/// operations of paths of their own; afterwards they are moved to the path that they belong to.
/// </summary>
internal static class AdditionalOperations
{
    // Is in no path.
    private const char Separator = '\n';
    private const string Keyword = "additionalOperations";

    /// <summary>Moves each such operation to a separate path.</summary>
    public static void Extract(JsonObject document)
    {
        if (document["paths"] is not JsonObject paths)
            return;

        foreach (KeyValuePair<string, JsonNode?> path in paths.ToList())
        {
            if (path.Value is not JsonObject item)
                continue;

            Move(paths, path.Key, item, "query", "QUERY");
            if (item[Keyword] is not JsonObject others)
                continue;

            item.Remove(Keyword);
            foreach (string method in others.Select(operation => operation.Key).ToList())
                Move(paths, path.Key, others, method, method);
        }
    }

    /// <summary>Moves the operations to their paths.</summary>
    public static void Restore(OpenApiDocument document)
    {
        List<KeyValuePair<string, IOpenApiPathItem>> items = document.Paths.Where(path => path.Key.IndexOf(Separator) >= 0).ToList();
        foreach (KeyValuePair<string, IOpenApiPathItem> extracted in items)
        {
            document.Paths.Remove(extracted.Key);
            int end = extracted.Key.LastIndexOf(Separator);
            if (document.Paths.TryGetValue(extracted.Key.Substring(0, end), out IOpenApiPathItem? item)
                && item is OpenApiPathItem target
                && extracted.Value.Operations?.TryGetValue(HttpMethod.Get, out OpenApiOperation? operation) == true)
            {
                target.Operations ??= [];
                target.Operations[new HttpMethod(extracted.Key.Substring(end + 1))] = operation;
            }
        }
    }

    /// <summary>Where the operation of a path is in the document.</summary>
    public static SpecPointer PointerTo(string path, HttpMethod method)
    {
        SpecPointer item = SpecPointer.Root.Append("paths", path);
        return method.Method is "GET" or "PUT" or "POST" or "DELETE" or "OPTIONS" or "HEAD" or "PATCH" or "TRACE" or "QUERY"
            ? item.Append(method.Method.ToLowerInvariant())
            : item.Append(Keyword, method.Method);
    }

    private static void Move(JsonObject paths, string path, JsonObject owner, string key, string method)
    {
        if (owner[key] is not JsonObject operation || !HttpToken.IsToken(method))
            return;

        owner.Remove(key);
        paths[path + Separator + method] = new JsonObject { ["get"] = operation };
    }
}
