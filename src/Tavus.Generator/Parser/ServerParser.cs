using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.OpenApi;

namespace Tavus.Generator.Parser;

/// <summary>Finds the base address: the first absolute server, variables replaced by their defaults.</summary>
internal static class ServerParser
{
    public static string? Parse(OpenApiDocument document) => (document.Servers ?? [])
        .Select(Expand)
        .FirstOrDefault(url => Uri.TryCreate(url, UriKind.Absolute, out Uri? address) && address.Scheme is "https" or "http");

    private static string Expand(OpenApiServer server)
    {
        string url = server.Url ?? "";
        foreach (KeyValuePair<string, OpenApiServerVariable> variable in server.Variables ?? new Dictionary<string, OpenApiServerVariable>())
            url = url.Replace("{" + variable.Key + "}", variable.Value.Default ?? "");

        return url;
    }
}
