using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;
using Tavus.Witness.Tests.Calls;
using Tavus.Witness.Tests.Clients;
using Tavus.Witness.Tests.Documents;

namespace Tavus.Witness.Tests.Checks;

/// <summary>Compares a document with its compiled client, in both directions.</summary>
internal sealed class ClientCheck
{
    private readonly ClientTypes _types;
    private readonly SchemaCheck _schemas;

    private ClientCheck(ClientTypes types, ComponentTypes components)
    {
        _types = types;
        _schemas = new SchemaCheck(types, components);
    }

    private Findings Findings => _schemas.Findings;

    /// <summary>What of the document is not in the client, and what of the client is not in the document.</summary>
    public static async Task<IReadOnlyList<string>> ProblemsOfAsync(WitnessDocument document, Assembly client, Reports reports)
    {
        var types = new ClientTypes(client);
        var components = new ComponentTypes(document, types, reports);
        var check = new ClientCheck(types, components);
        foreach ((Type type, SchemaSite site) in components.All)
            check._schemas.Compare(site, types.AsUsed(type), SchemaUse.Received);

        var calls = new ClientCalls(types);
        foreach ((DocumentOperation operation, List<MethodInfo> methods) in
            await OperationMethods.FindAsync(document, types, calls, check.Findings.Problems))
            await new OperationCheck(operation, methods, calls, reports, check._schemas).CompareAsync();

        EventCheck.Compare(document, types, reports, check._schemas);
        check.CompareLoose(components.Unnamed);
        return check.Findings.Problems.Concat(types.OfSchemas.SelectMany(check.ProblemsOf)).Distinct().ToList();
    }

    private void CompareLoose(IEnumerable<SchemaSite> unnamed)
    {
        var seen = new HashSet<SchemaSite>();
        var open = new Queue<SchemaSite>(unnamed.Concat(Findings.Loose));
        while (open.TryDequeue(out SchemaSite? site))
        {
            if (!seen.Add(site))
                continue;

            Findings.Loose.Clear();
            HashSet<string> names = NamesIn(site).ToHashSet();
            foreach (Type type in _types.OfSchemas
                .Where(type => !Findings.Types.Contains(type) && NamesIn(type).SetEquals(names)).ToArray())
                _schemas.TryCompare(site, _types.AsUsed(type), SchemaUse.Received);

            foreach (SchemaSite inner in new[] { site.Items, site.Values }.OfType<SchemaSite>().Concat(Findings.Loose))
                open.Enqueue(inner);
        }
    }

    private HashSet<string> NamesIn(Type type) => type.IsEnum ? _types.Values(type) : _types.Properties(type).Keys.ToHashSet();

    private static IEnumerable<string> NamesIn(SchemaSite site) => site.Properties.Select(property => property.Name)
        .Concat(EnumText.Values(site.Schema).Select(EnumText.Of).OfType<string>())
        .Concat(site.AllOf.SelectMany(NamesIn));

    private IEnumerable<string> ProblemsOf(Type type)
    {
        if (!Findings.Types.Contains(type))
            return [$"{type}: no schema of the document"];

        return type.IsEnum
            ? _types.Values(type).Where(value => !Findings.Declared.Contains((type, value)))
                .Select(value => $"{type}: '{value}' is not in the document")
            : _types.Properties(type).SelectMany(property => ProblemsOf(type, property.Key, property.Value));
    }

    private IEnumerable<string> ProblemsOf(Type type, string name, PropertyInfo property)
    {
        if (!Findings.Declared.Contains((type, name)))
            yield return $"{type}: '{name}' is not in the document";

        bool isRequired = ClientTypes.IsRequired(property);
        if (Findings.Required.Contains((type, name)) && !isRequired
            && !Findings.ReadOnly.Contains((type, name)) && !IsOptionalByDesign(type, property))
            yield return $"{type}: '{name}' is required";

        if (isRequired && !Findings.Required.Contains((type, name)) && !Findings.RequiredByAlternatives.Contains((type, name)))
            yield return $"{type}: '{name}' is not required";
    }

    // What has a value from the start, or should not be used at all.
    private static bool IsOptionalByDesign(Type type, PropertyInfo property) => property.IsDefined(typeof(ObsoleteAttribute))
        || (!type.IsAbstract && property.GetValue(Activator.CreateInstance(type)) is not null);
}
