using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using Tavus.Generator.Model;

namespace Tavus.Conformance;

/// <summary>Finds the credentials of a request.</summary>
internal static class CredentialReader
{
    /// <summary>
    /// The schemes whose credentials the request has; all of them where it is expected to fail without describing what it sends.
    /// </summary>
    public static IEnumerable<(SecuritySchemeModel Scheme, string Credential)> Read(SecurityModel? security, Step step)
    {
        SecuritySchemeModel[] all = [.. security?.Schemes ?? default];
        var own = all.Select(scheme => (scheme, Credential: Find(scheme, step))).Where(entry => entry.Credential is not null).ToList();
        return own.Count > 0 || security?.IsOptional != false
            ? own.Select(entry => (entry.scheme, entry.Credential!))
            : all.Select(scheme => (scheme, scheme.IsBasic ? "no:one" : "none"));
    }

    private static string? Find(SecuritySchemeModel scheme, Step step)
    {
        string? text = scheme.Location switch
        {
            CredentialLocation.Query => Value(step.Query, scheme.Name),
            CredentialLocation.Cookie => Cookies.Find(step, scheme.Name),
            _ => Value(step.Headers, scheme.Name),
        };
        if (text?.StartsWith(scheme.Prefix, StringComparison.OrdinalIgnoreCase) != true)
            return null;

        string credential = text[scheme.Prefix.Length..];
        return scheme.IsBasic ? Encoding.UTF8.GetString(Convert.FromBase64String(credential)) : credential;
    }

    private static string? Value(IReadOnlyDictionary<string, JsonNode?> values, string name) =>
        values.FirstOrDefault(entry => string.Equals(entry.Key, name, StringComparison.OrdinalIgnoreCase)).Value?.ToString();
}
