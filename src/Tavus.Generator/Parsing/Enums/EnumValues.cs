using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Tavus.Generator.Parsing;

/// <summary>The values that a schema lists by <c>enum</c> or <c>const</c>, without null.</summary>
internal static class EnumValues
{
    public static IReadOnlyList<EnumValue> Of(IOpenApiSchema schema)
    {
        if (schema.Enum is { Count: > 0 } listed)
        {
            return listed
                .Select((value, index) => (Value: value, Index: index))
                .Where(item => item.Value is not null && !item.Value.IsJsonNullSentinel())
                .Select(item => new EnumValue(TextOf(item.Value!), item.Value!.GetValueKind(), item.Index))
                .ToList();
        }

        return schema.Const is { Length: > 0 } constant && schema.Kind() is null or JsonSchemaType.String
            ? [new EnumValue(schema.Const!, JsonValueKind.String)]
            : System.Array.Empty<EnumValue>();
    }

    /// <summary>The texts of the values, of a constant of any type too.</summary>
    public static IReadOnlyList<string> TextsOf(IOpenApiSchema schema)
    {
        List<string> listed = Of(schema).Select(value => value.Text).ToList();
        return listed.Count == 0 && ConstantOf(schema) is { Length: > 0 } constant ? [constant] : listed;
    }

    /// <summary>The text of a string, the JSON of another constant, of which Microsoft.OpenApi has the text that C# writes.</summary>
    public static string? ConstantOf(IOpenApiSchema schema) =>
        schema.Kind() == JsonSchemaType.Boolean ? schema.Const?.ToLowerInvariant() : schema.Const;

    /// <summary>The text of a string, the JSON of anything else.</summary>
    public static string TextOf(JsonNode value) =>
        value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString();
}
