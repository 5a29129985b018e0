using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.OpenApi;
using Tavus.Generator.Text;

namespace Tavus.Generator.Parsing;

/// <summary>Finds the schemas of which a value has one.</summary>
internal static class UnionBranches
{
    private static readonly JsonSchemaType[] Types =
    [
        JsonSchemaType.String, JsonSchemaType.Boolean, JsonSchemaType.Integer, JsonSchemaType.Number, JsonSchemaType.Array,
        JsonSchemaType.Object,
    ];

    /// <summary>The branches of <c>oneOf</c> or <c>anyOf</c>. One that is only null makes the others nullable, and is left out.</summary>
    public static List<LocatedSchema> Of(IOpenApiSchema schema, SpecPointer pointer, TypeNameCandidates name)
    {
        (string keyword, IList<IOpenApiSchema>? all) = schema.OneOf?.Count > 0 ? ("oneOf", schema.OneOf) : ("anyOf", schema.AnyOf);
        var branches = new List<LocatedSchema>();
        var names = new BranchNames(all?.ToList() ?? [], schema.Discriminator?.PropertyName);
        for (int i = 0; i < (all?.Count ?? 0); i++)
        {
            if (!all![i].IsNull())
                branches.Add(new LocatedSchema(
                    WithItems(all[i], schema),
                    pointer.Append(keyword, i.ToString(CultureInfo.InvariantCulture)),
                    names.Of(i, name)));
        }

        return branches;
    }

    /// <summary>A branch for each of several <c>type</c>s.</summary>
    public static List<LocatedSchema> OfTypes(IOpenApiSchema schema, SpecPointer pointer, TypeNameCandidates name)
    {
        // A single type is a power of two.
        JsonSchemaType all = schema.Kind() ?? 0;
        if ((all & (all - 1)) == 0)
            return [];

        return Types
            .Where(type => all.HasFlag(type))
            .Select(type => new LocatedSchema(OfType(schema, type), pointer.Append("type", type.ToString()), name.Append(type.ToString())))
            .ToList();
    }

    /// <summary>A branch that is a list without items has those beside the union.</summary>
    private static IOpenApiSchema WithItems(IOpenApiSchema branch, IOpenApiSchema schema)
    {
        if (schema.Items is null || branch is not OpenApiSchema || branch.Kind() != JsonSchemaType.Array
            || (branch.Items is { } items && !MediaTypeSelector.IsEmpty(items)))
            return branch;

        var copy = (OpenApiSchema)branch.CreateShallowCopy();
        copy.Items = schema.Items;
        return copy;
    }

    private static IOpenApiSchema OfType(IOpenApiSchema schema, JsonSchemaType kind)
    {
        var copy = (OpenApiSchema)schema.CreateShallowCopy();
        copy.Type = kind;
        return copy;
    }
}
