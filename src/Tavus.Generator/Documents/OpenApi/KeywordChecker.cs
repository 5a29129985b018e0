using System;
using System.Globalization;
using System.Linq;
using Tavus.Generator.Diagnostics;

namespace Tavus.Generator.Documents;

/// <summary>
/// Finds keywords whose value has the wrong type, on which Microsoft.OpenApi gives up the whole document. The keyword is taken out of
/// the nodes with a warning; the rest of the document stays. Constants get the type that the library does not see.
/// </summary>
internal sealed class KeywordChecker(DiagnosticBag diagnostics)
{
    public void Check(SpecNode node) => Visit(node, nameMap: null);

    /// <param name="node">The node to look into.</param>
    /// <param name="nameMap">The keyword under which it maps names that the document's author chose, or null.</param>
    /// <param name="isTyped">Whether the schema of which it is a branch has a type.</param>
    private void Visit(SpecNode node, string? nameMap, bool isTyped = false)
    {
        if (node is SpecSequence sequence)
        {
            foreach (SpecNode item in sequence.Items)
                Visit(item, nameMap: null, isTyped);
        }

        if (node is not SpecMapping mapping)
            return;

        if (nameMap is null && !isTyped)
        {
            ConstantTypes.Complete(mapping);
            EncodedContent.Complete(mapping);
        }

        for (int index = 0; index < mapping.Members.Count; index++)
        {
            SpecMember member = mapping.Members[index];
            if (nameMap is not null)
            {
                VisitNamed(mapping, member, nameMap);
            }
            else if (Expected(member) is { } expected)
            {
                Remove(mapping, member, expected);
                index--;
            }
            else if (member.Name is "items" or "schema" or "not" && IsBoolean(member.Value))
            {
                SetEmpty(mapping, member);
            }
            else if (!KeywordTable.Holds(member.Name) && member.Name is not ("links" or "security"))
            {
                VisitKeyword(member, mapping["type"] is not null);
            }
        }
    }

    private void VisitNamed(SpecMapping mapping, SpecMember member, string nameMap)
    {
        bool isExtension = nameMap is "paths" or "responses" && member.Name.StartsWith("x-", StringComparison.Ordinal);
        bool isText = nameMap is "mapping" or "scopes";
        if (IsBoolean(member.Value) && HoldsSchemas(nameMap))
        {
            SetEmpty(mapping, member);
            return;
        }

        if (member.Value is SpecMapping || isExtension || isText)
        {
            Visit(member.Value, nameMap: null);
            return;
        }

        // The name remains: an empty schema is free-form JSON.
        diagnostics.Report(
            DiagnosticIds.InvalidElement, member.Key.Location, $"'{member.Name}' must be a mapping; it is treated as an empty one.");
        SetEmpty(mapping, member);
    }

    // Microsoft.OpenApi does not support boolean schemas; neither restricts the type.
    private static void SetEmpty(SpecMapping mapping, SpecMember member) =>
        mapping.Set(new SpecMember(member.Key, new SpecMapping(member.Value.File, member.Value.Start, member.Value.Length)));

    private void VisitKeyword(SpecMember member, bool isTyped)
    {
        if (member.Value is SpecSequence list && IsSequence(member.Name))
        {
            foreach (SpecNode stray in list.Items.Where(IsStray))
                diagnostics.Report(
                    DiagnosticIds.InvalidElement, stray.Location, $"An item of '{member.Name}' must be a mapping; it is ignored.");

            list.Items.RemoveAll(IsStray);
        }

        string? nameMap = member.Value is SpecMapping && KeywordTable.IsNameMap(member.Name) ? member.Name : null;
        Visit(member.Value, nameMap, isTyped && IsSequence(member.Name));
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
        var scalar = member.Value as SpecScalar;
        switch (member.Name)
        {
            case "minLength" or "maxLength" or "minItems" or "maxItems" or "minProperties" or "maxProperties":
                bool isCount = scalar is not null && int.TryParse(scalar.Text, NumberStyles.None, CultureInfo.InvariantCulture, out _);
                return isCount ? null : "a whole number that is not negative";

            case "minimum" or "maximum" or "multipleOf":
                return scalar?.Kind == ScalarKind.Number ? null : "a number";

            case "nullable" or "readOnly" or "writeOnly" or "deprecated" or "uniqueItems"
                or "explode" or "allowReserved" or "allowEmptyValue":
                return scalar?.Kind == ScalarKind.Boolean ? null : "true or false";

            case "items" or "schema":
                return member.Value is SpecMapping || scalar?.Kind == ScalarKind.Boolean ? null : "a mapping";

            case "properties" or "responses" or "paths" or "content" or "components" or "schemas" or "discriminator":
                return member.Value is SpecMapping ? null : "a mapping";

            default:
                // 'parameters' is also the map of components, and a mapping in a link.
                return scalar is not null && IsSequence(member.Name) ? "a list" : null;
        }
    }

    private static bool IsSequence(string name) => name is "parameters" or "servers" or "allOf" or "oneOf" or "anyOf";

    // The keywords whose schema may be a boolean in OpenAPI 3.1.
    private static bool HoldsSchemas(string nameMap) =>
        nameMap is "properties" or "patternProperties" or "schemas" or "$defs" or "dependentSchemas";
}
