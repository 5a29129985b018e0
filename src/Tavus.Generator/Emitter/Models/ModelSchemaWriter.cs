using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using Tavus.Generator.Model;

namespace Tavus.Generator.Emitter;

/// <summary>Writes the JSON schema of a model, in the dialect of OpenAPI 3.1.</summary>
internal static class ModelSchemaWriter
{
    private static readonly System.Text.Json.JsonSerializerOptions Options = new()
    {
        // The text becomes a C# literal, which escapes on its own.
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write(ObjectModel model)
    {
        var properties = new JsonObject();
        foreach (PropertyModel property in model.Properties)
            properties[property.WireName] = Of(property, model);

        JsonObject schema = Start("object", model.Documentation, model.IsDeprecated);
        if (properties.Count > 0)
            schema["properties"] = properties;

        string[] required = [.. model.Properties.Where(property => property.IsRequired).Select(property => property.WireName).Distinct()];
        if (required.Length > 0)
            schema["required"] = Texts(required);

        if (model.AdditionalType is { } additional)
            schema["additionalProperties"] = Of(additional);

        return schema.ToJsonString(Options);
    }

    public static string Write(UnionModel model)
    {
        JsonObject schema = Start(null, model.Documentation, model.IsDeprecated);
        schema["anyOf"] = new JsonArray([.. model.Branches.Select(branch => Of(branch.Type))]);
        return schema.ToJsonString(Options);
    }

    public static string Write(EnumModel model)
    {
        JsonObject schema = Start(model.IsNumber ? "number" : "string", model.Documentation, model.IsDeprecated);
        schema["enum"] = new JsonArray(
            [.. model.Members.Select(member => model.IsNumber ? JsonNode.Parse(member.WireName) : JsonValue.Create(member.WireName))]);
        return schema.ToJsonString(Options);
    }

    private static JsonObject Start(string? type, DocumentationModel documentation, bool isDeprecated)
    {
        var schema = new JsonObject();
        if (type is not null)
            schema["type"] = type;

        Describe(schema, documentation);
        if (isDeprecated)
            schema["deprecated"] = true;

        return schema;
    }

    private static JsonObject Of(PropertyModel property, ObjectModel model)
    {
        JsonObject schema = Of(property.Type, property.IsNullable);
        Describe(schema, property.Documentation);
        if (property.IsReadOnly)
            schema["readOnly"] = true;

        if (property.IsDeprecated)
            schema["deprecated"] = true;

        foreach (LimitModel limit in model.Constraints
            .Where(constraint => constraint.Path == property.WireName && constraint.Conditions.Count == 0)
            .SelectMany(constraint => constraint.Limits))
        {
            string keyword = limit.Kind.ToString();
            schema[char.ToLowerInvariant(keyword[0]) + keyword.Substring(1)] = limit.Kind == LimitKind.Pattern
                ? limit.Text
                : Number(limit.Text);
        }

        return schema;
    }

    private static JsonObject Of(TypeModel type, bool isNullable = false)
    {
        JsonObject schema = type switch
        {
            PrimitiveType primitive => Primitive(primitive),
            EnumType model => Reference(model.Name),
            NamedType model => Reference(model.Name),
            ListType list => new JsonObject { ["type"] = "array", ["items"] = Of(list.Item, list.HasNullableItems) },
            MapType map => new JsonObject { ["type"] = "object", ["additionalProperties"] = Of(map.Value, map.HasNullableValues) },
            JsonType { Kind: JsonKind.Object } => new JsonObject { ["type"] = "object" },
            _ => [],
        };
        if (!isNullable || schema.Count == 0)
            return schema;

        if (schema["type"] is not { } single)
            return new JsonObject { ["anyOf"] = new JsonArray(schema, new JsonObject { ["type"] = "null" }) };

        schema["type"] = Texts([single.GetValue<string>(), "null"]);
        return schema;
    }

    private static JsonObject Primitive(PrimitiveType primitive)
    {
        PrimitiveKind kind = primitive.Kind;
        (string type, string? format) = kind switch
        {
            PrimitiveKind.String => ("string", null),
            PrimitiveKind.Boolean => ("boolean", null),
            PrimitiveKind.SByte => ("integer", "int8"),
            PrimitiveKind.Byte => ("integer", "uint8"),
            >= PrimitiveKind.Int16 and <= PrimitiveKind.UInt64 => ("integer", kind.ToString().ToLower(CultureInfo.InvariantCulture)),
            PrimitiveKind.UnixTime => (primitive.IsWhole ? "integer" : "number", "unixtime"),
            PrimitiveKind.Single => ("number", "float"),
            PrimitiveKind.Double => ("number", "double"),
            PrimitiveKind.Decimal => ("number", "decimal"),
            PrimitiveKind.DateTimeOffset => ("string", "date-time"),
            PrimitiveKind.DateOnly => ("string", "date"),
            PrimitiveKind.TimeOnly => ("string", "time"),
            PrimitiveKind.TimeSpan => ("string", "duration"),
            PrimitiveKind.Guid => ("string", "uuid"),
            PrimitiveKind.Uri => ("string", "uri"),
            PrimitiveKind.Bytes => ("string", "byte"),
            _ => ("string", "binary"),
        };
        var schema = new JsonObject { ["type"] = type };
        if (format is not null)
            schema["format"] = format;

        return schema;
    }

    private static JsonObject Reference(string name) => new() { ["$ref"] = "#/components/schemas/" + name };

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => JsonValue.Create(text))]);

    private static JsonNode? Number(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (System.Text.Json.JsonException)
        {
            return null;
        }
    }

    private static void Describe(JsonObject schema, DocumentationModel documentation)
    {
        if (documentation.IsDescribed)
            schema["description"] = string.Join("\n\n", documentation.Summary);
    }
}
