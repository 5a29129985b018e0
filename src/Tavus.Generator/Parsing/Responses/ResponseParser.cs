using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.OpenApi;
using Tavus.Generator.Diagnostics;
using Tavus.Generator.Text;
using Tavus.Generator.Model;

namespace Tavus.Generator.Parsing;

/// <summary>Reads the responses of an operation: the narrowest status range first, so that the first match is the right one.</summary>
/// <param name="isNegotiated">Whether the caller chooses among the media types of a success.</param>
internal sealed class ResponseParser(ParserContext context, SchemaParser schemas, bool isNegotiated)
{
    private const string Json = "application/json";

    private readonly List<string> _accepted = [];
    private readonly ResponseContentParser _contents = new(context);
    private readonly TextBodyParser _texts = new(context, schemas);

    /// <summary>
    /// The media types of the successes that were parsed, in order of preference; JSON where there are none, since errors usually are JSON.
    /// </summary>
    public string Accept => _accepted.Count == 0 ? Json : string.Join(", ", ResponseContentParser.InOrder(_accepted));

    public EquatableArray<ResponseModel> Parse(
        OpenApiResponses? responses, SpecPointer pointer, string operationName, string? operationId, bool hasBodies)
    {
        var parsed = new List<ResponseModel>();
        string? mainSuccess = MainSuccess(responses);
        bool hasSuccess = responses?.Keys.Any(IsSuccess) == true;
        var names = new NameScope(["StatusCode"]);
        foreach (KeyValuePair<string, IOpenApiResponse> response in responses ?? [])
        {
            SpecPointer entry = pointer.Append(response.Key);
            if (Range(response.Key) is not var (first, last))
            {
                context.Report(DiagnosticIds.InvalidElement, entry, $"'{response.Key}' is not an HTTP status; the response is ignored.");
                continue;
            }

            string status = StatusNames.Of(response.Key);
            string memberName = names.Take(status);

            // FastAPI makes titles of operation ids.
            TypeNameCandidates own = TypeNameCandidates.Of(operationName + (response.Key == mainSuccess ? "Response" : status));
            own = own with { Repeated = "Response" + operationId };
            (SpecPointer location, TypeNameCandidates name) = ComponentLocation.Of(context, entry, own, "Response");
            bool isResult = IsSuccess(response.Key) || (!hasSuccess && response.Key == "default");
            bool hasBody = response.Key is not ("204" or "205" or "304") && (hasBodies || !isResult);
            DocumentationModel documentation = DocumentationParser.Parse(
                response.Value.Description, $"The body of the response `{response.Key}`.");
            var empty = new ResponseModel(
                first, last, Type: null, default, AllowsNull: false, TextUse.None, MediaType: null, memberName, documentation);
            parsed.AddRange(!hasBody ? [empty]
                : isNegotiated && isResult ? ParseEach(empty, response.Value, location.Append("content"), name, names)
                : ParseContent(empty, response.Value, location.Append("content"), name, isResult));
        }

        return parsed.OrderBy(response => response.LastStatus - response.FirstStatus).ToEquatableArray();
    }

    /// <summary>The response with its body: for an error, what is for one media type only comes first.</summary>
    private IEnumerable<ResponseModel> ParseContent(
        ResponseModel empty, IOpenApiResponse response, SpecPointer pointer, TypeNameCandidates name, bool isResult)
    {
        if (response.Content is not { Count: > 0 } content)
            return [empty];

        ResponseContent selected = _contents.Parse(content, pointer, isResult);
        MediaTypeSelector.ReportUnused(context, content.Keys.Except(selected.Others.Select(other => other.Key)), selected.Main, pointer);
        ResponseModel main = selected.Main.Kind == BodyKind.Json
            ? OfJson(empty, selected, pointer, name, isResult)
            : OfTextOrBytes(empty, selected, pointer, name, isResult);
        return selected.Others.Select(other => OfMediaType(empty, other, pointer, name)).Append(main);
    }

    /// <summary>The responses of which the caller chooses one: each other kind of body than the usual one comes first.</summary>
    private IEnumerable<ResponseModel> ParseEach(
        ResponseModel empty, IOpenApiResponse response, SpecPointer pointer, TypeNameCandidates name, NameScope names)
    {
        IDictionary<string, OpenApiMediaType> content = response.Content ?? new Dictionary<string, OpenApiMediaType>();
        List<ResponseModel> usual = ParseContent(empty, response, pointer, name, isResult: true).ToList();
        BodyKind kind = usual[0].Content;
        foreach (SelectedMediaType mediaType in MediaTypeSelector.Usable(content))
        {
            var own = new Dictionary<string, OpenApiMediaType> { [mediaType.Key] = content[mediaType.Key] };
            string subtype = Identifier.ToPascalCase(mediaType.Name.Substring(mediaType.Name.IndexOf('/') + 1), "Body");
            ResponseContent selected = _contents.Parse(own, pointer, isResult: true);
            if (selected.Main.Kind is BodyKind.Json || selected.Main.Kind == kind || MediaTypeSelector.IsWildcard(mediaType.Name))
                continue;

            usual.Insert(0, OfTextOrBytes(empty, selected, pointer, name.Append(subtype), isResult: true) with
            {
                MediaType = mediaType.Name,
                MemberName = names.Take(empty.MemberName + subtype),
            });
        }

        return usual;
    }

    private ResponseModel OfJson(ResponseModel empty, ResponseContent content, SpecPointer pointer, TypeNameCandidates name, bool isResult)
    {
        SelectedMediaType mediaType = content.Main;
        SchemaType type = schemas.Parse(mediaType.Media.Schema, pointer.Append(mediaType.Key, "schema"), name);
        TextUse texts = content.AllowsText ? _texts.UseOf(type.Type, mediaType.Media.Schema)
            : isResult ? _texts.UndeclaredUseOf(type.Type, mediaType.Media.Schema)
            : TextUse.None;
        if (isResult)
        {
            _accepted.AddRange(mediaType.MediaTypes);
            if (texts == TextUse.Value || TextBodyParser.IsItsJson(type.Type))
                _accepted.AddRange(content.TextTypes);
        }

        return empty with { Type = type.Type, Content = BodyKind.Json, AllowsNull = type.IsNullable, Texts = texts };
    }

    private ResponseModel OfTextOrBytes(
        ResponseModel empty, ResponseContent content, SpecPointer pointer, TypeNameCandidates name, bool isResult)
    {
        // The text of a failure is in its exception.
        SelectedMediaType mediaType = content.Main;
        if (isResult && context.Target.HasAsyncStreams && ItemParser.FormatOf(context, mediaType) is not ItemFormat.None and var format)
            return OfItems(empty, mediaType, format, pointer, name);

        SchemaType? type = content.AllowsText && isResult
            ? _texts.Parse(mediaType.Media.Schema, pointer.Append(mediaType.Key, "schema"), name)
            : null;
        if (type is null)
            MediaTypeSelector.ReportUntyped(context, mediaType, pointer);

        if (!isResult)
            return empty;

        _accepted.AddRange(mediaType.MediaTypes);
        if (type is not null)
        {
            TextUse texts = _texts.UseOf(type.Type, mediaType.Media.Schema);
            return empty with { Type = type.Type, Content = BodyKind.Json, AllowsNull = type.IsNullable, Texts = texts };
        }

        PrimitiveKind kind = mediaType.Kind == BodyKind.Text ? PrimitiveKind.String : PrimitiveKind.Download;
        return empty with { Type = new PrimitiveType(kind), Content = mediaType.Kind };
    }

    private ResponseModel OfItems(
        ResponseModel empty, SelectedMediaType mediaType, ItemFormat format, SpecPointer pointer, TypeNameCandidates name)
    {
        SchemaType type = schemas.Parse(mediaType.Media.Schema, pointer.Append(mediaType.Key, "schema"), name.Append("item"));
        _accepted.Add(mediaType.Name);
        return empty with
        {
            Type = type.Type,
            Content = BodyKind.Binary,
            AllowsNull = type.IsNullable,
            Items = format,
            Terminator = ItemParser.TerminatorOf(context, mediaType, pointer),
        };
    }

    /// <summary>An error whose JSON has a separate schema for one media type.</summary>
    private ResponseModel OfMediaType(ResponseModel empty, SelectedMediaType mediaType, SpecPointer pointer, TypeNameCandidates name)
    {
        string subtype = mediaType.Name.Substring(mediaType.Name.IndexOf('/') + 1).Replace("+json", "");
        SchemaType type = schemas.Parse(mediaType.Media.Schema, pointer.Append(mediaType.Key, "schema"), name.Append(subtype));
        return empty with { Type = type.Type, Content = BodyKind.Json, AllowsNull = type.IsNullable, MediaType = mediaType.Name };
    }

    private static bool IsSuccess(string status) => status.StartsWith("2", System.StringComparison.Ordinal);

    private static string? MainSuccess(OpenApiResponses? responses) => responses?
        .Where(response => IsSuccess(response.Key) && response.Value.Content is { Count: > 0 })
        .Select(response => response.Key)
        .OrderBy(status => status, System.StringComparer.Ordinal)
        .FirstOrDefault();

    private static (int First, int Last)? Range(string status)
    {
        if (status == "default")
            return (0, 999);

        if (status.Length == 3 && status[0] is >= '1' and <= '5' && status.Substring(1).ToUpperInvariant() == "XX")
            return ((status[0] - '0') * 100, ((status[0] - '0') * 100) + 99);

        return int.TryParse(status, NumberStyles.None, CultureInfo.InvariantCulture, out int code) && code is >= 100 and <= 599
            ? (code, code)
            : null;
    }
}
