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
        if (body?.Content is not { Count: > 0 } content)
            return null;

        bool isOptional = IsOptional(pointer);
        (pointer, TypeNameCandidates name) = ComponentLocation.Of(context, pointer, TypeNameCandidates.Of(operationName + "Request"), "Request");
        pointer = pointer.Append("content");
        DocumentationModel documentation = DocumentationParser.Parse(body.Description, "The body of the request.");
        if (MediaTypeSelector.ForRequest(context, content, pointer) is not { } choice)
        {
            context.Report(
                DiagnosticIds.UnsupportedElement, pointer,
                $"The request body has no valid media type ({string.Join(", ", content.Keys)}); the method takes free-form JSON.");
            return new RequestBodyModel(new JsonType(JsonKind.Any), BodyKind.Json, "application/json", TakesMediaType: false, default, default, documentation, HasChecks: false)
            {
                IsOptional = isOptional,
            };
        }

        IReadOnlyList<SelectedMediaType> further = FurtherMediaTypes.Of(context, content, choice, pointer);
        MediaTypeSelector.ReportUnused(context, Unused(content, further, pointer), choice, pointer);
        return Build(WithoutOthers(choice, further), pointer, name, documentation, isOptional);
    }

    /// <summary>The bodies of the further methods of an operation, each with the suffix of the method's name.</summary>
    public IEnumerable<(string Suffix, SpecPointer Pointer, RequestBodyModel Body)> ParseFurther(
        IOpenApiRequestBody? body, SpecPointer pointer, string operationName)
    {
        if (body?.Content is not { Count: > 1 } content)
            yield break;

        bool isOptional = IsOptional(pointer);
        SpecPointer location = ComponentLocation.Of(context, pointer).Append("content");
        if (MediaTypeSelector.ForRequest(context, content, location) is not { } main)
            yield break;

        DocumentationModel documentation = DocumentationParser.Parse(body.Description, "The body of the request.");
        foreach (SelectedMediaType choice in FurtherMediaTypes.Of(context, content, main, location))
        {
            string kind = FurtherMediaTypes.NameOf(choice, choice.Kind);
            (SpecPointer place, TypeNameCandidates name) = ComponentLocation.Of(
                context, pointer, TypeNameCandidates.Of(operationName + kind + "Request"), "Request");
            RequestBodyModel model = Build(choice, location, place == pointer ? name : name.Append(kind), documentation, isOptional);
            yield return ("As" + FurtherMediaTypes.NameOf(choice, model.Content), location.Append(choice.Key), model);
        }
    }

    private bool IsOptional(SpecPointer pointer) => (context.Follow(pointer) as SpecMapping)?["required"] is SpecScalar { Text: "false" };

    private IEnumerable<string> Unused(
        IDictionary<string, OpenApiMediaType> content, IReadOnlyList<SelectedMediaType> further, SpecPointer pointer)
    {
        HashSet<string> used = [.. MediaTypeSelector.Usable(content)
            .Where(choice => further.Any(method => FurtherMediaTypes.AreSame(context, method, choice, pointer)))
            .Select(choice => choice.Key)];
        return content.Keys.Where(key => !used.Contains(key));
    }

    private static SelectedMediaType WithoutOthers(SelectedMediaType choice, IReadOnlyList<SelectedMediaType> further) => choice with
    {
        MediaTypes = choice.MediaTypes.Except(further.Where(other => other.Name != choice.Name).SelectMany(other => other.MediaTypes)).ToList(),
    };

    private RequestBodyModel Build(
        SelectedMediaType choice, SpecPointer pointer, TypeNameCandidates name, DocumentationModel documentation, bool isOptional)
    {
        MediaTypeSelector.ReportUntyped(context, choice, pointer);
        (TypeModel type, bool isNullable) = ParseType(ref choice, pointer, name);
        bool isBinary = choice.Kind == BodyKind.Binary;
        string mediaType = choice.MediaTypes.FirstOrDefault(name => !MediaTypeSelector.IsWildcard(name)) ?? (isBinary ? Bytes : "application/json");
        return new RequestBodyModel(
            type,
            choice.Kind,
            choice.Kind == BodyKind.Json && !MediaTypeSelector.IsWildcard(choice.Name) ? choice.Name : mediaType,
            isBinary && (choice.MediaTypes.Count > 1 || MediaTypeSelector.IsWildcard(choice.Name)),
            choice.Kind is BodyKind.Form or BodyKind.Multipart ? Fields(choice, pointer.Append(choice.Key)) : default,
            Files: default,
            documentation,
            HasChecks: false)
        {
            IsOptional = isOptional,
            AllowsNull = !isOptional && isNullable && choice.Kind == BodyKind.Json && type is not JsonType,
            Alternatives = choice.Kind == BodyKind.Json ? RequestMediaTypes.Alternatives(context, choice).ToEquatableArray() : default,
        };
    }

    private SchemaType ParseType(ref SelectedMediaType choice, SpecPointer pointer, TypeNameCandidates name)
    {
        if (choice.Kind == BodyKind.Binary)
            return new SchemaType(new PrimitiveType(PrimitiveKind.Stream), IsNullable: false);

        if (choice.Kind == BodyKind.Text)
            return new SchemaType(new PrimitiveType(PrimitiveKind.String), IsNullable: false);

        SpecPointer place = pointer.Append(choice.Key, "schema");
        SchemaType parsed = choice.Kind != BodyKind.Json && IsChoiceOfForms(choice.Media.Schema, place)
            ? new SchemaType(schemas.ParseForm(choice.Media.Schema!, place, name), IsNullable: false)
            : schemas.Parse(choice.Media.Schema, place, name);
        if (choice.Kind == BodyKind.Json || parsed.Type is not (PrimitiveType or EnumType or ListType or JsonType))
            return parsed;

        // A form has properties; without properties, it is the text of the whole body.
        if (choice.Kind == BodyKind.Multipart || parsed.Type is JsonType)
            return new SchemaType(new JsonType(JsonKind.Object), IsNullable: false);

        choice = choice with { Kind = BodyKind.Text };
        return new SchemaType(new PrimitiveType(PrimitiveKind.String), IsNullable: false);
    }

    private EquatableArray<FormFieldModel> Fields(SelectedMediaType choice, SpecPointer pointer)
    {
        SpecPointer encoding = pointer.Append("encoding");
        List<FormFieldModel> fields = (choice.Media.Encoding ?? new Dictionary<string, OpenApiEncoding>())
            .Select(entry => Field(entry.Key, entry.Value, context.Follow(encoding.Append(entry.Key)) as SpecMapping))
            .Where(field => field.ContentType is not null || field.Style is not null)
            .ToList();
        return (choice.Kind == BodyKind.Multipart ? FormContentTypes.Add(context, choice, pointer.Append("schema"), fields) : fields).ToEquatableArray();
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

    private bool IsChoiceOfForms(IOpenApiSchema? schema, SpecPointer pointer) =>
        context.Resolve(schema) is { } target && target.Properties is null or { Count: 0 }
        && UnionBranches.Of(target, pointer, TypeNameCandidates.Of("")).Count > 1
        && FlattenedObject.Of(context, schema!, pointer, TypeNameCandidates.Of("")).Members.Count > 0;
}
