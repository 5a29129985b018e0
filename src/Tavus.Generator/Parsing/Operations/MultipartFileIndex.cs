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
            .Any(member => new MultipartFileTypes(context, choice.Media).Of(member) is not null);

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
        var types = new MultipartFileTypes(context, choice.Media);
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
