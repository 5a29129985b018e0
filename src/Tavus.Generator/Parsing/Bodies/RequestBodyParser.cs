using System.Collections.Generic;
using System.Linq;
using Microsoft.OpenApi;
using Tavus.Generator.Diagnostics;
using Tavus.Generator.Text;
using Tavus.Generator.Model;
using Tavus.Generator.Documents;

namespace Tavus.Generator.Parsing;

/// <summary>Reads the body of an operation.</summary>
internal sealed class RequestBodyParser(ParserContext context, SchemaParser schemas)
{
    private const string Bytes = "application/octet-stream";

    public RequestBodyModel? Parse(IOpenApiRequestBody? body, SpecPointer pointer, string operationName)
    {
        if (context.RequestContents.Of(body, pointer) is not var (location, main, further))
            return null;

        bool isOptional = IsOptional(pointer);
        TypeNameCandidates name = ComponentLocation.Of(context, pointer, TypeNameCandidates.Of(operationName + "Request"), "Request").Name;
        DocumentationModel documentation = DocumentationParser.Parse(body!.Description, "The body of the request.");
        if (main is null)
        {
            context.Report(
                DiagnosticIds.UnsupportedElement, location,
                $"The request body has no valid media type ({string.Join(", ", body.Content!.Keys)}); the method takes free-form JSON.");
            return new RequestBodyModel(
                new JsonType(JsonKind.Any), BodyKind.Json, "application/json", TakesMediaType: false, default, default, documentation,
                HasChecks: false)
            {
                IsOptional = isOptional,
            };
        }

        MediaTypeSelector.ReportUnused(context, Unused(body.Content!, further, location), main, location);
        return Build(WithoutOthers(main, further), location, name, documentation, isOptional);
    }

    /// <summary>The bodies of the further methods of an operation, each with the suffix of the method's name.</summary>
    public IEnumerable<(string Suffix, SpecPointer Pointer, RequestBodyModel Body)> ParseFurther(
        IOpenApiRequestBody? body, SpecPointer pointer, string operationName)
    {
        if (context.RequestContents.Of(body, pointer) is not var (location, _, further))
            yield break;

        bool isOptional = IsOptional(pointer);
        DocumentationModel documentation = DocumentationParser.Parse(body!.Description, "The body of the request.");
        foreach (SelectedMediaType mediaType in further)
        {
            string kind = FurtherMediaTypes.NameOf(mediaType, mediaType.Kind);
            (SpecPointer target, TypeNameCandidates name) = ComponentLocation.Of(
                context, pointer, TypeNameCandidates.Of(operationName + kind + "Request"), "Request");
            RequestBodyModel model = Build(
                mediaType, location, target == pointer ? name : name.Append(kind), documentation, isOptional);
            yield return ("As" + FurtherMediaTypes.NameOf(mediaType, model.Content), location.Append(mediaType.Key), model);
        }
    }

    private bool IsOptional(SpecPointer pointer) => (context.Follow(pointer) as SpecMapping)?["required"] is SpecScalar { Text: "false" };

    private IEnumerable<string> Unused(
        IDictionary<string, OpenApiMediaType> content, IReadOnlyList<SelectedMediaType> further, SpecPointer pointer)
    {
        HashSet<string> used = [.. MediaTypeSelector.Usable(content)
            .Where(mediaType => further.Any(method => FurtherMediaTypes.AreSame(context, method, mediaType, pointer)))
            .Select(mediaType => mediaType.Key)];
        return content.Keys.Where(key => !used.Contains(key));
    }

    private static SelectedMediaType WithoutOthers(SelectedMediaType mediaType, IReadOnlyList<SelectedMediaType> further) => mediaType with
    {
        MediaTypes = mediaType.MediaTypes
            .Except(further.Where(other => other.Name != mediaType.Name).SelectMany(other => other.MediaTypes))
            .ToList(),
    };

    private RequestBodyModel Build(
        SelectedMediaType mediaType, SpecPointer pointer, TypeNameCandidates name, DocumentationModel documentation, bool isOptional)
    {
        MediaTypeSelector.ReportUntyped(context, mediaType, pointer);
        (TypeModel type, bool isNullable) = ParseType(ref mediaType, pointer, name);
        bool isBinary = mediaType.Kind == BodyKind.Binary;
        string first = mediaType.MediaTypes.FirstOrDefault(type => !MediaTypeSelector.IsWildcard(type))
            ?? (isBinary ? Bytes : "application/json");
        return new RequestBodyModel(
            type,
            mediaType.Kind,
            mediaType.Kind == BodyKind.Json && !MediaTypeSelector.IsWildcard(mediaType.Name) ? mediaType.Name : first,
            isBinary && (mediaType.MediaTypes.Count > 1 || MediaTypeSelector.IsWildcard(mediaType.Name)),
            mediaType.Kind is BodyKind.Form or BodyKind.Multipart ? Fields(mediaType, pointer.Append(mediaType.Key)) : default,
            Files: default,
            documentation,
            HasChecks: false)
        {
            IsOptional = isOptional,
            AllowsNull = !isOptional && isNullable && mediaType.Kind == BodyKind.Json && type is not JsonType,
            Alternatives = mediaType.Kind == BodyKind.Json
                ? RequestMediaTypes.Alternatives(context, mediaType).ToEquatableArray()
                : default,
        };
    }

    private SchemaType ParseType(ref SelectedMediaType mediaType, SpecPointer pointer, TypeNameCandidates name)
    {
        if (mediaType.Kind == BodyKind.Binary)
            return new SchemaType(new PrimitiveType(PrimitiveKind.Stream), IsNullable: false);

        if (mediaType.Kind == BodyKind.Text)
            return new SchemaType(new PrimitiveType(PrimitiveKind.String), IsNullable: false);

        SpecPointer location = pointer.Append(mediaType.Key, "schema");
        SchemaType parsed = mediaType.Kind != BodyKind.Json && IsUnionOfForms(mediaType.Media.Schema, location)
            ? new SchemaType(schemas.ParseForm(mediaType.Media.Schema!, location, name), IsNullable: false)
            : schemas.Parse(mediaType.Media.Schema, location, name);
        if (mediaType.Kind == BodyKind.Json || parsed.Type is not (PrimitiveType or EnumType or ListType or JsonType))
            return parsed;

        // A form has properties; without properties, it is the text of the whole body.
        if (mediaType.Kind == BodyKind.Multipart || parsed.Type is JsonType)
            return new SchemaType(new JsonType(JsonKind.Object), IsNullable: false);

        mediaType = mediaType with { Kind = BodyKind.Text };
        return new SchemaType(new PrimitiveType(PrimitiveKind.String), IsNullable: false);
    }

    private EquatableArray<FormFieldModel> Fields(SelectedMediaType mediaType, SpecPointer pointer)
    {
        SpecPointer encoding = pointer.Append("encoding");
        List<FormFieldModel> fields = (mediaType.Media.Encoding ?? new Dictionary<string, OpenApiEncoding>())
            .Select(entry => Field(entry.Key, entry.Value, context.Follow(encoding.Append(entry.Key)) as SpecMapping))
            .Where(field => field.ContentType is not null || field.Style is not null)
            .ToList();
        if (mediaType.Kind == BodyKind.Multipart)
            fields = FormContentTypes.Add(context, mediaType, pointer.Append("schema"), fields);

        return fields.ToEquatableArray();
    }

    private static FormFieldModel Field(string name, OpenApiEncoding encoding, SpecMapping? node)
    {
        // Any of the three keywords makes the others have their defaults; Microsoft.OpenApi does not expose which are present.
        bool hasStyle = node?["style"] is not null || node?["explode"] is not null || node?["allowReserved"] is not null;
        ValueStyle? style = hasStyle ? ParameterParser.StyleOf(encoding.Style) ?? ValueStyle.Form : null;
        bool explode = node?["explode"] is SpecScalar { Text: var text } ? text == "true" : style == ValueStyle.Form;
        List<string> mediaTypes = FormContentTypes.In(encoding.ContentType);
        return new FormFieldModel(name, mediaTypes.FirstOrDefault(), style, explode, encoding.AllowReserved == true)
        {
            FileTypes = mediaTypes.Count > 0 ? string.Join(",", mediaTypes) : null,
        };
    }

    private bool IsUnionOfForms(IOpenApiSchema? schema, SpecPointer pointer) =>
        context.Resolve(schema) is { } target && target.Properties is null or { Count: 0 }
        && UnionBranches.Of(target, pointer, TypeNameCandidates.Of("")).Count > 1
        && FlattenedObject.Of(context, schema!, pointer, TypeNameCandidates.Of("")).Members.Count > 0;
}
