using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.OpenApi;
using Tavus.Generator.Helpers;

namespace Tavus.Generator.Parser;

/// <summary>Finds the JSON among media types: <c>application/json</c> first, then <c>+json</c>, then wildcards.</summary>
internal static class JsonMediaType
{
    public static (string Name, OpenApiMediaType Media)? Find(IDictionary<string, OpenApiMediaType> content)
    {
        KeyValuePair<string, OpenApiMediaType> best = content.OrderBy(entry => Rank(entry.Key)).FirstOrDefault();
        return best.Key is not null && Rank(best.Key) < int.MaxValue ? (best.Key, best.Value) : null;
    }

    private static int Rank(string mediaType)
    {
        if (!HttpToken.IsMediaType(mediaType))
            return int.MaxValue;

        string name = mediaType.Split(';')[0].Trim().ToLowerInvariant();
        return name switch
        {
            "application/json" => 0,
            "text/json" => 1,
            "*/*" or "application/*" => 3,
            _ => name.EndsWith("+json", StringComparison.Ordinal) ? 2 : int.MaxValue,
        };
    }
}
