using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.OpenApi;
using Tavus.Generator.Diagnostics;
using Tavus.Generator.Text;
using Tavus.Generator.Model;

namespace Tavus.Generator.Parsing;

/// <summary>Reads the parameters of an operation: its own ones, and those of its path that it does not override.</summary>
internal sealed class ParameterParser(ParserContext context, SchemaParser schemas, SecurityParser security)
{
    // The names of a client method's own parameters and locals.
    private static readonly string[] TakenNames = ["call", "cancellationToken", "mediaType", "nameof", "query", "request", "violations"];

    public EquatableArray<ParameterModel> Parse(
        string path, IOpenApiPathItem item, OpenApiOperation operation, SpecPointer itemPointer, SpecPointer pointer, string operationName)
    {
        var names = new NameScope(TakenNames);
        List<string> templates = UrlTemplateParser.NamesIn(path);
        ReportColons(path, templates, itemPointer);
        var entries = Effective(item.Parameters, itemPointer, operation.Parameters, pointer)
            .Where(entry => !IsDropped(entry.Parameter, entry.Pointer, operation))
            .ToLookup(entry => entry.Parameter.In == ParameterLocation.Path);

        // Those of the path take their names first, since a new parameter of the query must not rename them.
        List<ParameterModel> parameters = entries[true]
            .Where(entry => IsInPath(entry.Parameter.Name, path, templates, entry.Pointer))
            .Select(entry => ParseParameter(entry.Parameter, entry.Pointer, operationName, names))
            .OfType<ParameterModel>()
            .ToList();
        parameters.AddRange(templates
            .Where(template => !parameters.Any(parameter => parameter.WireName == template))
            .Select(template => Undeclared(template, itemPointer, names))
            .ToList());
        return parameters
            .OrderBy(parameter => templates.IndexOf(parameter.WireName))
            .Concat(entries[false]
                .Select(entry => ParseParameter(entry.Parameter, entry.Pointer, operationName, names))
                .OfType<ParameterModel>())
            .ToEquatableArray();
    }

    private void ReportColons(string path, List<string> templates, SpecPointer itemPointer)
    {
        foreach (string name in UrlTemplateParser.ColonNamesIn(path).Where(name => !templates.Contains(name)))
        {
            context.Report(
                DiagnosticIds.InvalidElement, itemPointer,
                $"The path has no template '{{{name}}}': OpenAPI does not support ':{name}', which is sent unchanged; write '{{{name}}}'.");
        }
    }

    private bool IsInPath(string? name, string path, List<string> templates, SpecPointer pointer)
    {
        if (name is not { Length: > 0 } || templates.Contains(name))
            return true;

        if (!UrlTemplateParser.ColonNamesIn(path).Contains(name))
            context.Report(
                DiagnosticIds.InvalidElement, pointer, $"The path parameter '{name}' does not occur in the path; it is ignored.");

        return false;
    }

    private ParameterModel Undeclared(string template, SpecPointer itemPointer, NameScope names)
    {
        context.Report(
            DiagnosticIds.InvalidElement, itemPointer,
            $"The path contains '{{{template}}}', but no path parameter of that name is declared; it is treated as a string.");
        return new ParameterModel(
            names.Take(Identifier.ToCamelCase(template, "value")),
            template,
            ParameterPosition.Path,
            new PrimitiveType(PrimitiveKind.String),
            ValueStyle.Simple,
            Explode: false,
            AllowsReserved: false,
            DocumentationParser.Parse(null, $"The path parameter `{template}`."),
            IsRequired: true);
    }

    private static IEnumerable<(IOpenApiParameter Parameter, SpecPointer Pointer)> Effective(
        IList<IOpenApiParameter>? shared, SpecPointer itemPointer, IList<IOpenApiParameter>? own, SpecPointer pointer)
    {
        IEnumerable<(IOpenApiParameter, SpecPointer)> all = At(own, pointer).Concat(At(shared, itemPointer));
        return all
            .GroupBy(entry => (entry.Item1.Name, entry.Item1.In))
            .Select(group => group.First());

        static IEnumerable<(IOpenApiParameter, SpecPointer)> At(IList<IOpenApiParameter>? list, SpecPointer owner) =>
            (list ?? []).Select(
                (parameter, index) => (parameter, owner.Append("parameters", index.ToString(CultureInfo.InvariantCulture))));
    }

    private ParameterModel? ParseParameter(IOpenApiParameter parameter, SpecPointer pointer, string operationName, NameScope names)
    {
        if (parameter.Name is not { Length: > 0 } wireName || parameter.In is not { } location)
        {
            context.Report(DiagnosticIds.InvalidElement, pointer, "The parameter has no 'name' or no valid 'in'; it is ignored.");
            return null;
        }

        ParameterPosition position = location switch
        {
            ParameterLocation.Path => ParameterPosition.Path,
            ParameterLocation.Header => ParameterPosition.Header,
            ParameterLocation.Cookie => ParameterPosition.Cookie,
            _ => ParameterPosition.Query,
        };
        if (position is ParameterPosition.Header or ParameterPosition.Cookie && !HttpToken.IsToken(wireName))
        {
            context.Report(
                DiagnosticIds.InvalidElement, pointer,
                $"'{wireName}' cannot be the name of a {position.ToString().ToLowerInvariant()}; the parameter is ignored.");
            return null;
        }

        (pointer, TypeNameCandidates name) = ComponentLocation.Of(
            context, pointer, TypeNameCandidates.Of(operationName).AppendProperty(wireName), "Parameter");
        (TypeModel type, ValueStyle style) = parameter.Content is { Count: > 0 } content
            ? ParseContent(content.First(), position, pointer.Append("content"), name)
            : ParseSchema(parameter, position, pointer, name);

        bool isAccept = IsHeader(parameter, "Accept");
        ConstraintModel? constraint = isAccept ? null : ParameterLimits.Of(parameter, wireName, type);
        return new ParameterModel(
            names.Take(Identifier.ToCamelCase(wireName, "value")),
            wireName,
            position,
            type,
            style,
            parameter.Explode,
            parameter.AllowReserved && position == ParameterPosition.Query,
            Documentation(parameter, position, wireName, constraint),
            (parameter.Required || position == ParameterPosition.Path) && !isAccept)
        {
            IsSecret = IsHeader(parameter, "Authorization"),
            IsAccept = isAccept,
            Constraint = constraint,
        };
    }

    // OpenAPI ignores three names of headers. The client sets two of them itself; the third is often declared instead of a scheme.
    private bool IsDropped(IOpenApiParameter parameter, SpecPointer pointer, OpenApiOperation operation)
    {
        if (IsHeader(parameter, "Accept") && AcceptParameter.Chooses(context, parameter, operation))
            return false;

        string? reason = IsHeader(parameter, "Accept") || IsHeader(parameter, "Content-Type") ? "media types"
            : IsHeader(parameter, "Authorization") && security.Sets("Authorization", operation) ? "security scheme"
            : null;
        if (reason is not null)
            context.Inform(pointer, $"The header parameter '{parameter.Name}' is ignored: the client sets it by the {reason}.");

        return reason is not null;
    }

    private static bool IsHeader(IOpenApiParameter parameter, string name) =>
        parameter.In == ParameterLocation.Header && string.Equals(parameter.Name, name, System.StringComparison.OrdinalIgnoreCase);

    /// <summary>The style that a document names, or null.</summary>
    public static ValueStyle? StyleOf(ParameterStyle? style) => style switch
    {
        ParameterStyle.Simple => ValueStyle.Simple,
        ParameterStyle.Label => ValueStyle.Label,
        ParameterStyle.Matrix => ValueStyle.Matrix,
        ParameterStyle.Form => ValueStyle.Form,
        ParameterStyle.SpaceDelimited => ValueStyle.SpaceDelimited,
        ParameterStyle.PipeDelimited => ValueStyle.PipeDelimited,
        ParameterStyle.DeepObject => ValueStyle.DeepObject,
        _ => null,
    };

    private static DocumentationModel Documentation(
        IOpenApiParameter parameter, ParameterPosition position, string wireName, ConstraintModel? constraint)
    {
        DocumentationModel documentation = DocumentationParser.Parse(
            parameter.Description, $"The {position.ToString().ToLowerInvariant()} parameter `{wireName}`.");
        IEnumerable<string> limits = constraint is null ? [] : [$"Must {ConstraintModel.Expect(constraint.Limits)}."];
        IEnumerable<string> further = limits.Concat(parameter.Deprecated ? ["Deprecated."] : []);
        return documentation with { Summary = documentation.Summary.Concat(further).ToEquatableArray() };
    }

    private static bool IsJson(string mediaType)
    {
        string name = mediaType.Split(';')[0].Trim().ToLowerInvariant();
        return name.EndsWith("/json", System.StringComparison.Ordinal) || name.EndsWith("+json", System.StringComparison.Ordinal);
    }

    // A value in another format than JSON is its text.
    private (TypeModel, ValueStyle) ParseContent(
        KeyValuePair<string, OpenApiMediaType> content, ParameterPosition position, SpecPointer pointer, TypeNameCandidates name) =>
        IsJson(content.Key)
            ? (schemas.Parse(content.Value.Schema, pointer.Append(content.Key, "schema"), name).Type, ValueStyle.Json)
            : (new PrimitiveType(PrimitiveKind.String), Usual(position));

    private (TypeModel, ValueStyle) ParseSchema(
        IOpenApiParameter parameter, ParameterPosition position, SpecPointer pointer, TypeNameCandidates name)
    {
        ValueStyle style = Style(parameter, position, pointer);
        TypeModel type = schemas.Parse(parameter.Schema, pointer.Append("schema"), name).Type;

        // A string is the most convenient type for a value without a type.
        return (style == ValueStyle.DeepObject ? type : WithTexts(type), style);
    }

    private static TypeModel WithTexts(TypeModel type) => type switch
    {
        JsonType { Kind: JsonKind.Any } => new PrimitiveType(PrimitiveKind.String),
        ListType { Item: JsonType { Kind: JsonKind.Any } } =>
            new ListType(new PrimitiveType(PrimitiveKind.String), HasNullableItems: false),
        _ => type,
    };

    private static ValueStyle Usual(ParameterPosition position) =>
        position is ParameterPosition.Path or ParameterPosition.Header ? ValueStyle.Simple : ValueStyle.Form;

    private ValueStyle Style(IOpenApiParameter parameter, ParameterPosition position, SpecPointer pointer)
    {
        ValueStyle style = StyleOf(parameter.Style) ?? Usual(position);
        bool isKnown = position switch
        {
            ParameterPosition.Path => style is ValueStyle.Simple or ValueStyle.Label or ValueStyle.Matrix,
            ParameterPosition.Header => style == ValueStyle.Simple,
            ParameterPosition.Cookie => style == ValueStyle.Form,
            _ => style is ValueStyle.Form or ValueStyle.SpaceDelimited or ValueStyle.PipeDelimited or ValueStyle.DeepObject,
        };
        if (isKnown)
            return style;

        context.Report(
            DiagnosticIds.InvalidElement, pointer.Append("style"),
            $"The {position.ToString().ToLowerInvariant()} parameter '{parameter.Name}' cannot have this style; "
                + $"it is sent in the style '{Identifier.ToCamelCase(Usual(position).ToString(), "")}'.");
        return Usual(position);
    }
}
