using System.Collections.Generic;
using System.Linq;
using Microsoft.OpenApi;
using Tavus.Generator.Model;
using Tavus.Generator.Text;

namespace Tavus.Generator.Parsing;

/// <summary>
/// Reads the keywords of JSON Schema that require a property because of another one: <c>dependentRequired</c>, and <c>if</c> with
/// <c>then</c> and <c>else</c> where the condition is about one property of the same object.
/// </summary>
internal static class SchemaRequirements
{
    public static IEnumerable<ConditionalRequirement> Of(IOpenApiSchema schema, IReadOnlyList<PropertyModel> properties)
    {
        Dictionary<string, PropertyModel> byName = properties.ToDictionary(property => property.WireName);
        return Dependencies(schema).Concat(Conditions(schema))
            .Where(rule => byName.ContainsKey(rule.Name) && byName.ContainsKey(rule.Other) && !byName[rule.Name].IsReadOnly)
            .Select(rule => new ConditionalRequirement(
                rule.Kind,
                byName[rule.Name].Name,
                rule.Name,
                byName[rule.Other].Name,
                rule.Other,
                rule.Values.ToEquatableArray(),
                IsEnforced: true)
            {
                AllowsBlank = true,
            });
    }

    private static IEnumerable<(string Name, ConditionKind Kind, string Other, IReadOnlyList<string> Values)> Dependencies(
        IOpenApiSchema schema) =>
        from dependency in schema.DependentRequired ?? new Dictionary<string, HashSet<string>>()
        from name in dependency.Value
        select (name, ConditionKind.With, dependency.Key, (IReadOnlyList<string>)[]);

    private static IEnumerable<(string Name, ConditionKind Kind, string Other, IReadOnlyList<string> Values)> Conditions(
        IOpenApiSchema schema)
    {
        if (schema is not IOpenApiSchemaMissingProperties { If: { } condition } keywords
            || ReadCondition(condition) is not var (other, values))
            return [];

        // Without values, the other property must only be there; without it, what `else` has applies.
        IEnumerable<string> then = RequiredBy(keywords.Then);
        IEnumerable<string> otherwise = RequiredBy(keywords.Else);
        return values.Count == 0
            ? then.Select(name => (name, ConditionKind.With, other, values))
                .Concat(otherwise.Select(name => (name, ConditionKind.When, other, (IReadOnlyList<string>)[""])))
            : then.Select(name => (name, ConditionKind.When, other, values))
                .Concat(otherwise.Select(name => (name, ConditionKind.Unless, other, values)));
    }

    /// <summary>The property that a condition is about, and its values; no values where it must only be there.</summary>
    private static (string Other, IReadOnlyList<string> Values)? ReadCondition(IOpenApiSchema condition)
    {
        List<string> required = RequiredBy(condition).ToList();
        if (condition is { Not: not null } or { AllOf.Count: > 0 } or { AnyOf.Count: > 0 } or { OneOf.Count: > 0 })
            return null;

        if (condition.Properties is not { Count: > 0 } properties)
            return required.Count == 1 ? (required[0], []) : null;

        KeyValuePair<string, IOpenApiSchema> only = properties.First();
        List<string> values = EnumValues.TextsOf(only.Value).ToList();
        if (properties.Count > 1
            || required.Any(other => other != only.Key)
            || values.Count == 0
            || values.Any(text => text.Length == 0 || text.EndsWith("*", System.StringComparison.Ordinal)))
        {
            return null;
        }

        // A property that is not there has any value that JSON Schema requires.
        return (only.Key, required.Count > 0 ? values : values.Prepend("").ToList());
    }

    private static IEnumerable<string> RequiredBy(IOpenApiSchema? schema) => schema?.Required ?? Enumerable.Empty<string>();
}
