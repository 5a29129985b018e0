using System.Collections.Generic;
using System.Linq;
using Tavus.Generator.Model;

namespace Tavus.Generator.Emitter;

/// <summary>Prints a method of the client.</summary>
internal static class OperationEmitter
{
    private const string Cancellation = "global::System.Threading.CancellationToken cancellationToken = default";

    public static void Emit(CodeWriter writer, OperationModel operation, ClientModel client, TypeEmitter types)
    {
        writer.Line();
        writer.Line("/// <inheritdoc/>");
        FileHeader.EmitObsolete(writer, operation.IsDeprecated);
        using (writer.Block($"public async {Signature(operation, types)}"))
        {
            EmitChecks(writer, operation, types);
            string path = PathEmitter.Emit(writer, operation, types);
            writer.Line($"using global::System.Net.Http.HttpRequestMessage message = _http.Request({Literal.Of(operation.HttpMethod)}, {path}, isAuthenticated: {(operation.IsAuthenticated ? "true" : "false")});");
            if (operation.Body is { } body)
            {
                writer.Line($"{types.Name("TavusHttp")}.SetBody(message, request, {types.Writing(body.Type)}, {Literal.Of(body.MediaType)});");
            }

            foreach (ParameterModel header in operation.Parameters.Where(parameter => parameter.Place == ParameterPlace.Header))
                writer.Line($"{types.Name("RequestText")}.AddHeader(message, {Literal.Of(header.WireName)}, {PathEmitter.Text(header, types)});");

            writer.Line($"{types.Name("TavusResponse")} response = await _http.SendAsync(message, cancellationToken).ConfigureAwait(false);");
            EmitResponses(writer, operation, client, types);
        }
    }

    public static void EmitDocumentation(CodeWriter writer, OperationModel operation, TypeEmitter types)
    {
        DocumentationEmitter.Emit(writer, operation.Documentation);
        foreach (ParameterModel parameter in Ordered(operation, isRequired: true))
            DocumentationEmitter.EmitParameter(writer, parameter.Name, parameter.Documentation);

        if (operation.Body is { } body)
            DocumentationEmitter.EmitParameter(writer, "request", body.Documentation);

        foreach (ParameterModel parameter in Ordered(operation, isRequired: false))
            DocumentationEmitter.EmitParameter(writer, parameter.Name, parameter.Documentation);

        writer.Line("/// <param name=\"cancellationToken\">Ends the call; the server may carry it out all the same.</param>");
        if (operation.Body is { Type: NamedType })
            writer.Line($"/// <exception cref=\"{types.Name("TavusValidationException")}\">The request breaks a rule of the API; it was not sent.</exception>");

        foreach (ResponseModel error in operation.Responses.Where(response => !response.IsSuccess && response.Type is NamedType))
            writer.Line($"/// <exception cref=\"{types.Name("TavusApiException")}{{TError}}\">The API answered {Range(error)} with a <see cref=\"{types.Type(error.Type!)}\"/>.</exception>");

        writer.Line($"/// <exception cref=\"{types.Name("TavusApiException")}\">The API answered with anything but a documented success, or could not be reached.</exception>");
        FileHeader.EmitObsolete(writer, operation.IsDeprecated);
    }

    public static string Signature(OperationModel operation, TypeEmitter types)
    {
        IEnumerable<string> parameters = Ordered(operation, isRequired: true).Select(parameter => $"{ParameterType(parameter, types)} {parameter.Name}")
            .Concat(operation.Body is { } body ? [$"{types.Type(body.Type)} request"] : [])
            .Concat(Ordered(operation, isRequired: false).Select(parameter => $"{ParameterType(parameter, types)}? {parameter.Name} = null"))
            .Append(Cancellation);
        string result = operation.Result is { } type ? $"<{types.Type(type)}{(operation.BodilessSuccesses.Count > 0 ? "?" : "")}>" : "";
        return $"global::System.Threading.Tasks.Task{result} {operation.Name}Async({string.Join(", ", parameters)})";
    }

    private static IEnumerable<ParameterModel> Ordered(OperationModel operation, bool isRequired) =>
        operation.Parameters.Where(parameter => parameter.IsRequired == isRequired);

    private static string ParameterType(ParameterModel parameter, TypeEmitter types) => parameter.Type is ListType list
        ? $"global::System.Collections.Generic.IEnumerable<{types.Type(list.Item)}>"
        : types.Type(parameter.Type);

    private static string Range(ResponseModel response) => response.FirstStatus == response.LastStatus
        ? response.FirstStatus.ToString(System.Globalization.CultureInfo.InvariantCulture)
        : response.IsDefault ? "any other status" : $"{response.FirstStatus} to {response.LastStatus}";

    private static void EmitChecks(CodeWriter writer, OperationModel operation, TypeEmitter types)
    {
        List<string> references = Ordered(operation, isRequired: true)
            .Where(parameter => !TypeEmitter.IsValueType(parameter.Type))
            .Select(parameter => parameter.Name)
            .Concat(operation.Body is null || TypeEmitter.IsValueType(operation.Body.Type) ? [] : ["request"])
            .ToList();
        foreach (string name in references)
        {
            writer.Line($$"""
                if ({{name}} is null)
                    throw new global::System.ArgumentNullException(nameof({{name}}));

                """);
        }

        if (operation.Body is not { HasChecks: true } body)
            return;

        if (body.Type is NamedType)
        {
            writer.Line("request.Validate();");
            return;
        }

        writer.Line($$"""
            var violations = new {{types.Name("ViolationCollector")}}();
            {{CheckEmitter.Collect(body.Type, "violations", "\"\"", "request")}};
            violations.ThrowIfAny();
            """);
    }

    private static void EmitResponses(CodeWriter writer, OperationModel operation, ClientModel client, TypeEmitter types)
    {
        foreach (ResponseModel error in operation.Responses.Where(response => !response.IsSuccess && response.Type is not null))
        {
            string condition = error.IsDefault ? "!response.IsSuccess" : StatusTest(error);
            writer.Line($"if ({condition})\n    throw response.Failure<{types.Type(error.Type!)}>({types.Reading(error.Type!)});\n");
        }

        writer.Line("if (!response.IsSuccess)\n    throw response.Failure();");
        if (operation.Result is { } result)
        {
            writer.Line();
            foreach (ResponseModel bodiless in operation.BodilessSuccesses)
                writer.Line($"if ({StatusTest(bodiless)})\n    return null;\n");

            UnionModel? union = client.Unions.FirstOrDefault(model => result is ObjectType type && type.Name == model.Name);
            if (union is null)
                writer.Line($"return {Read(result, types)};");
            else
                EmitUnion(writer, union, types);
        }
    }

    private static void EmitUnion(CodeWriter writer, UnionModel union, TypeEmitter types)
    {
        string name = types.Name(union.Name);
        foreach (ResponseModel @case in union.Cases)
        {
            writer.Line($$"""
                if ({{StatusTest(@case)}})
                    return new {{name}} { StatusCode = response.StatusCode, {{@case.MemberName}} = {{Read(@case.Type!, types)}} };

                """);
        }

        writer.Line($"return new {name} {{ StatusCode = response.StatusCode }};");
    }

    private static string StatusTest(ResponseModel response) => response.FirstStatus == response.LastStatus
        ? $"response.Status == {response.FirstStatus}"
        : $"response.Status is >= {response.FirstStatus} and <= {response.LastStatus}";

    private static string Read(TypeModel type, TypeEmitter types) =>
        $"response.Read<{types.Type(type)}>({types.Reading(type)})";
}
