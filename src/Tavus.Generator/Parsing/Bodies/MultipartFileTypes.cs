using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.OpenApi;
using Tavus.Generator.Diagnostics;
using Tavus.Generator.Documents;
using Tavus.Generator.Model;
using Tavus.Generator.Text;

namespace Tavus.Generator.Parsing;

/// <summary>Decides which properties of a multipart body are files.</summary>
/// <param name="media">The media type of the body, with the encodings of its properties.</param>
internal sealed class MultipartFileTypes(ParserContext context, OpenApiMediaType media)
{
    /// <summary>The type of a property that is a file or a list of files, or null.</summary>
    public SchemaType? Of(MergedProperty property)
    {
        IOpenApiSchema schema = FlattenedObject.SoleReference(property.Main.Schema) ?? property.Main.Schema;
        List<LocatedSchema> branches = UnionBranches.Of(schema, property.Main.Pointer, property.Main.Name);
        if (branches.Count > 0)
            return OfUnion(property, branches);

        bool isNullable = schema.Type?.HasFlag(JsonSchemaType.Null) == true;
        return Of(schema, property.Main.Pointer, property.WireName) is { } type ? new SchemaType(type, isNullable) : null;
    }

    // A list covers a single file, too.
    private SchemaType? OfUnion(MergedProperty property, List<LocatedSchema> branches)
    {
        List<TypeModel> files = branches
            .Select(branch => Of(FlattenedObject.SoleReference(branch.Schema) ?? branch.Schema, branch.Pointer, property.WireName))
            .OfType<TypeModel>()
            .ToList();
        if (files.Count == 0)
            return null;

        if (files.Count < branches.Count)
            context.Report(
                DiagnosticIds.UnsupportedElement, property.Main.Pointer,
                $"The property '{property.WireName}' can be a file or something else; it is treated as a file.");

        return new SchemaType(files.Find(type => type is ListType) ?? files[0], IsNullable: true);
    }

    private TypeModel? Of(IOpenApiSchema schema, SpecPointer pointer, string name)
    {
        if (IsFile(schema, pointer, name))
            return new PrimitiveType(PrimitiveKind.File);

        bool isList = schema.Type is not { } type || type.HasFlag(JsonSchemaType.Array);
        return isList && schema.Items is { } items && IsFile(FlattenedObject.SoleReference(items) ?? items, pointer.Append("items"), name)
            ? new ListType(new PrimitiveType(PrimitiveKind.File), HasNullableItems: false)
            : null;
    }

    private bool IsFile(IOpenApiSchema schema, SpecPointer pointer, string name)
    {
        if (context.Follow(pointer) is not SpecMapping node)
            return false;

        return IsBinary(schema, node) || (MediaTypeSelector.IsEmpty(schema) && (IsEncodedAsFile(name) || IsFileByDefault(node, name)));
    }

    // Microsoft.OpenApi does not expose the keywords of OpenAPI 3.1.
    private static bool IsBinary(IOpenApiSchema schema, SpecMapping node) =>
        schema.Kind() is null or JsonSchemaType.String
        && (schema.Format == "binary" || (node["contentMediaType"] is not null && node["contentEncoding"] is null));

    // In OpenAPI 3.1 the schema of a file may be empty, with its media type in the encoding.
    private bool IsEncodedAsFile(string name) =>
        ContentTypeOf(name) is { Length: > 0 } contentType
        && contentType.IndexOf("json", StringComparison.OrdinalIgnoreCase) < 0
        && !contentType.StartsWith("text/plain", StringComparison.OrdinalIgnoreCase);

    // From OpenAPI 3.1 on, a part without a type is application/octet-stream unless its encoding specifies another media type.
    private bool IsFileByDefault(SpecMapping node, string name) =>
        (context.Source.Root["openapi"] as SpecScalar)?.Text.StartsWith("3.0", StringComparison.Ordinal) == false
        && node["contentEncoding"] is null
        && string.IsNullOrEmpty(ContentTypeOf(name));

    private string? ContentTypeOf(string name) =>
        media.Encoding?.TryGetValue(name, out OpenApiEncoding? encoding) == true ? encoding.ContentType : null;
}
