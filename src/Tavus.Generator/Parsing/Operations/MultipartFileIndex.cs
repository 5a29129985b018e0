using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.OpenApi;
using Tavus.Generator.Diagnostics;
using Tavus.Generator.Text;
using Tavus.Generator.Model;
using Tavus.Generator.Documents;

namespace Tavus.Generator.Parsing;

/// <summary>
/// The members that are files: bytes in an object that is sent as a form of several parts. Elsewhere, in JSON, the same schema is a
/// text. They are found before any type is made, since types are made of components first.
/// </summary>
internal sealed class MultipartFileIndex
{
    private readonly Dictionary<string, SchemaType> _files = [];
    private readonly HashSet<string> _owners = [];

    /// <summary>The type of a member that is a file or a list of files, or null.</summary>
    public SchemaType? Find(SpecPointer member) =>
        _files.Count > 0 && _files.TryGetValue(member.ToString(), out SchemaType? type) ? type : null;

    /// <summary>Whether the schema at a location has files among its members.</summary>
    public bool Owns(string place) => _owners.Contains(place);

    /// <summary>Whether a body of several parts has files among its members.</summary>
    public static bool HasFiles(ParserContext context, SelectedMediaType choice, SpecPointer pointer) => choice.Media.Schema is { } schema
        && FlattenedObject.Of(context, schema, pointer.Append(choice.Key, "schema"), TypeNameCandidates.Of("")).Members
            .Any(member => TypeOf(context, member, choice.Media) is not null);

    /// <summary>Looks through the body of an operation.</summary>
    public void Add(ParserContext context, IOpenApiRequestBody? body, SpecPointer pointer)
    {
        if (body?.Content is not { Count: > 0 } content
            || !content.Keys.Any(key => key.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase)))
            return;

        pointer = ComponentLocation.Of(context, pointer).Append("content");
        if (MediaTypeSelector.ForRequest(context, content, pointer) is not { } main)
            return;

        foreach (SelectedMediaType choice in FurtherMediaTypes.Of(context, content, main, pointer).Prepend(main))
        {
            if (choice is { Kind: BodyKind.Multipart, Media.Schema: { } schema })
                Add(context, choice, schema, pointer.Append(choice.Key, "schema"));
        }
    }

    private void Add(ParserContext context, SelectedMediaType choice, IOpenApiSchema schema, SpecPointer pointer)
    {
        FlattenedObject parts = FlattenedObject.Of(context, schema, pointer, TypeNameCandidates.Of(""));
        bool hasFiles = false;
        foreach (MergedProperty member in parts.Members)
        {
            if (TypeOf(context, member, choice.Media) is not { } type)
                continue;

            _files[member.Main.Pointer.ToString()] = type;
            hasFiles = true;
        }

        if (!hasFiles)
            return;

        _owners.Add(pointer.ToString());
        _owners.UnionWith(parts.Parts.Select(part => part.Pointer.ToString()));
    }

    private static SchemaType? TypeOf(ParserContext context, MergedProperty member, OpenApiMediaType media)
    {
        IOpenApiSchema schema = FlattenedObject.SoleReference(member.Main.Schema) ?? member.Main.Schema;
        bool isNullable = schema.Type?.HasFlag(JsonSchemaType.Null) == true;
        List<LocatedSchema> branches = UnionBranches.Of(schema, member.Main.Pointer, member.Main.Name);
        if (branches.Count == 0)
            return TypeOfOne(schema, member.Main.Pointer) is { } single ? new SchemaType(single, isNullable) : null;

        // A file or several of them: a list covers both.
        List<TypeModel> files = branches.Select(branch => TypeOfOne(FlattenedObject.SoleReference(branch.Schema) ?? branch.Schema, branch.Pointer)).OfType<TypeModel>().ToList();
        if (files.Count > 0 && files.Count < branches.Count)
            context.Report(
                DiagnosticIds.UnsupportedElement, member.Main.Pointer,
                $"The property '{member.WireName}' can be a file or something else; it is treated as a file.");

        return files.Count == 0 ? null : new SchemaType(files.Find(type => type is ListType) ?? files[0], IsNullable: true);

        TypeModel? TypeOfOne(IOpenApiSchema candidate, SpecPointer pointer)
        {
            if (IsFile(candidate, pointer))
                return new PrimitiveType(PrimitiveKind.File);

            bool isList = candidate.Type is not { } kind || kind.HasFlag(JsonSchemaType.Array);
            return isList && candidate.Items is { } items && IsFile(FlattenedObject.SoleReference(items) ?? items, pointer.Append("items"))
                ? new ListType(new PrimitiveType(PrimitiveKind.File), HasNullableItems: false)
                : null;
        }

        bool IsFile(IOpenApiSchema candidate, SpecPointer pointer) =>
            context.Follow(pointer) is SpecMapping node
            && (IsBinary(candidate, node)
                || (MediaTypeSelector.IsEmpty(candidate) && (IsEncodedAsFile(member.WireName, media) || IsFileByDefault(context, node, member.WireName, media))));
    }

    // From OpenAPI 3.1 on, a part without a type is application/octet-stream unless its encoding specifies another media type.
    private static bool IsFileByDefault(ParserContext context, SpecMapping schema, string name, OpenApiMediaType media) =>
        (context.Source.Root["openapi"] as SpecScalar)?.Text.StartsWith("3.0", StringComparison.Ordinal) == false
        && schema["contentEncoding"] is null
        && (media.Encoding?.TryGetValue(name, out OpenApiEncoding? encoding) != true || string.IsNullOrEmpty(encoding!.ContentType));

    // Microsoft.OpenApi does not expose the keywords of OpenAPI 3.1.
    private static bool IsBinary(IOpenApiSchema schema, SpecMapping node) =>
        schema.Kind() is null or JsonSchemaType.String
        && (schema.Format == "binary" || (node["contentMediaType"] is not null && node["contentEncoding"] is null));

    // In OpenAPI 3.1 the schema of a file may be empty, with its media type in the encoding.
    private static bool IsEncodedAsFile(string name, OpenApiMediaType media) =>
        media.Encoding?.TryGetValue(name, out OpenApiEncoding? encoding) == true
        && encoding.ContentType is { Length: > 0 } contentType
        && contentType.IndexOf("json", StringComparison.OrdinalIgnoreCase) < 0
        && !contentType.StartsWith("text/plain", StringComparison.OrdinalIgnoreCase);
}
