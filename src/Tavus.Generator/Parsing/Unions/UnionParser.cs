using System.Collections.Generic;
using System.Linq;
using Microsoft.OpenApi;
using Tavus.Generator.Text;
using Tavus.Generator.Model;

namespace Tavus.Generator.Parsing;

/// <summary>Makes a type of several schemas of which a value has one (<c>oneOf</c>, <c>anyOf</c>, several <c>type</c>s).</summary>
internal sealed class UnionParser(ParserContext context, SchemaParser schemas, EnumParser enums)
{
    /// <summary>The type of a value at <paramref name="pointer"/> that one of the branches describes.</summary>
    public TypeModel Parse(IOpenApiSchema? schema, SpecPointer pointer, TypeNameCandidates name, IReadOnlyList<LocatedSchema> branches)
    {
        if (TryScalar(schema, pointer, name, branches) is { } scalar)
            return scalar;

        // Only schemas that cannot lead back here may be parsed before the union has its name.
        bool isOne = branches.All(branch => IsSimple(branch.Schema))
            ? branches.Select(schemas.Parse).Distinct().Count() == 1
            : branches.All(branch => branch.Schema is OpenApiSchemaReference reference
                && reference.Reference.Id == (branches[0].Schema as OpenApiSchemaReference)?.Reference.Id);
        if (isOne)
            return schemas.Parse(branches[0]);

        TypeNameCandidates wanted = name.WithTitle(context, schema, pointer);
        UnionType type = context.Types.Declare(context, pointer, wanted, typeName => new UnionType(typeName), out bool isNew);
        if (isNew)
            context.Pending.Enqueue(() => context.Types.Add(ParseBranches(type, schema, branches)));

        return type;
    }

    /// <summary>
    /// The type of texts alone or of numbers alone: an enum where any values are listed. It is open, whatever the other branches allow.
    /// </summary>
    private TypeModel? TryScalar(
        IOpenApiSchema? schema, SpecPointer pointer, TypeNameCandidates name, IReadOnlyList<LocatedSchema> branches)
    {
        var scalars = new List<ScalarBranch>();
        var listing = new List<LocatedSchema>();
        foreach (LocatedSchema branch in branches)
        {
            if (ScalarBranches.Of(context, branch, schema?.Kind()) is not { } found)
                return null;

            scalars.AddRange(found);
            if (found.Any(scalar => scalar.Values.Count > 0) && !listing.Exists(other => IsSameReference(other.Schema, branch.Schema)))
                listing.Add(branch);
        }

        if (scalars.Count == 0)
            return null;

        if (scalars.Exists(scalar => scalar.IsNumber != scalars[0].IsNumber))
            return listing.Count == 0 ? NumberOrText(scalars) : null;

        if (listing.Count == 0)
            return scalars[0].IsNumber ? Number(scalars) : new PrimitiveType(Text(scalars));

        // The title of a constant is the name of a value, not of a type.
        if (listing.Count == 1 && listing[0].Schema is OpenApiSchemaReference or { Const: null })
        {
            bool isInside = listing[0].Pointer.IsInside(pointer);
            return schemas.Parse(isInside ? listing[0] with { Name = name.WithTitle(context, schema, pointer) } : listing[0]);
        }

        List<ScalarBranch> listed = scalars.FindAll(scalar => scalar.Values.Count > 0);
        return enums.ParseBranches(schema, listed, pointer, name, scalars[0].IsNumber);
    }

    /// <summary>The type of strings: that of their format if all have one.</summary>
    private PrimitiveKind Text(List<ScalarBranch> scalars)
    {
        string? format = scalars[0].Part.Schema.Format;
        return scalars.TrueForAll(scalar => scalar.Part.Schema.Format == format)
            && PrimitiveFormats.KindOf(JsonSchemaType.String, format, context.Target) is { } kind
                ? kind
                : PrimitiveKind.String;
    }

    /// <summary>The type of numbers that may be in strings, or null where other strings are allowed.</summary>
    private TypeModel? NumberOrText(List<ScalarBranch> scalars) =>
        scalars.TrueForAll(scalar => scalar.IsNumber || NumericText.IsNumeric(scalar.Part.Schema))
        && Number(scalars.Where(scalar => scalar.IsNumber)) is PrimitiveType number
            ? number with { AllowsText = true }
            : null;

    private TypeModel Number(IEnumerable<ScalarBranch> scalars) => WidestNumber.Of(scalars
        .OrderBy(scalar => scalar.Part.Schema.Type?.HasFlag(JsonSchemaType.Number) == true ? 0 : 1)
        .Select(scalar => schemas.Parse(scalar.Part))
        .ToList());

    private UnionModel ParseBranches(UnionType type, IOpenApiSchema? schema, IReadOnlyList<LocatedSchema> branches)
    {
        var names = new NameScope(ReservedNames.ForUnions(type.Name));
        var members = new UnionMembers(names.Take("Kind"), names.Take("Kinds"), names.Take("Match"), names.Take("Switch"));
        var parameters = new NameScope(["unknown"]);
        List<(LocatedSchema Part, TypeModel Type)> typed = branches
            .Select((branch, index) => (branch, schemas.Parse(branch)))
            .Where(branch => branch.Item2 is not JsonType { Kind: JsonKind.Any } && !branch.Item2.Equals(type))
            .GroupBy(branch => WithoutNullability(branch.Item2))
            .Select(group => group.First())
            .ToList();
        var tests = new BranchDiscriminator(context, schema?.Discriminator, typed.Select(branch => branch.Part));
        List<TypeModel> shapes = typed.ConvertAll(branch => InCSharp(branch.Type));
        EquatableArray<BranchModel> models = typed
            .Select((branch, index) => ParseBranch(
                branch.Part, branch.Type, names.Take(NameOf(branch.Type, type.Name)), parameters, tests.Of(index)) with
            {
                IsShared = shapes.FindAll(shape => shape.Equals(shapes[index])).Count > 1,
                IsRepeated = shapes.IndexOf(shapes[index]) < index,
            })
            .ToEquatableArray();
        return new UnionModel(
            type.Name,
            members,
            DocumentationParser.Parse(
                schema?.Description,
                models.Count == 0 ? "Any JSON." : $"One of: {string.Join(", ", models.Select(branch => $"`{NameOf(branch.Type, "")}`"))}."),
            models,
            schema?.Deprecated == true,
            HasChecks: false);
    }

    private BranchModel ParseBranch(
        LocatedSchema part, TypeModel type, string name, NameScope parameters, EquatableArray<BranchTest> tests) => new(
        name,
        parameters.Take(Identifier.ToCamelCase(name, "value")),
        type,
        DocumentationParser.Parse(
            context.Resolve(part.Schema)?.Description, $"The value as `{NameOf(type, "")}`; null if it is another type."),
        tests,
        HasChecks: false);

    // In C#, a list of nullable items has the same type.
    private static TypeModel WithoutNullability(TypeModel type) => type switch
    {
        ListType list => new ListType(WithoutNullability(list.Item), HasNullableItems: false),
        MapType map => new MapType(WithoutNullability(map.Value), HasNullableValues: false),
        _ => type,
    };

    // Types that differ only in their JSON are equal.
    private static TypeModel InCSharp(TypeModel type) => type switch
    {
        ListType list => new ListType(InCSharp(list.Item), HasNullableItems: false),
        MapType map => new MapType(InCSharp(map.Value), HasNullableValues: false),
        PrimitiveType { Kind: PrimitiveKind.UnixTime } => new PrimitiveType(PrimitiveKind.DateTimeOffset),
        PrimitiveType primitive => new PrimitiveType(primitive.Kind),
        _ => type,
    };

    /// <summary>The type's name as that of a property, without the name of its union.</summary>
    private static string NameOf(TypeModel type, string union) => type switch
    {
        ListType list => NameOf(list.Item, union) + "List",
        MapType map => NameOf(map.Value, union) + "Map",
        PrimitiveType primitive => primitive.Kind.ToString(),
        EnumType model => Shorten(model.Name, union),
        NamedType model => Shorten(model.Name, union),
        _ => "Object",
    };

    private static string Shorten(string name, string union) =>
        union.Length > 0 && name.Length > union.Length && name.StartsWith(union, System.StringComparison.Ordinal)
        && char.IsUpper(name[union.Length])
            ? name.Substring(union.Length)
            : name;

    private static bool IsSameReference(IOpenApiSchema schema, IOpenApiSchema other) =>
        schema is OpenApiSchemaReference { Reference.Id: { } id } && other is OpenApiSchemaReference { Reference.Id: { } otherId }
        && id == otherId;

    private static bool IsSimple(IOpenApiSchema? schema)
    {
        for (int depth = 0;
            depth < 8 && schema is OpenApiSchema { AllOf: null, OneOf: null, AnyOf: null, Properties: null, AdditionalProperties: null };
            depth++)
        {
            if (schema.Items is null)
                return EnumValues.Of(schema).Count == 0;

            schema = schema.Items;
        }

        return false;
    }
}
