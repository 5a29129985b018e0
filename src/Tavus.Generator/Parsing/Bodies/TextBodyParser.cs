using System.Linq;
using Microsoft.OpenApi;
using Tavus.Generator.Text;
using Tavus.Generator.Model;

namespace Tavus.Generator.Parsing;

/// <summary>Decides which types a plain text can be a value of.</summary>
internal sealed class TextBodyParser(ParserContext context, SchemaParser schemas)
{
    private const int MaxDepth = 8;

    /// <summary>The type of a body that is always a plain text, or null where it is a string.</summary>
    public SchemaType? Parse(IOpenApiSchema? schema, SpecPointer pointer, TypeNameCandidates name)
    {
        if (!IsSingleValue(context.Resolve(schema)))
            return null;

        SchemaType type = schemas.Parse(schema, pointer, name);
        return type.Type is EnumType or PrimitiveType { Kind: not (PrimitiveKind.String or PrimitiveKind.Bytes) } ? type : null;
    }

    /// <summary>How a text is read if the body has this type.</summary>
    public TextUse UseOf(TypeModel type, IOpenApiSchema? schema) => type switch
    {
        EnumType or JsonType { Kind: JsonKind.Any } => TextUse.Value,
        PrimitiveType primitive => IsItsJson(primitive) ? TextUse.Failure : TextUse.Value,
        UnionType when HoldsText(schema, MaxDepth) => TextUse.Value,
        _ => TextUse.Failure,
    };

    /// <summary>How a text is read if the document declares JSON alone and the body has this type.</summary>
    public TextUse UndeclaredUseOf(TypeModel type, IOpenApiSchema? schema) =>
        type is not PrimitiveType { Kind: PrimitiveKind.Bytes } && UseOf(type, schema) == TextUse.Value
            ? TextUse.Undeclared
            : TextUse.None;

    /// <summary>Whether the text of a value is the same as its JSON.</summary>
    public static bool IsItsJson(TypeModel type) =>
        type is PrimitiveType
        {
            Kind: PrimitiveKind.Boolean or (>= PrimitiveKind.SByte and <= PrimitiveKind.Decimal) or PrimitiveKind.UnixTime,
        };

    private bool HoldsText(IOpenApiSchema? schema, int depth)
    {
        if (depth == 0 || context.Resolve(schema) is not { } target)
            return false;

        return target.Kind()?.HasFlag(JsonSchemaType.String) == true
            || (target.Enum?.Count > 0 && target.Kind() is null)
            || (target.OneOf ?? []).Concat(target.AnyOf ?? []).Concat(target.AllOf ?? []).Any(branch => HoldsText(branch, depth - 1));
    }

    private static bool IsSingleValue(IOpenApiSchema? schema) =>
        schema is { AllOf: null or { Count: 0 }, OneOf: null or { Count: 0 }, AnyOf: null or { Count: 0 } }
        && schema.Kind() is JsonSchemaType.String or JsonSchemaType.Integer or JsonSchemaType.Number or JsonSchemaType.Boolean;
}
