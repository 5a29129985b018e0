using System;
using System.Collections.Generic;
using System.Linq;
using Tavus.Witness.Tests.Clients;
using Tavus.Witness.Tests.Documents;

namespace Tavus.Witness.Tests.Checks;

/// <summary>The component schemas that have a type of their name.</summary>
internal sealed class ComponentTypes
{
    private readonly Dictionary<Type, SchemaSite> _sites = [];

    public ComponentTypes(WitnessDocument document, ClientTypes types, Reports reports)
    {
        foreach ((string name, Microsoft.OpenApi.Models.OpenApiSchema schema) in document.Components)
        {
            SchemaSite site = SchemaSite.Of(schema, "/components/schemas/" + SchemaSite.Escape(name), false, reports);
            if (types.Named(name).FirstOrDefault(type => !_sites.ContainsKey(type)) is { } type)
                _sites.Add(type, site);
            else
                Unnamed.Add(site);
        }
    }

    /// <summary>The others, such as lists.</summary>
    public List<SchemaSite> Unnamed { get; } = [];

    public IEnumerable<(Type Type, SchemaSite Site)> All => _sites.Select(entry => (entry.Key, entry.Value));

    public SchemaSite? SiteOf(Type type) => _sites.GetValueOrDefault(type);
}
