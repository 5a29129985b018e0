using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Tavus.Generator.Helpers;
using Tavus.Generator.Model;

namespace Tavus.Generator.Parser;

/// <summary>Makes an enum of the texts that a schema lists.</summary>
internal sealed class EnumParser(ParserContext context)
{
    public TypeModel Parse(IOpenApiSchema schema, SpecPointer pointer, TypeName name)
    {
        EnumType type = context.Types.Declare(context, pointer, name, typeName => new EnumType(typeName), out bool isNew);
        if (!isNew)
            return type;

        var names = new NameScope([]);
        EquatableArray<EnumMemberModel> members = schema.Enum!
            .Select(TextOf)
            .OfType<string>()
            .Distinct()
            .Select(text => new EnumMemberModel(names.Take(Identifier.ToPascalCase(text, "Empty")), text, DocumentationParser.Parse(null, $"The value `{text}`.")))
            .ToEquatableArray();
        context.Types.Add(new EnumModel(
            type.Name,
            DocumentationParser.Parse(schema.Description, $"The values of `{schema.Title ?? pointer.Segments.Last()}`."),
            members,
            schema.Deprecated));
        return type;
    }

    /// <summary>The text of an enum value, or null where it is none.</summary>
    public static string? TextOf(JsonNode? value) => value is JsonValue scalar && !scalar.IsJsonNullSentinel() && scalar.TryGetValue(out string? text) ? text : null;
}
