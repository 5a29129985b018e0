using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Tavus.Generator.Helpers;
using Tavus.Generator.Model;

namespace Tavus.Generator.Parser;

/// <summary>Makes an enum of the texts or numbers that schemas list.</summary>
internal sealed class EnumParser(ParserContext context)
{
    // How documents that other generators read give names to values.
    private static readonly string[] NameExtensions = ["x-enum-varnames", "x-enumNames"];

    public TypeModel Parse(IOpenApiSchema? schema, IReadOnlyList<IOpenApiSchema> listed, SpecPointer pointer, TypeName name, bool isNumber)
    {
        EnumType type = context.Types.Declare(context, pointer, name, typeName => new EnumType(typeName), out bool isNew);
        if (!isNew)
            return type;

        var names = new NameScope([]);
        EquatableArray<EnumMemberModel> members = listed
            .SelectMany(Members)
            .GroupBy(member => member.Text)
            .Select(group => group.First())
            .Select(member => new EnumMemberModel(names.Take(member.Name), member.Text, DocumentationParser.Parse(null, $"`{member.Text}`")))
            .ToEquatableArray();
        context.Types.Add(new EnumModel(
            type.Name,
            DocumentationParser.Parse(schema?.Description, $"The values of `{schema?.Title ?? pointer.Segments.Last()}`."),
            members,
            isNumber,
            schema?.Deprecated == true));
        return type;
    }

    private static IEnumerable<(string Text, string Name)> Members(IOpenApiSchema schema)
    {
        IReadOnlyList<EnumValue> values = EnumValues.Of(schema);
        IReadOnlyList<string> given = GivenNames(schema, values.Count);
        return values.Select((value, index) => (value.Text, given.Count > 0 ? Identifier.ToPascalCase(given[index], NameOf(value)) : NameOf(value)));
    }

    private static string NameOf(EnumValue value) => value.IsText
        ? Identifier.ToPascalCase(value.Text, "Empty")
        : "Value" + value.Text.Replace("-", "Minus").Replace("+", "").Replace('.', '_');

    private static IReadOnlyList<string> GivenNames(IOpenApiSchema schema, int count)
    {
        foreach (string name in NameExtensions)
        {
            if (schema.Extensions?.TryGetValue(name, out IOpenApiExtension? extension) == true
                && extension is JsonNodeExtension { Node: JsonArray names }
                && names.Count == count
                && names.All(text => text is JsonValue value && value.TryGetValue(out string? _)))
            {
                return names.Select(text => text!.GetValue<string>()).ToList();
            }
        }

        return Array.Empty<string>();
    }
}
