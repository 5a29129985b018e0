using System.Collections.Generic;
using System.Linq;

namespace Tavus.Generator.Tests.Corpus.Manifest;

/// <summary>The keywords of a raw schema.</summary>
internal static class RawSchema
{
    /// <summary>The keywords that describe a value's shape.</summary>
    private static readonly string[] Structural =
    [
        "$ref", "type", "properties", "items", "additionalProperties", "allOf", "oneOf", "anyOf", "enum", "const", "prefixItems", "patternProperties",
    ];

    private static readonly string[] Annotations = ["description", "example", "examples", "externalDocs"];

    /// <summary>Whether the schema is a reference and nothing else: until OpenAPI 3.1 keywords beside a <c>$ref</c> are ignored.</summary>
    public static bool IsOnlyReference(this RawNode schema) => schema["$ref"] is { Kind: RawKind.Text }
        && schema.SelfAndAncestors().Last()["openapi"] is { } version && version.Text.StartsWith("3.0", System.StringComparison.Ordinal);

    /// <summary>The names in <c>type</c>, without <c>null</c>.</summary>
    public static IReadOnlyList<string> Types(this RawNode schema) => schema["type"] switch
    {
        { Kind: RawKind.Sequence } several => several.Children.Select(item => item.Text).Where(name => name != "null").ToArray(),
        { Kind: RawKind.Text, Text: not "null" } one => [one.Text],
        _ => [],
    };

    public static IEnumerable<RawNode> Properties(this RawNode schema) => RawDocument.Members(schema["properties"]);

    /// <summary>The listed values that are not null: null is no value of an enum but the lack of one.</summary>
    public static IEnumerable<RawNode> EnumValues(this RawNode schema) =>
        schema["enum"] is { Kind: RawKind.Sequence } values ? values.Children.Where(value => value.Kind != RawKind.Null) : [];

    /// <summary>The schemas in <c>allOf</c>, <c>oneOf</c> or <c>anyOf</c>.</summary>
    public static IReadOnlyList<RawNode> List(this RawNode schema, string keyword) =>
        schema[keyword] is { Kind: RawKind.Sequence } list ? list.Children : [];

    public static bool IsOnlyNull(this RawNode schema) =>
        schema["type"] is { Text: "null" } || (schema["enum"] is { Kind: RawKind.Sequence, Children.Count: > 0 } && !schema.EnumValues().Any());

    /// <summary>Whether the schema describes the shape of its values.</summary>
    public static bool HasStructure(this RawNode schema) => schema.IsMapping && Structural.Any(keyword => schema[keyword] switch
    {
        null => false,
        { Kind: RawKind.Boolean } => false,
        { Kind: RawKind.Mapping, Children.Count: 0 } or { Kind: RawKind.Sequence, Children.Count: 0 } => false,
        { Text: "object" } => false,
        _ => true,
    });

    /// <summary>Whether two schemas are equal except for annotations.</summary>
    public static bool IsEqualTo(this RawNode left, RawNode right, bool isNameMap = false)
    {
        if (left == right)
            return true;

        if (left.Kind != right.Kind || left.Text != right.Text)
            return false;

        List<RawNode> own = left.Children.Where(IsMeant).ToList();
        return own.Count == right.Children.Count(IsMeant) && (left.IsMapping
            ? own.All(child => right[child.Segment] is { } other && child.IsEqualTo(other, !isNameMap && child.Segment is "properties"))
            : own.Zip(right.Children, (x, y) => x.IsEqualTo(y)).All(equal => equal));

        bool IsMeant(RawNode child) => isNameMap || !left.IsMapping || !Annotations.Contains(child.Segment);
    }

    /// <summary>The schemas directly inside of this one, references not followed. Those of <c>not</c> exclude values.</summary>
    public static IEnumerable<RawNode> Subschemas(this RawNode schema)
    {
        IEnumerable<RawNode> single = new[] { "items", "additionalProperties", "if", "then", "else", "contains", "propertyNames" }
            .Select(keyword => schema[keyword])
            .OfType<RawNode>();
        return schema.Properties()
            .Concat(RawDocument.Members(schema["patternProperties"]))
            .Concat(RawDocument.Members(schema["dependentSchemas"]))
            .Concat(new[] { "allOf", "oneOf", "anyOf", "prefixItems" }.SelectMany(keyword => schema.List(keyword)))
            .Concat(single)
            .Where(node => node.IsMapping);
    }
}
