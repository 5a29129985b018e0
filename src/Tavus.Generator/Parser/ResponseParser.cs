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
    private const string Json = "application/json";

    private readonly List<string> _accepted = [];

    /// <summary>The media types of the successes that were parsed, JSON first; JSON where there are none, since failures are told in it.</summary>
    public string Accept => _accepted.Count == 0 ? Json : string.Join(", ", _accepted.Distinct().OrderBy(name => name == Json ? 0 : 1));

    public EquatableArray<ResponseModel> Parse(OpenApiResponses? responses, SpecPointer pointer, string operationName, bool hasBodies)
    {
        var parsed = new List<ResponseModel>();
        string? mainSuccess = MainSuccess(responses);
        bool hasSuccess = responses?.Keys.Any(IsSuccess) == true;
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
            bool isResult = IsSuccess(response.Key) || (!hasSuccess && response.Key == "default");
            bool hasBody = response.Key is not ("204" or "205" or "304") && (hasBodies || !isResult);
            (SchemaType? type, ContentKind content) = hasBody ? ParseContent(response.Value, place.Append("content"), name, isResult) : default;
            parsed.Add(new ResponseModel(
                first, last, type?.Type, content, type?.IsNullable == true, memberName,
                DocumentationParser.Parse(response.Value.Description, $"The body of the answer `{response.Key}`.")));
        }

        return parsed.OrderBy(response => response.LastStatus - response.FirstStatus).ToEquatableArray();
    }

    private (SchemaType? Type, ContentKind Content) ParseContent(IOpenApiResponse response, SpecPointer pointer, string name, bool isResult)
    {
        if (response.Content is not { Count: > 0 } content)
            return default;

        ContentChoice choice = ContentParser.ForResponse(content);
        ContentParser.TellUnused(context, content, choice, pointer);
        if (choice.Kind == ContentKind.Json)
        {
            if (isResult)
                _accepted.AddRange(choice.MediaTypes);

            return (schemas.Parse(choice.Media.Schema, pointer.Append(choice.Key, "schema"), TypeName.Of(name)), choice.Kind);
        }

        ContentParser.TellUntyped(context, choice, pointer);

        // The text of a failure is in its exception.
        if (!isResult)
            return default;

        _accepted.AddRange(choice.MediaTypes);
        var type = new PrimitiveType(choice.Kind == ContentKind.Text ? PrimitiveKind.String : PrimitiveKind.Stream);
        return (new SchemaType(type, IsNullable: false), choice.Kind);
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

        return int.TryParse(status, NumberStyles.None, CultureInfo.InvariantCulture, out int code) && code is >= 100 and <= 599 ? (code, code) : null;
    }
}
