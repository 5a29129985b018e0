using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using Microsoft.OpenApi;
using Tavus.Generator.Diagnostics;
using Tavus.Generator.Helpers;
using Tavus.Generator.Model;

namespace Tavus.Generator.Parser;

/// <summary>Makes a client method of an operation.</summary>
internal sealed class OperationParser(ParserContext context, SchemaParser schemas, SecurityParser security)
{
    public OperationModel Parse(string path, IOpenApiPathItem item, HttpMethod method, OpenApiOperation operation, List<UnionModel> unions)
    {
        SpecPointer itemPointer = SpecPointer.Root.Append("paths", path);
        SpecPointer pointer = itemPointer.Append(method.Method.ToLowerInvariant());
        string name = TakeName(path, method, operation, pointer);

        EquatableArray<ParameterModel> parameters = new ParameterParser(context, schemas).Parse(path, item, operation, itemPointer, pointer, name);
        RequestBodyModel? body = new RequestBodyParser(context, schemas).Parse(operation.RequestBody, pointer.Append("requestBody"), name);
        EquatableArray<ResponseModel> responses = new ResponseParser(context, schemas).Parse(operation.Responses, pointer.Append("responses"), name);
        return new OperationModel(
            name,
            method.Method.ToUpperInvariant(),
            path.TrimStart('/'),
            Documentation(operation, method, path),
            parameters,
            body,
            responses,
            Result(name, responses, unions),
            responses.Where(response => response is { IsSuccess: true, Type: null }).ToEquatableArray(),
            operation.Deprecated,
            security.IsAuthenticated(operation, pointer));
    }

    private string TakeName(string path, HttpMethod method, OpenApiOperation operation, SpecPointer pointer)
    {
        string place = Identifier.ToPascalCase(method.Method.ToLowerInvariant() + " " + path, "Call");
        string wanted = Identifier.ToPascalCase(operation.OperationId ?? "", place);
        foreach (string candidate in new TypeName(wanted, place).Candidates(pointer.ToString()))
        {
            if (!context.Operations.TryTake(candidate))
                continue;

            if (candidate != wanted)
                context.Report(DiagnosticIds.NameClash, pointer.Append("operationId"), wanted, candidate, "operationId");

            return candidate;
        }

        return place;
    }

    private TypeModel? Result(string name, EquatableArray<ResponseModel> responses, List<UnionModel> unions)
    {
        // A document that names no success describes it by its default response.
        bool hasSuccess = responses.Any(response => response.IsSuccess);
        List<ResponseModel> typed = responses.Where(response => (response.IsSuccess || (!hasSuccess && response.IsDefault)) && response.Type is not null).ToList();
        if (typed.Select(response => response.Type).Distinct().Count() <= 1)
            return typed.FirstOrDefault()?.Type;

        string unionName = context.Types.Reserve(name + "Result");
        unions.Add(new UnionModel(
            unionName, DocumentationParser.Parse(null, $"What the operation `{name}` answers: the property of the status that came is set."), typed.ToEquatableArray()));
        return new ObjectType(unionName);
    }

    private static DocumentationModel Documentation(OpenApiOperation operation, HttpMethod method, string path)
    {
        string request = $"`{method.Method.ToUpperInvariant()} {path}`";
        List<string> description = DocumentationParser.Paragraphs(operation.Description);
        if (operation.Summary is { Length: > 0 } summary)
            return DocumentationParser.Parse(summary, request, remarks: description.Append(request));

        return DocumentationParser.Parse(operation.Description, request, remarks: description.Count > 0 ? [request] : []);
    }
}
