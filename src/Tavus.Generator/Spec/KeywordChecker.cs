using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Tavus.Generator.Diagnostics;

namespace Tavus.Generator.Spec;

/// <summary>
/// Finds keywords whose value has the wrong type, on which Microsoft.OpenApi gives up the whole document. The keyword is taken out of
/// the nodes with a warning; the rest of the document stays.
/// </summary>
internal sealed class KeywordChecker(DiagnosticBag diagnostics)
{
    private static readonly HashSet<string> Counts = ["minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties"];
    private static readonly HashSet<string> Numbers = ["minimum", "maximum", "multipleOf"];
    private static readonly HashSet<string> Booleans = ["nullable", "readOnly", "writeOnly", "deprecated", "uniqueItems", "explode", "allowReserved", "allowEmptyValue"];
    private static readonly HashSet<string> Mappings = ["properties", "responses", "paths", "content", "components", "schemas", "discriminator", "items", "schema"];
    private static readonly HashSet<string> Sequences = ["parameters", "servers", "allOf", "oneOf", "anyOf"];

    // Where JSON Schema of OpenAPI 3.1 allows a boolean for a schema.
    private static readonly HashSet<string> Schemas = ["properties", "patternProperties", "schemas", "$defs", "dependentSchemas"];

    public void Check(SpecNode node) => Visit(node, nameMap: null);

    /// <param name="node">The node to look into.</param>
    /// <param name="nameMap">The keyword under which it maps names that the document's author chose, or null.</param>
    private void Visit(SpecNode node, string? nameMap)
    {
        if (node is SpecSequence sequence)
        {
            foreach (SpecNode item in sequence.Items)
                Visit(item, nameMap: null);
        }

        if (node is not SpecMapping mapping)
            return;

        foreach (SpecMember member in mapping.Members.ToList())
        {
            if (nameMap is not null)
                VisitNamed(mapping, member, nameMap);
            else if (Expected(member) is { } expected)
                Remove(mapping, member, expected);
            else if (member.Name is "items" or "schema" or "not" && IsBoolean(member.Value))
                SetEmpty(mapping, member);
            else if (!Literals.Holds(member.Name) && member.Name is not ("links" or "security"))
                VisitKeyword(member);
        }
    }

    private void VisitNamed(SpecMapping mapping, SpecMember member, string nameMap)
    {
        bool isExtension = nameMap is "paths" or "responses" && member.Name.StartsWith("x-", StringComparison.Ordinal);
        bool isText = nameMap is "mapping" or "scopes";
        if (IsBoolean(member.Value) && Schemas.Contains(nameMap))
        {
            SetEmpty(mapping, member);
            return;
        }

        if (member.Value is SpecMapping || isExtension || isText)
        {
            Visit(member.Value, nameMap: null);
            return;
        }

        // The name stays, so that nothing disappears: a schema without a word is free-form JSON.
        diagnostics.Report(DiagnosticIds.InvalidElement, member.Key.Location, $"'{member.Name}' must be a mapping; it is treated as an empty one.");
        SetEmpty(mapping, member);
    }

    // Microsoft.OpenApi knows no boolean schemas; both of them leave the type open.
    private static void SetEmpty(SpecMapping mapping, SpecMember member) =>
        mapping.Set(new SpecMember(member.Key, new SpecMapping(member.Value.File, member.Value.Start, member.Value.Length)));

    private void VisitKeyword(SpecMember member)
    {
        if (Sequences.Contains(member.Name) && member.Value is SpecSequence list)
        {
            foreach (SpecNode stray in list.Items.Where(IsStray))
                diagnostics.Report(DiagnosticIds.InvalidElement, stray.Location, $"An item of '{member.Name}' must be a mapping; it is ignored.");

            list.Items.RemoveAll(IsStray);
        }

        Visit(member.Value, member.Value is SpecMapping && Literals.IsNameMap(member.Name) ? member.Name : null);
    }

    private void Remove(SpecMapping mapping, SpecMember member, string expected)
    {
        diagnostics.Report(DiagnosticIds.InvalidElement, member.Key.Location, $"'{member.Name}' must be {expected}; it is ignored.");
        mapping.Remove(member.Name);
    }

    private static bool IsStray(SpecNode item) => item is not SpecMapping && !IsBoolean(item);

    private static bool IsBoolean(SpecNode node) => node is SpecScalar { Kind: ScalarKind.Boolean };

    private static string? Expected(SpecMember member)
    {
        string name = member.Name;
        var scalar = member.Value as SpecScalar;
        if (Counts.Contains(name) && !(scalar is not null && int.TryParse(scalar.Text, NumberStyles.None, CultureInfo.InvariantCulture, out _)))
            return "a whole number that is not negative";

        if (Numbers.Contains(name) && scalar?.Kind != ScalarKind.Number)
            return "a number";

        if (Booleans.Contains(name) && scalar?.Kind != ScalarKind.Boolean)
            return "true or false";

        if (Mappings.Contains(name) && member.Value is not SpecMapping && !(name is "items" or "schema" && scalar?.Kind == ScalarKind.Boolean))
            return "a mapping";

        // 'parameters' is also the map of components, and a mapping in a link.
        return Sequences.Contains(name) && member.Value is SpecScalar ? "a list" : null;
    }
}
