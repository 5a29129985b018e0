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
    public bool Owns(string location) => _owners.Contains(location);

    /// <summary>Whether a body of several parts has files among its members.</summary>
    public static bool HasFiles(ParserContext context, SelectedMediaType mediaType, SpecPointer pointer) =>
        mediaType.Media.Schema is { } schema
        && FlattenedObject.Of(context, schema, pointer.Append(mediaType.Key, "schema"), TypeNameCandidates.Of("")).Members
            .Any(member => new MultipartFileTypes(context, mediaType.Media).Of(member) is not null);

    /// <summary>Looks through the body of an operation.</summary>
    public void Add(ParserContext context, IOpenApiRequestBody? body, SpecPointer pointer)
    {
        if (body?.Content?.Keys.Any(key => key.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase)) != true
            || context.RequestContents.Of(body, pointer) is not { Main: { } main } content)
            return;

        foreach (SelectedMediaType mediaType in content.Further.Prepend(main))
        {
            if (mediaType is { Kind: BodyKind.Multipart, Media.Schema: { } schema })
                Add(context, mediaType, schema, content.Location.Append(mediaType.Key, "schema"));
        }
    }

    private void Add(ParserContext context, SelectedMediaType mediaType, IOpenApiSchema schema, SpecPointer pointer)
    {
        FlattenedObject parts = FlattenedObject.Of(context, schema, pointer, TypeNameCandidates.Of(""));
        var types = new MultipartFileTypes(context, mediaType.Media);
        bool hasFiles = false;
        foreach (MergedProperty member in parts.Members)
        {
            if (types.Of(member) is not { } type)
                continue;

            _files[member.Main.Pointer.ToString()] = type;
            hasFiles = true;
        }

        if (!hasFiles)
            return;

        _owners.Add(pointer.ToString());
        _owners.UnionWith(parts.Parts.Select(part => part.Pointer.ToString()));
    }
}
