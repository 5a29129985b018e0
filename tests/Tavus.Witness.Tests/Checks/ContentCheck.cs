using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.OpenApi.Models;
using Tavus.Witness.Tests.Documents;

namespace Tavus.Witness.Tests.Checks;

/// <summary>
/// Compares the media types of a body with its C# type. The client uses one of them; the others are other notations of the same value, or
/// reported.
/// </summary>
internal static class ContentCheck
{
    /// <summary>The media types, JSON first.</summary>
    public static IEnumerable<KeyValuePair<string, OpenApiMediaType>> InOrder(IDictionary<string, OpenApiMediaType> content) =>
        content.OrderBy(media => media.Key == "application/json" ? 0 : media.Key.Contains("json") ? 1 : 2);

    public static void Compare(
        IDictionary<string, OpenApiMediaType> content, string pointer, Type[] types, SchemaUse use, Reports reports, SchemaCheck schemas)
    {
        foreach ((string name, OpenApiMediaType media) in InOrder(content))
        {
            if (media.Schema is null || (!name.Contains("json") && types.Any(type => type.Name is "String" or "Stream" or "TavusDownload")))
                continue;

            SchemaSite site = SchemaSite.Of(media.Schema, $"{pointer}/content/{SchemaSite.Escape(name)}/schema", false, reports);
            if (!types.Any(type => schemas.TryCompare(site, type, use)) && types.Length > 0)
                schemas.Compare(site, types[0], use);
            else if (types.Length == 0 && !site.IsCovered)
                schemas.Findings.Problems.Add($"{site.Pointer}: no type");
        }
    }
}
