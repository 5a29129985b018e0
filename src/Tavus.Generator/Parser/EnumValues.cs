using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Tavus.Generator.Parser;

/// <summary>The values that a schema lists by <c>enum</c> or <c>const</c>, without null.</summary>
internal static class EnumValues
{
    public static IReadOnlyList<EnumValue> Of(IOpenApiSchema schema)
    {
        if (schema.Enum is { Count: > 0 } listed)
            return listed.Where(value => value is not null && !value.IsJsonNullSentinel()).Select(value => Of(value!)).ToList();

        return schema.Const is { Length: > 0 } constant && schema.Kind() is null or JsonSchemaType.String
            ? [new EnumValue(schema.Const!, JsonValueKind.String)]
            : System.Array.Empty<EnumValue>();
    }

    private static EnumValue Of(JsonNode value) => value.GetValueKind() == JsonValueKind.String
        ? new EnumValue(value.GetValue<string>(), JsonValueKind.String)
        : new EnumValue(value.ToJsonString(), value.GetValueKind());
}

/// <summary>A value that a schema lists.</summary>
/// <param name="Text">The text of a string, the JSON of anything else.</param>
internal readonly record struct EnumValue(string Text, JsonValueKind Kind)
{
    public bool IsText => Kind == JsonValueKind.String;

    public bool IsNumber => Kind == JsonValueKind.Number;
}
