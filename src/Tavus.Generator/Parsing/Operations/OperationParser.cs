using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Text.RegularExpressions;
using Microsoft.OpenApi;
using Tavus.Generator.Documents;
using Tavus.Generator.Model;
using Tavus.Generator.Text;

namespace Tavus.Generator.Parsing;

/// <summary>Makes a client method of an operation.</summary>
internal sealed class OperationParser(ParserContext context, SchemaParser schemas, SecurityParser security, ServerParser servers)
{
    private static readonly Regex QueryPlaceholder = new(@"(?<=[?&])([^=&{}]+)=\{\1\}&?", RegexOptions.CultureInvariant);

    public OperationModel Parse(LocatedOperation source, List<MultiStatusResultModel> unions)
    {
        (string path, IOpenApiPathItem item, HttpMethod method, OpenApiOperation operation) = source;
        (SpecPointer itemPointer, SpecPointer pointer) = (source.ItemPointer, source.Pointer);
        string name = OperationNameParser.Take(context, path, method, operation, pointer);

        string target = WithoutQueryParameters(path, item, operation);
        EquatableArray<ParameterModel> parameters = new ParameterParser(context, schemas, security)
            .Parse(target, item, operation, itemPointer, pointer, name);
        RequestBodyModel? body = new RequestBodyParser(context, schemas).Parse(operation.RequestBody, pointer.Append("requestBody"), name);
        var responseParser = new ResponseParser(context, schemas, isNegotiated: parameters.Any(parameter => parameter.IsAccept));
        EquatableArray<ResponseModel> responses = responseParser.Parse(
            operation.Responses, pointer.Append("responses"), name, operation.OperationId, hasBodies: method != HttpMethod.Head);
        (UrlTemplate targetPath, UrlTemplate query) = UrlTemplateParser.ParsePath(target.TrimStart('/'));
        return new OperationModel(
            name,
            method.Method.ToUpperInvariant(),
            targetPath,
            query,
            Documentation(operation, method, path, ResponseHeaderParser.Describe(context, operation.Responses)),
            parameters,
            body,
            responses,
            Result(name, responses, unions),
            responseParser.Accept,
            operation.Deprecated,
            servers.ParseOwn(item, itemPointer, operation, pointer),
            security.Parse(operation, pointer))
        {
            IsRemoved = RemovedMark.IsOn(operation.Extensions),
        };
    }

    /// <summary>The further methods of an operation whose body has several media types with different schemas.</summary>
    public IEnumerable<OperationModel> ParseFurther(OperationModel main, OpenApiOperation operation, SpecPointer pointer)
    {
        foreach ((string suffix, SpecPointer location, RequestBodyModel body) in
            new RequestBodyParser(context, schemas).ParseFurther(operation.RequestBody, pointer.Append("requestBody"), main.Name))
        {
            yield return main with
            {
                Name = OperationNameParser.TakeFurther(context, main.Name + suffix, location),
                Body = body,
                Pagination = null,
                Documentation = main.Documentation with
                {
                    Remarks = main.Documentation.Remarks.Append($"Sends {body.MediaType}.").ToEquatableArray(),
                },
            };
        }
    }

    /// <summary>Removes a query parameter that some documents write into the path: <c>?id={id}</c>.</summary>
    private static string WithoutQueryParameters(string path, IOpenApiPathItem item, OpenApiOperation operation)
    {
        if (path.IndexOf('?') < 0)
            return path;

        var names = new HashSet<string?>((item.Parameters ?? []).Concat(operation.Parameters ?? [])
            .Where(parameter => parameter.In == ParameterLocation.Query)
            .Select(parameter => parameter.Name));
        return QueryPlaceholder.Replace(path, match => names.Contains(match.Groups[1].Value) ? "" : match.Value).TrimEnd('?', '&');
    }

    private ResultModel? Result(string name, EquatableArray<ResponseModel> responses, List<MultiStatusResultModel> unions)
    {
        // A document that names no success describes it by its default response.
        bool hasSuccess = responses.Any(response => response is { IsSuccess: true, FirstStatus: not ResponseModel.NotModified });
        List<ResponseModel> typed = responses
            .Where(response => (response.IsSuccess || (!hasSuccess && response.IsDefault)) && response.Type is not null)
            .ToList();
        if (typed.Count == 0)
            return null;

        var result = new ResultModel(
            typed[0].Type!,
            typed[0].Content,
            typed.Any(response => response.AllowsNull),
            typed.Max(response => response.Texts),
            typed.ToEquatableArray(),
            responses.Where(response => response is { IsSuccess: true, Type: null }).ToEquatableArray(),
            IsUnion: false);
        if (typed.Select(response => (response.Type, response.Content, response.Items)).Distinct().Count() == 1)
            return result;

        // Streams of items among other results are handed over as they are.
        typed = typed.ConvertAll(response => response.Items == ItemFormat.None
            ? response
            : response with { Items = ItemFormat.None, Type = new PrimitiveType(PrimitiveKind.Download), AllowsNull = false });
        result = result with { Cases = typed.ToEquatableArray() };
        string unionName = context.Types.Reserve(name + "Result");
        unions.Add(new MultiStatusResultModel(
            unionName,
            DocumentationParser.Parse(null, $"Response of `{name}`. The property for the received status code is set."),
            typed.ToEquatableArray()));
        return result with { Type = new ObjectType(unionName), AllowsNull = false, IsUnion = true };
    }

    private static DocumentationModel Documentation(OpenApiOperation operation, HttpMethod method, string path, IEnumerable<string> headers)
    {
        string request = $"`{method.Method.ToUpperInvariant()} {path}`";
        List<string> description = DocumentationParser.Paragraphs(operation.Description);
        IEnumerable<string> tags = (operation.Tags ?? new HashSet<OpenApiTagReference>())
            .Select(tag => tag.Reference.Id)
            .Where(tag => !string.IsNullOrWhiteSpace(tag))
            .Select(tag => $"Tag: {tag}");
        if (operation.Summary is { Length: > 0 } summary)
            return DocumentationParser.Parse(summary, request, remarks: description.Append(request).Concat(headers).Concat(tags));

        IEnumerable<string> remarks = description.Count > 0 ? [request] : [];
        return DocumentationParser.Parse(operation.Description, request, remarks: remarks.Concat(headers).Concat(tags));
    }
}
