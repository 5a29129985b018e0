using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using Microsoft.OpenApi;
using Tavus.Generator.Documents;

namespace Tavus.Generator.Parsing;

/// <summary>Finds the schemas of strings and numbers in a union, at any depth of references, <c>allOf</c> and nested unions.</summary>
internal sealed class ScalarBranches
{
    private const int MaxDepth = 16;
    private const int MaxSchemas = 1000;

    private readonly ParserContext _context;
    private readonly List<ScalarBranch> _found = [];
    private int _schemas;

    private ScalarBranches(ParserContext context) => _context = context;

    /// <summary>The schemas without branches, or null if one of them is neither a string nor a number.</summary>
    /// <param name="kind">The type of the union itself.</param>
    public static IReadOnlyList<ScalarBranch>? Of(ParserContext context, LocatedSchema part, JsonSchemaType? kind)
    {
        var branches = new ScalarBranches(context);
        return branches.TryAdd(part, kind, 0) ? branches._found : null;
    }

    private bool TryAdd(LocatedSchema part, JsonSchemaType? outerKind, int depth)
    {
        IOpenApiSchema schema = part.Schema;
        if (depth == MaxDepth || ++_schemas > MaxSchemas)
            return false;

        if (schema is OpenApiSchemaReference reference)
        {
            return reference.Reference.Id is { } id && _context.FindComponent(id) is { } component
                && TryAdd(
                    new LocatedSchema(component, ParserContext.PointerToComponent(id), ComponentNames.Of(_context, id)),
                    outerKind,
                    depth + 1);
        }

        if (schema.Properties?.Count > 0 || schema.Items is not null || schema.AdditionalProperties is not null)
            return false;

        JsonSchemaType? kind = schema.Kind() ?? outerKind;
        (string keyword, IList<IOpenApiSchema>? inner) = Inner(schema);
        if (inner is null)
            return schema.IsNull() || TryAddLeaf(part, kind);

        return inner
            .Select((branch, index) => part with
            {
                Schema = branch,
                Pointer = part.Pointer.Append(keyword, index.ToString(CultureInfo.InvariantCulture)),
            })
            .Where(branch => keyword != "allOf" || !FlattenedObject.IsAnnotation(branch.Schema))
            .All(branch => TryAdd(branch, kind, depth + 1));
    }

    private static (string Keyword, IList<IOpenApiSchema>? Schemas) Inner(IOpenApiSchema schema)
    {
        if (schema.OneOf?.Count > 0)
            return ("oneOf", schema.OneOf);

        return schema.AnyOf?.Count > 0 ? ("anyOf", schema.AnyOf) : ("allOf", schema.AllOf?.Count > 0 ? schema.AllOf : null);
    }

    private bool TryAddLeaf(LocatedSchema part, JsonSchemaType? kind)
    {
        IReadOnlyList<EnumValue> values = Values(part, kind);
        bool isText = values.Count > 0
            ? values.All(value => value.IsText) && kind is null or JsonSchemaType.String
            : kind == JsonSchemaType.String && part.Schema.Format != "binary";
        bool isNumber = IsNumber(kind)
            ? values.All(value => value.IsNumber)
            : kind is null && values.Count > 0 && values.All(value => value.IsNumber);
        if (isText || isNumber)
            _found.Add(new ScalarBranch(part, values, isNumber));

        return isText || isNumber;
    }

    private IReadOnlyList<EnumValue> Values(LocatedSchema part, JsonSchemaType? kind)
    {
        // Microsoft.OpenApi makes a text of each constant.
        bool isNumber = part.Schema.Const is { Length: > 0 }
            && (kind is null || IsNumber(kind))
            && _context.Source.Find(part.Pointer.Append("const")) is SpecScalar { Kind: ScalarKind.Number };
        return isNumber ? [new EnumValue(part.Schema.Const!, JsonValueKind.Number)] : EnumValues.Of(part.Schema);
    }

    private static bool IsNumber(JsonSchemaType? kind) =>
        kind is { } types && types != 0 && (types & ~(JsonSchemaType.Integer | JsonSchemaType.Number)) == 0;
}
