using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.OpenApi;
using Tavus.Generator.Diagnostics;
using Tavus.Generator.Helpers;
using Tavus.Generator.Model;

namespace Tavus.Generator.Parser;

/// <summary>Reads the parameters of an operation: its own ones, and those of its path that it does not override.</summary>
internal sealed class ParameterParser(ParserContext context, SchemaParser schemas)
{
    private static readonly Regex Placeholder = new(@"\{([^{}]+)\}", RegexOptions.CultureInvariant);

    // What a client method calls its own parameters and locals.
    private static readonly string[] TakenNames = ["cancellationToken", "message", "nameof", "query", "request", "response", "violations"];

    public EquatableArray<ParameterModel> Parse(
        string path, IOpenApiPathItem item, OpenApiOperation operation, SpecPointer itemPointer, SpecPointer pointer, string operationName)
    {
        var names = new NameScope(TakenNames);
        List<ParameterModel> parameters = Effective(item.Parameters, itemPointer, operation.Parameters, pointer)
            .Select(entry => ParseParameter(entry.Parameter, entry.Pointer, operationName, names))
            .OfType<ParameterModel>()
            .ToList();

        List<string> placeholders = Placeholder.Matches(path).Cast<Match>().Select(match => match.Groups[1].Value).ToList();
        foreach (ParameterModel stray in parameters.Where(parameter => parameter.Place == ParameterPlace.Path && !placeholders.Contains(parameter.WireName)).ToList())
        {
            context.Report(DiagnosticIds.InvalidElement, pointer, $"The path parameter '{stray.WireName}' does not occur in the path; it is left out.");
            parameters.Remove(stray);
        }

        foreach (string missing in placeholders.Where(name => !parameters.Any(parameter => parameter.Place == ParameterPlace.Path && parameter.WireName == name)).Distinct())
        {
            context.Report(DiagnosticIds.InvalidElement, itemPointer, $"The path holds '{{{missing}}}', but no path parameter of that name is declared; it is taken as a string.");
            parameters.Add(new ParameterModel(
                names.Take(Identifier.ToCamelCase(missing, "value")), missing, ParameterPlace.Path, new PrimitiveType(PrimitiveKind.String), ",",
                DocumentationParser.Parse(null, $"The path parameter `{missing}`."), IsRequired: true));
        }

        // In the order of the path, then in that of the document.
        return parameters
            .OrderBy(parameter => parameter.Place == ParameterPlace.Path ? placeholders.IndexOf(parameter.WireName) : int.MaxValue)
            .ToEquatableArray();
    }

    private static IEnumerable<(IOpenApiParameter Parameter, SpecPointer Pointer)> Effective(
        IList<IOpenApiParameter>? shared, SpecPointer itemPointer, IList<IOpenApiParameter>? own, SpecPointer pointer)
    {
        IEnumerable<(IOpenApiParameter, SpecPointer)> all = At(shared, itemPointer).Concat(At(own, pointer));
        return all
            .GroupBy(entry => (entry.Item1.Name, entry.Item1.In))
            .Select(group => group.Last());

        static IEnumerable<(IOpenApiParameter, SpecPointer)> At(IList<IOpenApiParameter>? list, SpecPointer owner) =>
            (list ?? []).Select((parameter, index) => (parameter, owner.Append("parameters", index.ToString(CultureInfo.InvariantCulture))));
    }

    private ParameterModel? ParseParameter(IOpenApiParameter parameter, SpecPointer pointer, string operationName, NameScope names)
    {
        if (parameter.Name is not { Length: > 0 } wireName || parameter.In is not { } location)
        {
            context.Report(DiagnosticIds.InvalidElement, pointer, "The parameter has no 'name' or no known 'in'; it is left out.");
            return null;
        }

        ParameterPlace? place = location switch
        {
            ParameterLocation.Path => ParameterPlace.Path,
            ParameterLocation.Query => ParameterPlace.Query,
            ParameterLocation.Header => ParameterPlace.Header,
            _ => null,
        };
        TypeModel type = schemas.Parse(parameter.Schema, pointer.Append("schema"), TypeName.Of(operationName).Append(wireName)).Type;
        if (type is JsonType { Kind: JsonKind.Any } && parameter.Content is null)
            type = new PrimitiveType(PrimitiveKind.String);

        if (place is null || !IsText(type is ListType list ? list.Item : type))
        {
            context.Report(
                DiagnosticIds.UnsupportedElement, pointer,
                $"The {location.ToString().ToLowerInvariant()} parameter '{wireName}' is of a kind that is not supported; it is left out.");
            return null;
        }

        if (place == ParameterPlace.Header && !HttpToken.IsToken(wireName))
        {
            context.Report(DiagnosticIds.InvalidElement, pointer, $"'{wireName}' cannot be the name of a header; the parameter is left out.");
            return null;
        }

        if (parameter.Style is ParameterStyle.Matrix or ParameterStyle.Label or ParameterStyle.DeepObject)
            context.Report(DiagnosticIds.UnsupportedElement, pointer, $"The style of the parameter '{wireName}' is not supported; its value is sent without it.");

        // The names that OpenAPI ignores: the client sets these headers itself.
        if (place == ParameterPlace.Header && wireName.ToLowerInvariant() is "accept" or "content-type" or "authorization")
            return null;

        return new ParameterModel(
            names.Take(Identifier.ToCamelCase(wireName, "value")),
            wireName,
            place.Value,
            type,
            Separator(parameter, place.Value),
            DocumentationParser.Parse(parameter.Description, $"The {place.Value.ToString().ToLowerInvariant()} parameter `{wireName}`."),
            parameter.Required || place == ParameterPlace.Path);
    }

    private static bool IsText(TypeModel type) => type is PrimitiveType or EnumType;

    private static string? Separator(IOpenApiParameter parameter, ParameterPlace place) => (place, parameter.Style, parameter.Explode) switch
    {
        (ParameterPlace.Query, ParameterStyle.SpaceDelimited, false) => " ",
        (ParameterPlace.Query, ParameterStyle.PipeDelimited, false) => "|",
        (ParameterPlace.Query, _, true) => null,
        _ => ",",
    };
}
