using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using Microsoft.OpenApi;
using Tavus.Generator.Diagnostics;
using Tavus.Generator.Helpers;
using Tavus.Generator.Model;
using Tavus.Generator.Spec;

namespace Tavus.Generator.Parser;

/// <summary>Decides which C# type stands for a schema: the first strategy that knows the schema answers.</summary>
internal sealed class SchemaParser
{
    private const int MaxNesting = 32;

    private delegate TypeModel? Strategy(IOpenApiSchema schema, SpecPointer pointer, TypeName name);

    private readonly ParserContext _context;
    private readonly ObjectParser _objects;
    private readonly EnumParser _enums;
    private readonly Strategy[] _strategies;
    private readonly Dictionary<string, TypeModel> _aliases = [];
    private readonly HashSet<string> _openAliases = [];

    public SchemaParser(ParserContext context)
    {
        _context = context;
        _objects = new ObjectParser(context, this);
        _enums = new EnumParser(context);
        _strategies = [TryReference, TryAllOf, TryChoice, TryEnum, TryObject, TryMap, TryFreeFormObject, TryArray, TryPrimitive];
    }

    /// <summary>The type of the schema at <paramref name="pointer"/>; free-form JSON where the schema says nothing.</summary>
    public SchemaType Parse(IOpenApiSchema? schema, SpecPointer pointer, TypeName name)
    {
        if (schema is null)
            return new SchemaType(new JsonType(JsonKind.Any), IsNullable: true);

        TypeModel type = _strategies.Select(strategy => strategy(schema, pointer, name)).FirstOrDefault(type => type is not null)
            ?? new JsonType(JsonKind.Any);
        return new SchemaType(type, type is JsonType { Kind: JsonKind.Any } || AllowsNull(schema) || SaysNullable(schema, pointer));
    }

    /// <summary>Declares the type of a component, whether or not anything refers to it.</summary>
    public void ParseComponent(string id) => TryComponent(id);

    /// <summary>Parses the members of all objects that have been declared so far.</summary>
    public void ParsePending(CancellationToken cancellationToken) => _objects.ParsePending(cancellationToken);

    private static bool AllowsNull(IOpenApiSchema schema) =>
        schema.Type?.HasFlag(JsonSchemaType.Null) == true
        || (schema.OneOf ?? []).Concat(schema.AnyOf ?? []).Any(branch => branch.Type == JsonSchemaType.Null)
        || (ObjectParts.SoleReference(schema) is { } same && same.Type?.HasFlag(JsonSchemaType.Null) == true);

    // Microsoft.OpenApi forgets 'nullable' where it stands beside no 'type'.
    private bool SaysNullable(IOpenApiSchema schema, SpecPointer pointer) =>
        (schema.Type is null || schema is OpenApiSchemaReference)
        && _context.Source.Find(pointer) is SpecMapping mapping && mapping["nullable"] is SpecScalar { Text: "true" };

    private TypeModel? TryReference(IOpenApiSchema schema, SpecPointer pointer, TypeName name)
    {
        if (schema is not OpenApiSchemaReference reference)
            return null;

        if (reference.Reference.Id is { } id && TryComponent(id) is { } type)
            return type;

        _context.Report(
            DiagnosticIds.InvalidReference, pointer.Append("$ref"),
            $"The $ref '{reference.Reference.ReferenceV3}' does not lead to a component schema; what it stands for is treated as free-form JSON.");
        return new JsonType(JsonKind.Any);
    }

    private TypeModel? TryComponent(string id)
    {
        if (_context.FindComponent(id) is not { } schema)
            return null;

        SpecPointer pointer = ParserContext.PointerToComponent(id);
        if (_context.Types.Find(_context, pointer) is { } known)
            return known;

        if (_aliases.TryGetValue(id, out TypeModel? alias))
            return alias;

        // A list or map of itself has no C# type, and neither has one that is nested beyond reason.
        if (_openAliases.Count == MaxNesting || !_openAliases.Add(id))
        {
            _context.Report(DiagnosticIds.UnsupportedElement, pointer, $"The schema '{id}' is a list or map that holds itself, or is nested too deep; it is treated as free-form JSON.");
            return new JsonType(JsonKind.Any);
        }

        TypeModel type = Parse(schema, pointer, TypeName.OfComponent(id)).Type;
        _openAliases.Remove(id);
        if (type is not (ObjectType or EnumType))
            _aliases[id] = type;

        return type;
    }

    private TypeModel? TryAllOf(IOpenApiSchema schema, SpecPointer pointer, TypeName name)
    {
        if (schema.AllOf is not { Count: > 0 } branches)
            return null;

        if (name.TakesTitle && ObjectParts.SoleReference(schema) is { } same)
            return TryReference(same, pointer, name);

        ObjectParts parts = ObjectParts.Of(_context, schema, pointer, name);
        if (parts.Members.Any())
        {
            foreach (SchemaPart part in parts.Parts.Where(part => part.Schema.OneOf?.Count > 0 || part.Schema.AnyOf?.Count > 0))
                _context.Report(DiagnosticIds.UnsupportedElement, part.Pointer, "A choice within 'allOf' is not typed; its members are kept in AdditionalProperties.");

            return _objects.Parse(schema, pointer, name.WithTitle(schema.Title));
        }

        // Without members, the parts that say anything about the type have to agree.
        List<TypeModel> types = branches
            .Select((branch, index) => Parse(branch, pointer.Append("allOf", index.ToString(CultureInfo.InvariantCulture)), name).Type)
            .Where(type => type is not JsonType { Kind: JsonKind.Any })
            .Distinct()
            .ToList();
        if (types.Count > 1)
            _context.Report(DiagnosticIds.UnsupportedElement, pointer.Append("allOf"), "The parts of 'allOf' have different types; the value is treated as free-form JSON.");

        return types.Count switch
        {
            0 => null,
            1 => types[0],
            _ => new JsonType(JsonKind.Any),
        };
    }

    private TypeModel? TryChoice(IOpenApiSchema schema, SpecPointer pointer, TypeName name)
    {
        (string keyword, IList<IOpenApiSchema>? branches) = schema.OneOf?.Count > 0 ? ("oneOf", schema.OneOf) : ("anyOf", schema.AnyOf);
        if (branches is not { Count: > 0 })
            return null;

        if (schema.Properties?.Count > 0)
        {
            _context.Report(DiagnosticIds.UnsupportedElement, pointer.Append(keyword), $"'{keyword}' beside 'properties' is not typed; its members are kept in AdditionalProperties.");
            return null;
        }

        // One of several that is only null makes the others nullable.
        List<int> typed = Enumerable.Range(0, branches.Count).Where(index => branches[index].Type != JsonSchemaType.Null).ToList();
        if (typed.Count == 1)
            return Parse(branches[typed[0]], pointer.Append(keyword, typed[0].ToString(CultureInfo.InvariantCulture)), name).Type;

        _context.Report(
            DiagnosticIds.UnsupportedElement, pointer.Append(keyword), $"'{keyword}' of several schemas is treated as free-form JSON.");
        return new JsonType(JsonKind.Any);
    }

    private TypeModel? TryEnum(IOpenApiSchema schema, SpecPointer pointer, TypeName name)
    {
        if (schema.Enum is not { Count: > 0 } values || !values.All(value => value is null || value.IsJsonNullSentinel() || EnumParser.TextOf(value) is not null))
            return null;

        return values.Any(value => EnumParser.TextOf(value) is not null) ? _enums.Parse(schema, pointer, name.WithTitle(schema.Title)) : null;
    }

    private TypeModel? TryObject(IOpenApiSchema schema, SpecPointer pointer, TypeName name) =>
        schema.Properties is { Count: > 0 } && Allows(schema, JsonSchemaType.Object)
            ? _objects.Parse(schema, pointer, name.WithTitle(schema.Title))
            : null;

    private TypeModel? TryMap(IOpenApiSchema schema, SpecPointer pointer, TypeName name)
    {
        if (schema.AdditionalProperties is not { } values || !Allows(schema, JsonSchemaType.Object))
            return null;

        SchemaType value = Parse(values, pointer.Append("additionalProperties"), name.Append("Value"));
        return value.Type is JsonType { Kind: JsonKind.Any } ? new JsonType(JsonKind.Object) : new MapType(value.Type, value.IsNullable);
    }

    private static TypeModel? TryFreeFormObject(IOpenApiSchema schema, SpecPointer pointer, TypeName name) =>
        Kind(schema) == JsonSchemaType.Object ? new JsonType(JsonKind.Object) : null;

    private TypeModel? TryArray(IOpenApiSchema schema, SpecPointer pointer, TypeName name)
    {
        if (Kind(schema) != JsonSchemaType.Array && (schema.Type is not null || schema.Items is null))
            return null;

        SchemaType item = Parse(schema.Items, pointer.Append("items"), name.Append("Item"));
        return new ListType(item.Type, item.IsNullable);
    }

    private TypeModel? TryPrimitive(IOpenApiSchema schema, SpecPointer pointer, TypeName name) =>
        PrimitiveParser.KindOf(Kind(schema), schema.Format, _context.Target) is { } kind ? new PrimitiveType(kind) : null;

    private static JsonSchemaType? Kind(IOpenApiSchema schema) => schema.Type & ~JsonSchemaType.Null;

    private static bool Allows(IOpenApiSchema schema, JsonSchemaType kind) => schema.Type is null || Kind(schema) == kind;
}

/// <summary>The type of a schema, and whether the schema allows null.</summary>
internal sealed record SchemaType(TypeModel Type, bool IsNullable);
