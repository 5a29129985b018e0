using System.Collections.Generic;
using System.Linq;
using Microsoft.OpenApi;
using Tavus.Generator.Helpers;
using Tavus.Generator.Model;

namespace Tavus.Generator.Parser;

/// <summary>Makes a type of several schemas of which a value has one (<c>oneOf</c>, <c>anyOf</c>, several <c>type</c>s).</summary>
internal sealed class ChoiceParser(ParserContext context, SchemaParser schemas, EnumParser enums)
{
    /// <summary>The type of a value at <paramref name="pointer"/> that one of the branches describes.</summary>
    public TypeModel Parse(IOpenApiSchema? schema, SpecPointer pointer, TypeName name, IReadOnlyList<SchemaPart> branches)
    {
        if (branches.All(branch => IsPlainText(context.Resolve(branch.Schema))))
            return Text(schema, pointer, name, branches);

        if (branches.All(branch => IsNumber(context.Resolve(branch.Schema))))
            return schemas.Parse(branches.OrderBy(branch => context.Resolve(branch.Schema)!.Type?.HasFlag(JsonSchemaType.Number) == true ? 0 : 1).First());

        // Only what cannot lead back to here may be parsed before the choice has its name.
        bool isOne = branches.All(branch => IsSimple(branch.Schema))
            ? branches.Select(schemas.Parse).Distinct().Count() == 1
            : branches.All(branch => branch.Schema is OpenApiSchemaReference reference && reference.Reference.Id == (branches[0].Schema as OpenApiSchemaReference)?.Reference.Id);
        if (isOne)
            return schemas.Parse(branches[0]);

        UnionType type = context.Types.Declare(context, pointer, name.WithTitle(schema?.Title), typeName => new UnionType(typeName), out bool isNew);
        if (isNew)
            context.Pending.Enqueue(() => context.Types.Add(ParseBranches(type, schema, branches)));

        return type;
    }

    private TypeModel Text(IOpenApiSchema? schema, SpecPointer pointer, TypeName name, IReadOnlyList<SchemaPart> branches)
    {
        List<IOpenApiSchema> listed = branches.Select(branch => context.Resolve(branch.Schema)!).Where(branch => EnumValues.Of(branch).Count > 0).ToList();
        if (listed.Count == 0)
            return new PrimitiveType(PrimitiveKind.String);

        // One branch with values and another that takes any text: the enum of the first is open anyway.
        if (listed.Count == 1)
            return schemas.Parse(branches.First(branch => context.Resolve(branch.Schema) == listed[0]));

        return enums.Parse(schema, listed, pointer, name.WithTitle(schema?.Title), isNumber: false);
    }

    private ChoiceModel ParseBranches(UnionType type, IOpenApiSchema? schema, IReadOnlyList<SchemaPart> branches)
    {
        var names = new NameScope(ReservedNames.ForUnions(type.Name));
        List<(SchemaPart Part, TypeModel Type)> typed = branches
            .Select((branch, index) => (branch, schemas.Parse(branch)))
            .Where(branch => branch.Item2 is not JsonType { Kind: JsonKind.Any } && !branch.Item2.Equals(type))
            .GroupBy(branch => WithoutNullability(branch.Item2))
            .Select(group => group.First())
            .ToList();
        var tests = new BranchTests(context, schema?.Discriminator, typed.Select(branch => branch.Part).ToList());
        EquatableArray<BranchModel> models = typed
            .Select(branch => new BranchModel(
                names.Take(NameOf(branch.Type, type.Name)),
                branch.Type,
                DocumentationParser.Parse(context.Resolve(branch.Part.Schema)?.Description, AccessText(branch.Type)),
                tests.RequiredNames(branch.Part),
                tests.Of(branch.Part)))
            .ToEquatableArray();
        return new ChoiceModel(
            type.Name,
            DocumentationParser.Parse(schema?.Description, models.Count == 0 ? "Any JSON." : $"One of: {string.Join(", ", models.Select(branch => $"`{NameOf(branch.Type, "")}`"))}."),
            models,
            schema?.Deprecated == true,
            HasChecks: false);
    }

    private static string AccessText(TypeModel type) =>
        $"The value as `{NameOf(type, "")}`{(type is ListType or MapType or UnionType ? ", a copy" : "")}; null where it is something else.";

    // To C#, lists of what may be null are lists of the same.
    private static TypeModel WithoutNullability(TypeModel type) => type switch
    {
        ListType list => new ListType(WithoutNullability(list.Item), HasNullableItems: false),
        MapType map => new MapType(WithoutNullability(map.Value), HasNullableValues: false),
        _ => type,
    };

    /// <summary>The type's name as that of a property; what its union's name says already is left out.</summary>
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
        union.Length > 0 && name.Length > union.Length && name.StartsWith(union, System.StringComparison.Ordinal) && char.IsUpper(name[union.Length])
            ? name.Substring(union.Length)
            : name;

    private static bool IsPlainText(IOpenApiSchema? schema) =>
        schema is { AllOf: null or { Count: 0 }, OneOf: null or { Count: 0 }, AnyOf: null or { Count: 0 } }
        && (EnumValues.Of(schema) is { Count: > 0 } values
            ? values.All(value => value.IsText)
            : schema.Kind() == JsonSchemaType.String && schema.Format != "binary");

    private static bool IsNumber(IOpenApiSchema? schema) =>
        schema is { Type: { } type } && EnumValues.Of(schema).Count == 0 && (type & ~(JsonSchemaType.Null | JsonSchemaType.Integer | JsonSchemaType.Number)) == 0;

    private static bool IsSimple(IOpenApiSchema? schema)
    {
        for (int depth = 0; depth < 8 && schema is OpenApiSchema { AllOf: null, OneOf: null, AnyOf: null, Properties: null, AdditionalProperties: null }; depth++)
        {
            if (schema.Items is null)
                return EnumValues.Of(schema).Count == 0;

            schema = schema.Items;
        }

        return false;
    }
}
