using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.OpenApi;
using Tavus.Generator.Diagnostics;
using Tavus.Generator.Helpers;
using Tavus.Generator.Model;

namespace Tavus.Generator.Parser;

/// <summary>Reads the responses of an operation: the narrowest status range first, so that the first match is the right one.</summary>
internal sealed class ResponseParser(ParserContext context, SchemaParser schemas)
{
    public EquatableArray<ResponseModel> Parse(OpenApiResponses? responses, SpecPointer pointer, string operationName)
    {
        var parsed = new List<ResponseModel>();
        string? mainSuccess = MainSuccess(responses);
        var names = new NameScope(["StatusCode"]);
        foreach (KeyValuePair<string, IOpenApiResponse> response in responses ?? [])
        {
            SpecPointer place = pointer.Append(response.Key);
            if (Range(response.Key) is not var (first, last))
            {
                context.Report(DiagnosticIds.InvalidElement, place, $"'{response.Key}' is no HTTP status; the response is left out.");
                continue;
            }

            string status = StatusNames.Of(response.Key);
            string memberName = names.Take(status);
            string name = operationName + (response.Key == mainSuccess ? "Response" : status);
            TypeModel? type = ParseContent(response.Value, place, name);
            parsed.Add(new ResponseModel(first, last, type, memberName, DocumentationParser.Parse(response.Value.Description, $"The body of the answer `{response.Key}`.")));
        }

        return parsed.OrderBy(response => response.LastStatus - response.FirstStatus).ToEquatableArray();
    }

    private TypeModel? ParseContent(IOpenApiResponse response, SpecPointer pointer, string name)
    {
        if (response.Content is not { Count: > 0 } content)
            return null;

        pointer = pointer.Append("content");
        if (JsonMediaType.Find(content) is not { } found)
        {
            context.Report(
                DiagnosticIds.UnsupportedElement, pointer, $"The response has no JSON media type ({string.Join(", ", content.Keys)}); its body is not read.");
            return null;
        }

        return schemas.Parse(found.Media.Schema, pointer.Append(found.Name, "schema"), TypeName.Of(name)).Type;
    }

    private static string? MainSuccess(OpenApiResponses? responses) => responses?
        .Where(response => response.Key.StartsWith("2", System.StringComparison.Ordinal) && response.Value.Content is { Count: > 0 })
        .Select(response => response.Key)
        .OrderBy(status => status, System.StringComparer.Ordinal)
        .FirstOrDefault();

    private static (int First, int Last)? Range(string status)
    {
        if (status == "default")
            return (0, 999);

        if (status.Length == 3 && status[0] is >= '1' and <= '5' && status.Substring(1).ToUpperInvariant() == "XX")
            return ((status[0] - '0') * 100, ((status[0] - '0') * 100) + 99);

        return int.TryParse(status, NumberStyles.None, CultureInfo.InvariantCulture, out int code) && code is >= 100 and <= 599 ? (code, code) : null;
    }
}
