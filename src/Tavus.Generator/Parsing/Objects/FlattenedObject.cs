using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.OpenApi;
using Tavus.Generator.Text;

namespace Tavus.Generator.Parsing;

/// <summary>
/// The parts of an object schema: itself, those included by <c>allOf</c>, and the branches of a union beside its own
/// properties; references are followed. Included parts come first, so that the schema's own declaration of a property is the last one.
/// </summary>
internal sealed class FlattenedObject
{
    private static readonly Dictionary<string, IOpenApiSchema> NoProperties = [];

    private readonly List<LocatedSchema> _parts = [];
    private readonly List<LocatedSchema> _optional = [];
    private readonly HashSet<string> _seen = [];

    private FlattenedObject()
    {
    }

    /// <summary>The parts that every object has.</summary>
    public IReadOnlyList<LocatedSchema> Parts => _parts;

    /// <summary>The properties in order, with all of their declarations.</summary>
    public IReadOnlyList<MergedProperty> Members { get; private set; } = [];

    public static FlattenedObject Of(ParserContext context, IOpenApiSchema schema, SpecPointer pointer, TypeNameCandidates name) =>
        Of(context, [new LocatedSchema(schema, pointer, name)]);

    /// <summary>The parts of an object that several schemas describe together.</summary>
    public static FlattenedObject Of(ParserContext context, IEnumerable<LocatedSchema> schemas)
    {
        var parts = new FlattenedObject();
        foreach (LocatedSchema schema in schemas)
            parts.Add(context, schema.Schema, schema.Pointer, schema.Name, parts._parts);

        parts.Members = parts.FindMembers();
        return parts;
    }

    /// <summary>The reference that a schema only wraps with annotations (as OpenAPI 3.0 requires), or null.</summary>
    public static OpenApiSchemaReference? SoleReference(IOpenApiSchema schema)
    {
        if (schema is OpenApiSchemaReference || schema.AllOf is not { Count: > 0 } parts)
            return null;

        List<IOpenApiSchema> meaningful = parts.Append(new OpenApiSchema { Properties = schema.Properties, Required = schema.Required })
            .Where(part => part is OpenApiSchemaReference || !IsAnnotation(part))
            .ToList();
        return meaningful.Count == 1 ? meaningful[0] as OpenApiSchemaReference : null;
    }

    /// <summary>The component to which a schema refers, itself or by what it only wraps, or null.</summary>
    public static string? ReferencedId(IOpenApiSchema schema) =>
        ((schema as OpenApiSchemaReference) ?? SoleReference(schema))?.Reference.Id;

    /// <summary>Whether a schema does not restrict the type of a value.</summary>
    public static bool IsAnnotation(IOpenApiSchema schema) =>
        (schema.Required?.Count ?? 0) == 0 && (schema.Properties?.Count ?? 0) == 0 && IsConstraint(schema);

    /// <summary>Whether a schema at most requires properties that are declared elsewhere.</summary>
    public static bool IsConstraint(IOpenApiSchema schema)
    {
        if (schema is not OpenApiSchema || schema.Kind() is not (null or JsonSchemaType.Object))
            return false;

        bool hasValues = schema.Const is not null || schema.Enum is { Count: > 0 };
        bool hasElements = schema.Items is not null || schema.AdditionalProperties is not null;
        return !hasValues && !hasElements && !schema.HasBranches()
            && (schema.Properties ?? NoProperties).Values.All(property => property.Type is null && IsAnnotation(property));
    }

    public bool IsRequired(string wireName) => _parts.Any(part => part.Schema.Required?.Contains(wireName) == true);

    private IReadOnlyList<MergedProperty> FindMembers()
    {
        var members = new Dictionary<string, MergedProperty>();
        var order = new List<string>();
        foreach (LocatedSchema part in _parts)
            AddMembers(part, isOptional: false);

        foreach (LocatedSchema part in _optional)
            AddMembers(part, isOptional: true);

        return order.Select(name => members[name]).ToList();

        void AddMembers(LocatedSchema part, bool isOptional)
        {
            foreach (KeyValuePair<string, IOpenApiSchema> property in part.Schema.Properties ?? NoProperties)
            {
                SpecPointer pointer = part.Pointer.Append("properties", property.Key);
                var declared = new LocatedSchema(property.Value, pointer, part.Name.AppendProperty(property.Key));
                if (!members.TryGetValue(property.Key, out MergedProperty? member))
                {
                    member = new MergedProperty(property.Key, [], []);
                    order.Add(property.Key);
                }

                members[property.Key] = isOptional
                    ? member with { Alternatives = [.. member.Alternatives, declared] }
                    : member with { Declarations = [.. member.Declarations, declared] };
            }
        }
    }

    private void Add(ParserContext context, IOpenApiSchema schema, SpecPointer pointer, TypeNameCandidates name, List<LocatedSchema> parts)
    {
        if (schema is OpenApiSchemaReference reference)
        {
            // Nested types of a component keep the names that they have there.
            if (reference.Reference.Id is { } id && context.FindComponent(id) is { } component)
                Add(context, component, ParserContext.PointerToComponent(id), ComponentNames.Of(context, id), parts);

            return;
        }

        if (!_seen.Add(pointer.ToString()))
            return;

        for (int i = 0; i < (schema.AllOf?.Count ?? 0); i++)
            Add(context, schema.AllOf![i], pointer.Append("allOf", i.ToString(CultureInfo.InvariantCulture)), name, parts);

        AddUnion(context, schema.OneOf, pointer, "oneOf", name);
        AddUnion(context, schema.AnyOf, pointer, "anyOf", name);
        parts.Add(new LocatedSchema(schema, pointer, name));
    }

    private void AddUnion(
        ParserContext context, IList<IOpenApiSchema>? branches, SpecPointer owner, string keyword, TypeNameCandidates name)
    {
        for (int i = 0; i < (branches?.Count ?? 0); i++)
        {
            if (!context.Hierarchy.IsDerivedBranch(branches![i], owner))
                Add(context, branches[i], owner.Append(keyword, i.ToString(CultureInfo.InvariantCulture)), name, _optional);
        }
    }
}
