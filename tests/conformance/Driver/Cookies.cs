using System;
using System.Linq;

namespace Tavus.Conformance;

/// <summary>Reads the cookies of a request.</summary>
internal static class Cookies
{
    public static string? Find(Step step, string name) => step.Headers
        .Where(header => string.Equals(header.Key, "cookie", StringComparison.OrdinalIgnoreCase))
        .SelectMany(header => header.Value?.ToString().Split(';') ?? [])
        .Select(cookie => cookie.Trim().Split('=', 2))
        .FirstOrDefault(cookie => cookie[0] == name)?[^1];
}
