using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using Microsoft.OpenApi;
using Tavus.Generator.Diagnostics;
using Tavus.Generator.Model;
using Tavus.Generator.Text;

namespace Tavus.Generator.Parsing;

/// <summary>Determines the C# type of a schema: the first strategy that matches wins.</summary>
internal sealed class SchemaParser
{
    private const int MaxNesting = 32;

    private delegate TypeModel? Strategy(IOpenApiSchema schema, SpecPointer pointer, TypeNameCandidates name);

    private readonly ParserContext _context;
    private readonly SchemaNullability _nullability;
    private readonly ObjectParser _objects;
    private readonly EnumParser _enums;
    private readonly UnionParser _unions;
    private readonly Strategy[] _strategies;
    private readonly Dictionary<string, TypeModel> _aliases = [];
    private readonly HashSet<string> _openAliases = [];

    public SchemaParser(ParserContext context)
    {
        _context = context;
        _nullability = new SchemaNullability(context);
        _enums = new EnumParser(context);
        _unions = new UnionParser(context, this, _enums);
        _objects = new ObjectParser(context, this, _unions);
        _strategies =
        [
            TryReference, TryHierarchy, TryAllOf, TryUnion, TrySeveralTypes, TryEnum, TryObject, TryMap, TryFreeFormObject, TryArray,
            TryPrimitive,
        ];
    }

    /// <summary>The type of the schema at <paramref name="pointer"/>; free-form JSON for an empty schema.</summary>
    public SchemaType Parse(IOpenApiSchema? schema, SpecPointer pointer, TypeNameCandidates name)
    {
        if (schema is null)
            return new SchemaType(new JsonType(JsonKind.Any), IsNullable: true);

        foreach (string keyword in UnsupportedKeywords.Of(schema))
            _context.Report(
                DiagnosticIds.UnsupportedElement, pointer.Append(keyword),
                $"'{keyword}' is not supported: the values that it describes are preserved as JSON.");

        TypeModel type = ParseType(schema, pointer, name);
        return new SchemaType(type, type is JsonType { Kind: JsonKind.Any } || _nullability.AllowsNull(schema, pointer));
    }

    /// <summary>The type of a property, list item or map value, where a bare <c>type: object</c> is free-form JSON of any type.</summary>
    public SchemaType ParseValue(IOpenApiSchema? schema, SpecPointer pointer, TypeNameCandidates name)
    {
        SchemaType value = Parse(schema, pointer, name);
        return value.Type is JsonType { Kind: JsonKind.Object } && BareObject.IsAt(_context, pointer)
            ? new SchemaType(new JsonType(JsonKind.Any), IsNullable: true)
            : value;
    }

    private TypeModel ParseType(IOpenApiSchema schema, SpecPointer pointer, TypeNameCandidates name)
    {
        foreach (Strategy strategy in _strategies)
        {
            if (strategy(schema, pointer, name) is { } type)
                return type;
        }

        return new JsonType(JsonKind.Any);
    }

    /// <summary>A class of all members that a body of several forms may have.</summary>
    public TypeModel ParseForm(IOpenApiSchema schema, SpecPointer pointer, TypeNameCandidates name) =>
        _objects.Parse(schema, pointer, name);

    /// <summary>The type of a value that one of the schemas describes.</summary>
    public TypeModel ParseUnion(SpecPointer pointer, TypeNameCandidates name, IReadOnlyList<LocatedSchema> branches) =>
        _unions.Parse(schema: null, pointer, name, branches);

    public TypeModel Parse(LocatedSchema part) => Parse(part.Schema, part.Pointer, part.Name).Type;

    /// <summary>Declares the type of a component, whether or not anything refers to it.</summary>
    public void ParseComponent(string id) => TryComponent(id);

    /// <summary>Parses the members of all types that have been declared so far, and of those that they declare.</summary>
    public void ParsePending(CancellationToken cancellationToken)
    {
        while (_context.Pending.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            _context.Pending.Dequeue()();
        }
    }

    /// <summary>Whether the schema allows null.</summary>
    public bool IsNullable(LocatedSchema part) => _nullability.AllowsNull(part.Schema, part.Pointer);

    private TypeModel? TryReference(IOpenApiSchema schema, SpecPointer pointer, TypeNameCandidates name)
    {
        if (schema is not OpenApiSchemaReference reference)
            return null;

        if (reference.Reference.Id is { } id && TryComponent(id) is { } type)
            return type;

        _context.Report(
            DiagnosticIds.InvalidReference, pointer.Append("$ref"),
            $"The $ref '{reference.Reference.ReferenceV3}' does not refer to a component schema; it is treated as free-form JSON.");
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
            _context.Report(
                DiagnosticIds.UnsupportedElement, pointer,
                $"The schema '{id}' is a list or map that contains itself, or is nested too deeply; it is treated as free-form JSON.");
            return new JsonType(JsonKind.Any);
        }

        TypeModel type = Parse(schema, pointer, ComponentNames.Of(_context, id)).Type;
        _openAliases.Remove(id);
        if (type is not (NamedType or EnumType))
            _aliases[id] = type;

        return type;
    }

    // A base class is declared before the classes that derive from it, so that its members are parsed first.
    private TypeModel? TryHierarchy(IOpenApiSchema schema, SpecPointer pointer, TypeNameCandidates name)
    {
        if (_context.Hierarchy.MemberAt(pointer) is not { } id)
            return null;

        if (_context.Hierarchy.BaseOf(id) is { } baseId)
            ParseComponent(baseId);

        return _objects.Parse(schema, pointer, name);
    }

    private TypeModel? TryAllOf(IOpenApiSchema schema, SpecPointer pointer, TypeNameCandidates name)
    {
        if (schema.AllOf is not { Count: > 0 } branches)
            return null;

        if (name.TakesTitle && FlattenedObject.SoleReference(schema) is { } same)
            return TryReference(same, pointer, name);

        if (FlattenedObject.Of(_context, schema, pointer, name) is { Members.Count: > 0 } parts)
        {
            // Without properties, it is a union; beside properties, its branches are parts of the object.
            List<int> meaningful = Enumerable.Range(0, branches.Count)
                .Where(index => !FlattenedObject.IsAnnotation(branches[index]))
                .ToList();
            bool isUnion = meaningful.Count == 1
                && schema.Properties is null or { Count: 0 }
                && parts.Parts.All(part => part.Schema.Properties is null or { Count: 0 });
            return isUnion
                ? Parse(branches[meaningful[0]], pointer.Append("allOf", meaningful[0].ToString(CultureInfo.InvariantCulture)), name).Type
                : _objects.Parse(schema, pointer, name.WithTitle(_context, schema, pointer));
        }

        // Without properties, the parts that restrict the type must agree.
        List<TypeModel> types = branches
            .Select((branch, index) => Parse(branch, pointer.Append("allOf", index.ToString(CultureInfo.InvariantCulture)), name).Type)
            .Where(type => type is not JsonType { Kind: JsonKind.Any })
            .Distinct()
            .ToList();

        if (MergedPrimitive.Of(schema, types, TryPrimitive(schema, pointer, name), _context.Target) is { } merged)
            return merged;

        if (types.Count > 1)
            _context.Report(
                DiagnosticIds.UnsupportedElement, pointer.Append("allOf"),
                "The parts of 'allOf' have different types; the value is treated as free-form JSON.");

        return types.Count switch
        {
            0 => null,
            1 => types[0],
            _ => new JsonType(JsonKind.Any),
        };
    }

    private TypeModel? TryUnion(IOpenApiSchema schema, SpecPointer pointer, TypeNameCandidates name)
    {
        List<LocatedSchema> branches = UnionBranches.Of(schema, pointer, name);
        if (branches.Count == 0)
            return null;

        if (branches.Count == 1)
            return Parse(branches[0] with { Name = name });

        // Branches that only require properties do not select a type.
        if (branches.All(branch => FlattenedObject.IsConstraint(branch.Schema)))
            return null;

        if (schema.Properties is not { Count: > 0 })
            return _unions.Parse(schema, pointer, name, branches);

        if (branches.Find(branch => !IsObject(_context.Resolve(branch.Schema))) is { } other)
            _context.Report(
                DiagnosticIds.UnsupportedElement, other.Pointer,
                "A union beside 'properties' has a branch that is not an object; the union is ignored.");

        return _objects.Parse(schema, pointer, name.WithTitle(_context, schema, pointer));
    }

    private TypeModel? TrySeveralTypes(IOpenApiSchema schema, SpecPointer pointer, TypeNameCandidates name)
    {
        if (PrimitiveFormats.KindOfNumberOrText(schema, _context.Source.Find(pointer), _context.Target) is { } kind)
            return PrimitiveFormats.TypeOf(kind, schema) with { AllowsText = true };

        List<LocatedSchema> branches = UnionBranches.OfTypes(schema, pointer, name);
        return branches.Count < 2 ? null : _unions.Parse(schema, pointer, name, branches);
    }

    private TypeModel? TryEnum(IOpenApiSchema schema, SpecPointer pointer, TypeNameCandidates name)
    {
        IReadOnlyList<EnumValue> values = EnumValues.Of(schema);
        if (values.Count == 0)
            return null;

        JsonSchemaType? kind = schema.Kind();
        bool isNumber = values.All(value => value.IsNumber) && kind is null or JsonSchemaType.Integer or JsonSchemaType.Number;
        if (isNumber || (values.All(value => value.IsText) && kind is null or JsonSchemaType.String))
            return _enums.Parse(schema, pointer, name, isNumber);

        bool isBoolean = values.All(value => value.Kind is System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False);
        if (isBoolean && kind is null or JsonSchemaType.Boolean)
            return new PrimitiveType(PrimitiveKind.Boolean);

        _context.Report(
            DiagnosticIds.UnsupportedElement, pointer.Append("enum"),
            "The values of 'enum' are not all of the schema's type; no enum is generated.");
        return null;
    }

    private TypeModel? TryObject(IOpenApiSchema schema, SpecPointer pointer, TypeNameCandidates name) =>
        schema.Properties is { Count: > 0 } && Allows(schema, JsonSchemaType.Object)
            ? _objects.Parse(schema, pointer, name.WithTitle(_context, schema, pointer))
            : null;

    private TypeModel? TryMap(IOpenApiSchema schema, SpecPointer pointer, TypeNameCandidates name)
    {
        if (!Allows(schema, JsonSchemaType.Object) || schema.MapValue(pointer) is not var (values, location))
            return null;

        SchemaType value = ParseValue(values, location, name.Append("Value"));
        return value.Type is JsonType { Kind: JsonKind.Any } ? new JsonType(JsonKind.Object) : new MapType(value.Type, value.IsNullable);
    }

    private static TypeModel? TryFreeFormObject(IOpenApiSchema schema, SpecPointer pointer, TypeNameCandidates name) =>
        schema.Kind() == JsonSchemaType.Object ? new JsonType(JsonKind.Object) : null;

    private TypeModel? TryArray(IOpenApiSchema schema, SpecPointer pointer, TypeNameCandidates name)
    {
        if (schema.Kind() != JsonSchemaType.Array && (schema.Type is not null || schema.Items is null))
            return null;

        SchemaType item = ParseValue(schema.Items, pointer.Append("items"), name.Append("Item"));
        return new ListType(item.Type, item.IsNullable);
    }

    private TypeModel? TryPrimitive(IOpenApiSchema schema, SpecPointer pointer, TypeNameCandidates name) =>
        PrimitiveFormats.KindOf(schema.Kind(), schema.Format, _context.Target) is { } kind
            ? PrimitiveFormats.TypeOf(kind, schema)
            : null;

    private static bool Allows(IOpenApiSchema schema, JsonSchemaType kind) => schema.Type is null || schema.Kind() == kind;

    private static bool IsObject(IOpenApiSchema? schema) =>
        schema is not null && (schema.Kind() == JsonSchemaType.Object
            || (schema.Type is null
                && (schema.Properties is { Count: > 0 } || FlattenedObject.IsConstraint(schema) || schema.HasBranches())));
}
