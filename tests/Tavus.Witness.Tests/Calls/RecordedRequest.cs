using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;

namespace Tavus.Witness.Tests.Calls;

/// <summary>A request that a method sent.</summary>
internal sealed class RecordedRequest(HttpRequestMessage request)
{
    public string HttpMethod { get; } = request.Method.Method;

    /// <summary>The path below the base address.</summary>
    public string Path { get; } = request.RequestUri!.AbsolutePath;

    /// <summary>The names in the query, without what follows them in brackets.</summary>
    public IReadOnlySet<string> QueryNames { get; } = request.RequestUri!.Query.TrimStart('?')
        .Split('&', StringSplitOptions.RemoveEmptyEntries)
        .Select(pair => Uri.UnescapeDataString(pair.Split('=')[0]))
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>The names of the headers, with those of the body.</summary>
    public IReadOnlySet<string> HeaderNames { get; } = request.Headers
        .Concat(request.Content?.Headers.AsEnumerable() ?? [])
        .Select(header => header.Key)
        .ToHashSet(StringComparer.OrdinalIgnoreCase);

    public IReadOnlySet<string> CookieNames { get; } =
        (request.Headers.TryGetValues("Cookie", out IEnumerable<string>? cookies) ? cookies : [])
        .SelectMany(cookie => cookie.Split(';'))
        .Select(pair => pair.Split('=')[0].Trim())
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>The media type of the body, or null without a body.</summary>
    public string? MediaType { get; } = request.Content is null ? null : request.Content.Headers.ContentType?.MediaType ?? "";
}
