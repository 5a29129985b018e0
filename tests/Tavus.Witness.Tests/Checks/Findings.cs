using System;
using System.Collections.Generic;
using Tavus.Witness.Tests.Documents;

namespace Tavus.Witness.Tests.Checks;

/// <summary>What a comparison of schemas with types found.</summary>
internal sealed class Findings
{
    /// <summary>What of the document has no counterpart.</summary>
    public List<string> Problems { get; } = [];

    /// <summary>The types that have a schema.</summary>
    public HashSet<Type> Types { get; } = [];

    /// <summary>The schemas of what no property leads to, such as the values of <c>AdditionalProperties</c>.</summary>
    public List<SchemaSite> Loose { get; } = [];

    /// <summary>The JSON names and enum values that a schema of the type declares.</summary>
    public HashSet<(Type Type, string Name)> Declared { get; } = [];

    /// <summary>The properties that must be set.</summary>
    public HashSet<(Type Type, string Name)> Required { get; } = [];

    /// <summary>The properties that only responses have.</summary>
    public HashSet<(Type Type, string Name)> ReadOnly { get; } = [];

    /// <summary>The properties that an alternative requires.</summary>
    public HashSet<(Type Type, string Name)> RequiredByAlternatives { get; } = [];

    public void Add(Findings other)
    {
        Problems.AddRange(other.Problems);
        Types.UnionWith(other.Types);
        Loose.AddRange(other.Loose);
        Declared.UnionWith(other.Declared);
        Required.UnionWith(other.Required);
        ReadOnly.UnionWith(other.ReadOnly);
        RequiredByAlternatives.UnionWith(other.RequiredByAlternatives);
    }
}
