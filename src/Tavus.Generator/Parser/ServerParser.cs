using System;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.OpenApi;

namespace Tavus.Generator.Parser;

/// <summary>Finds the base address: the first absolute server, variables replaced by their defaults.</summary>
internal static class ServerParser
{
    private static readonly Regex Placeholder = new(@"\{([^{}]+)\}", RegexOptions.CultureInvariant);

    public static string? Parse(OpenApiDocument document) => (document.Servers ?? [])
        .Select(Expand)
        .FirstOrDefault(url => Uri.TryCreate(url, UriKind.Absolute, out Uri? address) && address.Scheme is "https" or "http");

    private static string Expand(OpenApiServer server)
    {
        // One pass: what a default puts in is not looked at again.
        return Placeholder.Replace(
            server.Url ?? "",
            match => server.Variables?.TryGetValue(match.Groups[1].Value, out OpenApiServerVariable? variable) == true ? variable.Default ?? "" : match.Value);
    }
}
