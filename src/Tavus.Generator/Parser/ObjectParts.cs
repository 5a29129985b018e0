using System.Collections.Generic;
using System.Linq;
using Microsoft.OpenApi;
using Tavus.Generator.Helpers;

namespace Tavus.Generator.Parser;

/// <summary>
/// The parts of an object schema: itself, and what it takes in by <c>allOf</c>, references followed. Parts that are taken in come
/// first, so that the schema's own word about a member is the last one.
/// </summary>
internal sealed class ObjectParts
{
    private readonly List<SchemaPart> _parts = [];
    private readonly HashSet<string> _seen = [];

    private ObjectParts()
    {
    }

    public IReadOnlyList<SchemaPart> Parts => _parts;

    /// <summary>The members in the order in which they are met; of a repeated one the last declaration, at the first place.</summary>
    public IEnumerable<MemberPart> Members => _parts
        .SelectMany(part => (part.Schema.Properties ?? new Dictionary<string, IOpenApiSchema>()).Select(property =>
            new MemberPart(property.Key, property.Value, part.Pointer.Append("properties", property.Key), part.Name)))
        .GroupBy(member => member.WireName)
        .Select(group => group.Last());

    public static ObjectParts Of(ParserContext context, IOpenApiSchema schema, SpecPointer pointer, TypeName name)
    {
        var parts = new ObjectParts();
        parts.Add(context, schema, pointer, name);
        return parts;
    }

    /// <summary>The reference that a schema only wraps, to say something about it that changes no type (as OpenAPI 3.0 has to), or null.</summary>
    public static OpenApiSchemaReference? SoleReference(IOpenApiSchema schema)
    {
        List<IOpenApiSchema> meaningful = (schema.AllOf ?? []).Append(new OpenApiSchema { Properties = schema.Properties, Required = schema.Required })
            .Where(part => part is OpenApiSchemaReference || !IsAnnotation(part))
            .ToList();
        return meaningful.Count == 1 ? meaningful[0] as OpenApiSchemaReference : null;
    }

    public bool IsRequired(string wireName) => _parts.Any(part => part.Schema.Required?.Contains(wireName) == true);

    private static bool IsAnnotation(IOpenApiSchema schema) =>
        schema is { Items: null, AdditionalProperties: null } && schema.Type is null or JsonSchemaType.Object
        && (schema.Properties?.Count ?? 0) == 0 && (schema.Required?.Count ?? 0) == 0 && (schema.Enum?.Count ?? 0) == 0
        && (schema.AllOf?.Count ?? 0) == 0 && (schema.OneOf?.Count ?? 0) == 0 && (schema.AnyOf?.Count ?? 0) == 0;

    private void Add(ParserContext context, IOpenApiSchema schema, SpecPointer pointer, TypeName name)
    {
        if (schema is OpenApiSchemaReference reference)
        {
            // Nested types of a component keep the names that they have there.
            if (reference.Reference.Id is { } id && context.FindComponent(id) is { } component)
                Add(context, component, ParserContext.PointerToComponent(id), TypeName.OfComponent(id));

            return;
        }

        if (!_seen.Add(pointer.ToString()))
            return;

        for (int i = 0; i < (schema.AllOf?.Count ?? 0); i++)
            Add(context, schema.AllOf![i], pointer.Append("allOf", i.ToString(System.Globalization.CultureInfo.InvariantCulture)), name);

        _parts.Add(new SchemaPart(schema, pointer, name));
    }
}

/// <summary>A schema that an object is made of.</summary>
internal sealed record SchemaPart(IOpenApiSchema Schema, SpecPointer Pointer, TypeName Name);

/// <summary>A member of an object and where it is declared.</summary>
internal sealed record MemberPart(string WireName, IOpenApiSchema Schema, SpecPointer Pointer, TypeName Owner);
