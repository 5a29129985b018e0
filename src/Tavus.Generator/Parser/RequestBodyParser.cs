using System.Collections.Generic;
using Microsoft.OpenApi;
using Tavus.Generator.Diagnostics;
using Tavus.Generator.Helpers;
using Tavus.Generator.Model;

namespace Tavus.Generator.Parser;

/// <summary>Reads the body of an operation.</summary>
internal sealed class RequestBodyParser(ParserContext context, SchemaParser schemas)
{
    public RequestBodyModel? Parse(IOpenApiRequestBody? body, SpecPointer pointer, string operationName)
    {
        if (body?.Content is not { Count: > 0 } content)
            return null;

        if (JsonMediaType.Find(content) is not { } found)
        {
            context.Report(
                DiagnosticIds.UnsupportedElement, pointer.Append("content"),
                $"The request body has no JSON media type ({string.Join(", ", content.Keys)}); the method takes free-form JSON.");
            return new RequestBodyModel(new JsonType(JsonKind.Any), "application/json", DocumentationParser.Parse(body.Description, "The body of the request."), HasChecks: false);
        }

        (string mediaType, OpenApiMediaType media) = found;
        TypeModel type = schemas.Parse(media.Schema, pointer.Append("content", mediaType, "schema"), TypeName.Of(operationName + "Request")).Type;
        return new RequestBodyModel(
            type, mediaType.Contains("*") ? "application/json" : mediaType.Split(';')[0].Trim(), DocumentationParser.Parse(body.Description, "The body of the request."), HasChecks: false);
    }
}
