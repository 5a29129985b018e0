using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Tavus.Generator.Parsing;

/// <summary>The names and descriptions that extensions of an enum's schema give to its values.</summary>
internal sealed class EnumAnnotations
{
    private static readonly string[] NameExtensions = ["x-enum-varnames", "x-enumNames"];

    private static readonly string[] DescriptionExtensions = ["x-enum-descriptions", "x-enumDescriptions"];

    private readonly IOpenApiSchema _schema;
    private readonly List<JsonObject> _described;

    private EnumAnnotations(IOpenApiSchema schema)
    {
        _schema = schema;
        _described = (schema.Extension("x-ms-enum") as JsonObject)?["values"] is JsonArray values
            ? values.OfType<JsonObject>().ToList()
            : [];
    }

    public static EnumAnnotations Of(IOpenApiSchema schema) => new(schema);

    /// <summary>The name that <c>x-ms-enum</c> gives to the type, or null.</summary>
    public static string? TypeName(IOpenApiSchema schema) => SchemaExtension.Text((schema.Extension("x-ms-enum") as JsonObject)?["name"]);

    public string? NameOf(EnumValue value) => Described(value, "name") ?? Listed(NameExtensions, value);

    public string? DescriptionOf(EnumValue value) => Described(value, "description") ?? Listed(DescriptionExtensions, value);

    private string? Described(EnumValue value, string property)
    {
        JsonObject? entry = _described.Find(candidate => candidate["value"] is { } listed && EnumValues.TextOf(listed) == value.Text);
        return SchemaExtension.Text(entry?[property]);
    }

    // An array is parallel to 'enum'; an object has the values as its property names.
    private string? Listed(string[] extensions, EnumValue value)
    {
        foreach (string extension in extensions)
        {
            string? text = _schema.Extension(extension) switch
            {
                JsonArray list when IndexIn(list, value) is var index and >= 0 => SchemaExtension.Text(list[index]),
                JsonObject map => SchemaExtension.Text(map[value.Text]),
                _ => null,
            };
            if (text is not null)
                return text;
        }

        return null;
    }

    // Some documents have no name for null.
    private int IndexIn(JsonArray list, EnumValue value)
    {
        if (list.Count == _schema.Enum?.Count)
            return value.Index;

        IReadOnlyList<EnumValue> values = EnumValues.Of(_schema);
        return list.Count == values.Count ? values.ToList().IndexOf(value) : -1;
    }
}
