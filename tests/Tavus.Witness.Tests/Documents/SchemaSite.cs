using System.Collections.Generic;
using System.Linq;
using Microsoft.OpenApi.Models;

namespace Tavus.Witness.Tests.Documents;

/// <summary>A schema and its location.</summary>
/// <param name="Pointer">The location; of a reference, that of the component.</param>
/// <param name="IsCovered">Whether the generator reported something about the location, or about the reference that led to it.</param>
internal sealed record SchemaSite(OpenApiSchema Schema, string Pointer, bool IsCovered, Reports Reports)
{
    /// <summary>Whether a part of <c>allOf</c>, <c>oneOf</c> or <c>anyOf</c> was reported: the type may be free-form JSON then.</summary>
    public bool IsShapeCovered => IsCovered || new[] { "allOf", "oneOf", "anyOf" }.Any(keyword => Reports.Covers($"{Pointer}/{keyword}"));

    public bool IsEnumCovered => Reports.Covers(Pointer + "/enum");

    public IEnumerable<(string Name, SchemaSite Site)> Properties =>
        Schema.Properties.Select(property => (property.Key, Child(property.Value, "properties", property.Key)));

    public IEnumerable<SchemaSite> AllOf => List(Schema.AllOf, "allOf");

    public IEnumerable<SchemaSite> OneOf => List(Schema.OneOf, "oneOf");

    public IEnumerable<SchemaSite> AnyOf => List(Schema.AnyOf, "anyOf");

    public SchemaSite? Items => Schema.Items is { } items ? Child(items, "items") : null;

    public SchemaSite? Values => Schema.AdditionalProperties is { } values ? Child(values, "additionalProperties") : null;

    public static SchemaSite Of(OpenApiSchema schema, string pointer, bool isCovered, Reports reports)
    {
        isCovered |= reports.Covers(pointer);
        string location = schema.Reference is { Id: { } id } ? "/components/schemas/" + Escape(id) : pointer;
        return new SchemaSite(schema, location, isCovered || reports.Covers(location), reports);
    }

    public static string Escape(string segment) => segment.Replace("~", "~0").Replace("/", "~1");

    private IEnumerable<SchemaSite> List(IList<OpenApiSchema> schemas, string keyword) =>
        schemas.Select((schema, index) => Child(schema, keyword, index.ToString(System.Globalization.CultureInfo.InvariantCulture)));

    private SchemaSite Child(OpenApiSchema schema, params string[] segments) =>
        Of(schema, Pointer + string.Concat(segments.Select(segment => "/" + Escape(segment))), IsCovered, Reports);
}
