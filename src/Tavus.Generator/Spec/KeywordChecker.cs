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
    private static readonly HashSet<string> Sequences = ["parameters", "servers", "allOf", "oneOf", "anyOf", "tags"];

    public void Check(SpecNode node) => Visit(node, isNameMap: false);

    private void Visit(SpecNode node, bool isNameMap)
    {
        if (node is SpecSequence sequence)
        {
            foreach (SpecNode item in sequence.Items)
                Visit(item, isNameMap: false);
        }

        if (node is not SpecMapping mapping)
            return;

        foreach (SpecMember member in mapping.Members.ToList())
        {
            if (!isNameMap && Expected(member) is { } expected)
            {
                diagnostics.Report(DiagnosticIds.InvalidElement, member.Key.Location, $"'{member.Name}' must be {expected}; it is ignored.");
                mapping.Remove(member.Name);
            }
            else if (isNameMap || !Literals.Holds(member.Name))
            {
                Visit(member.Value, !isNameMap && member.Value is SpecMapping && Literals.IsNameMap(member.Name));
            }
        }
    }

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

        // JSON Schema of OpenAPI 3.1 allows a boolean where a schema stands.
        if (Mappings.Contains(name) && member.Value is not SpecMapping && !(name is "items" or "schema" && scalar?.Kind == ScalarKind.Boolean))
            return "a mapping";

        // 'parameters' is also the map of components, and a mapping in a link.
        return Sequences.Contains(name) && member.Value is SpecScalar ? "a list" : null;
    }
}
