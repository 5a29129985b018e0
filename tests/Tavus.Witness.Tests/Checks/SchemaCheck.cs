using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Microsoft.OpenApi.Any;
using Microsoft.OpenApi.Models;
using Tavus.Witness.Tests.Clients;
using Tavus.Witness.Tests.Documents;

namespace Tavus.Witness.Tests.Checks;

/// <summary>
/// Compares schemas with compiled types. Every keyword is compared with the type by itself, so that all parts of <c>allOf</c> have to be
/// found in it.
/// </summary>
internal sealed class SchemaCheck(ClientTypes types, ComponentTypes components, SchemaCheck? outer = null)
{
    private readonly HashSet<(OpenApiSchema, Type, SchemaUse)> _compared = [];

    public Findings Findings { get; } = new();

    public void Compare(SchemaSite site, Type type, SchemaUse use)
    {
        type = ClientTypes.WithoutNullable(type);
        if (IsCompared((site.Schema, type, use)) || !_compared.Add((site.Schema, type, use)))
            return;

        Findings.Types.Add(ClientTypes.Named(type));
        if (site.Schema.UnresolvedReference)
            return;

        foreach (SchemaSite part in site.AllOf)
            Compare(part, type, use);

        CompareAlternatives(site.OneOf, type, use);
        CompareAlternatives(site.AnyOf, type, use);
        CompareProperties(site, type, use);
        CompareDerived(type, use);
        CompareContents(site, type, use);
        if (EnumText.Values(site.Schema).Any())
            CompareEnum(site, type);
        else if (!PrimitiveCheck.Fits(site.Schema, type))
            AddProblem(site, site.IsShapeCovered, $"{site.Schema.Type} {site.Schema.Format} is not {type}");
    }

    /// <summary>Whether everything of a schema is in the type. What was found counts only then.</summary>
    public bool TryCompare(SchemaSite site, Type type, SchemaUse use)
    {
        var trial = new SchemaCheck(types, components, this);
        trial.Compare(site, type, use);
        if (trial.Findings.Problems.Count > 0)
            return false;

        Findings.Add(trial.Findings);
        _compared.UnionWith(trial._compared);
        return true;
    }

    private bool IsCompared((OpenApiSchema, Type, SchemaUse) comparison) =>
        outer is not null && (outer._compared.Contains(comparison) || outer.IsCompared(comparison));

    // The alternatives share the type, or it has a property for each.
    private void CompareAlternatives(IEnumerable<SchemaSite> alternatives, Type type, SchemaUse use)
    {
        SchemaSite[] sites = alternatives.ToArray();
        SchemaUse shared = use == SchemaUse.Received || sites.Length == 1 ? use : SchemaUse.SentAsAlternative;
        List<Type> branches = ClientTypes.Branches(type).Select(property => property.PropertyType).ToList();
        foreach (SchemaSite site in sites)
        {
            if (sites.Length == 1 && branches.Count == 0)
                Compare(site, type, use);
            else if (BestFirst(branches, site).FirstOrDefault(branch => TryCompare(site, branch, use)) is { } found)
                MoveToEnd(branches, found);
            else if (!TryCompare(site, type, shared))
                AddProblem(site, site.IsShapeCovered, $"no alternative of {type}");
        }
    }

    // Several may have all properties of the schema: its own type is the component's, or that without further properties.
    private IEnumerable<Type> BestFirst(IEnumerable<Type> branches, SchemaSite site) => branches
        .OrderBy(branch => components.SiteOf(branch)?.Schema == site.Schema ? 0 : 1)
        .ThenBy(branch => types.Properties(branch).Count);

    private static void MoveToEnd(List<Type> types, Type type)
    {
        types.Remove(type);
        types.Add(type);
    }

    private void CompareProperties(SchemaSite site, Type type, SchemaUse use)
    {
        IReadOnlyDictionary<string, PropertyInfo> properties = types.Properties(type);
        foreach ((string name, SchemaSite property) in site.Properties)
        {
            Findings.Declared.Add((type, name));
            if (property.Schema.ReadOnly)
                Findings.ReadOnly.Add((type, name));

            if (properties.TryGetValue(name, out PropertyInfo? found))
                Compare(property, found.PropertyType, use == SchemaUse.SentAsAlternative ? SchemaUse.Sent : use);
            else
                AddProblem(property, property.IsCovered, $"no property of {type}");
        }

        if (use == SchemaUse.Received)
            return;

        HashSet<(Type, string)> required = use == SchemaUse.Sent ? Findings.Required : Findings.RequiredByAlternatives;
        required.UnionWith(site.Schema.Required.Select(name => (type, name)));
    }

    private void CompareDerived(Type type, SchemaUse use)
    {
        if (!ClientTypes.IsModel(type))
            return;

        foreach (Type derived in types.DerivedOf(type))
        {
            if (components.SiteOf(derived) is { } site)
                Compare(site, derived, use);
        }
    }

    private void CompareContents(SchemaSite site, Type type, SchemaUse use)
    {
        SchemaUse inner = use == SchemaUse.SentAsAlternative ? SchemaUse.Sent : use;
        if (site.Items is { } items)
            CompareContent(items, ClientTypes.ItemOf(type), site, type, inner);

        if (site.Values is not { } values)
            return;

        if (ClientTypes.IsModel(type))
            Findings.Loose.Add(values);
        else
            CompareContent(values, ClientTypes.ValueOf(type), site, type, inner);
    }

    private void CompareContent(SchemaSite content, Type? found, SchemaSite owner, Type type, SchemaUse use)
    {
        if (found is not null)
            Compare(content, found, use);
        else if (HasStructure(content.Schema) && !ClientTypes.Branches(type).Any())
            AddProblem(content, owner.IsShapeCovered || content.IsCovered, $"not in {type}");
    }

    private void CompareEnum(SchemaSite site, Type type)
    {
        Type named = ClientTypes.Named(type);
        HashSet<string>? values = named.IsEnum ? types.Values(named) : null;
        foreach (IOpenApiAny value in EnumText.Values(site.Schema))
        {
            string? text = EnumText.Of(value);
            if (text is not null)
                Findings.Declared.Add((named, text));

            if (!(values is null ? PrimitiveCheck.Holds(value, type) : text is not null && values.Contains(text)))
                AddProblem(site, site.IsCovered || site.IsEnumCovered, $"'{text}' is no value of {type}");
        }
    }

    private void AddProblem(SchemaSite site, bool isCovered, string problem)
    {
        if (!isCovered)
            Findings.Problems.Add($"{site.Pointer}: {problem}");
    }

    private static bool HasStructure(OpenApiSchema schema) =>
        schema.Type is not (null or "object") || schema.Properties.Count > 0
            || schema.AllOf.Count + schema.OneOf.Count + schema.AnyOf.Count > 0;
}
