using System.Collections.Generic;
using System.Linq;
using Tavus.Generator.Model;

namespace Tavus.Generator.Emitter;

/// <summary>Prints a method of the client.</summary>
internal static class OperationEmitter
{
    private const string EnumeratorCancellation = "[global::System.Runtime.CompilerServices.EnumeratorCancellation] ";
    private const string Cancellation = "global::System.Threading.CancellationToken cancellationToken = default";

    public static void Emit(CodeWriter writer, OperationModel operation, ClientModel client, TypeEmitter types)
    {
        writer.Line();
        writer.Line("/// <inheritdoc/>");
        FileHeader.EmitObsolete(writer, operation.IsDeprecated, operation.IsRemoved);
        using (writer.Block($"public async {Signature(operation, types, isDefinition: true)}"))
        {
            EmitChecks(writer, operation, client, types);
            string path = PathEmitter.Emit(writer, operation, types);
            writer.Line(
                $"using var call = _http.Call({CSharpLiteral.Of(operation.HttpMethod)}, {path}{RequestArguments(operation, client)});");
            if (operation.Body is { } body)
            {
                string statement = RequestBodyEmitter.SetBody(body, types) + ";";
                writer.Line(body.IsOptional ? $"if (request is not null)\n    {statement}\n"
                    : body.AllowsNull ? $"if (request is null)\n    {RequestBodyEmitter.SetNull(body)};\nelse\n    {statement}\n"
                    : statement);
            }

            foreach (ParameterModel parameter in operation.Parameters.Where(
                parameter => parameter.Position is ParameterPosition.Header or ParameterPosition.Cookie))
                writer.Line(AddHeader(parameter, types) + ";");

            ResponseEmitter.Emit(writer, operation, types);
        }
    }

    /// <param name="returns">The documentation of the result; null for that of the operation's own.</param>
    public static void EmitDocumentation(CodeWriter writer, OperationModel operation, TypeEmitter types, string? returns = null)
    {
        DocumentationEmitter.Emit(writer, operation.Documentation);
        foreach (ParameterModel parameter in Ordered(operation, isRequired: true))
            DocumentationEmitter.EmitParameter(writer, parameter.Name, parameter.Documentation);

        if (operation.Body is { } body)
        {
            DocumentationEmitter.EmitParameter(writer, "request", body.Documentation);
            if (body.TakesMediaType)
                writer.Line("/// <param name=\"mediaType\">The media type of the body.</param>");
        }

        foreach (ParameterModel parameter in Ordered(operation, isRequired: false))
            DocumentationEmitter.EmitParameter(writer, parameter.Name, parameter.Documentation);

        writer.Line("/// <param name=\"cancellationToken\">Cancels the call. The server may still process the request.</param>");
        if ((returns ?? Returns(operation.Result)) is { } text)
            writer.Line(text);

        if (operation.Body is { Type: NamedType } || operation.ChecksParameters)
            writer.Line($"/// <exception cref=\"{types.OfferedName("ValidationException")}\">"
                + "The request violates a rule of the API; it was not sent.</exception>");

        foreach (ResponseModel error in operation.Responses.Where(response => response is { IsTypedError: true, Type: NamedType }))
            writer.Line($"/// <exception cref=\"{types.OfferedName("ApiException")}{{TError}}\">The API returned {Range(error)}: "
                + $"a <see cref=\"{types.Type(error.Type!)}\"/>.</exception>");

        writer.Line($"/// <exception cref=\"{types.OfferedName("ApiException")}\">"
            + "The response is an error or unexpected, or the API could not be reached.</exception>");
        FileHeader.EmitObsolete(writer, operation.IsDeprecated, operation.IsRemoved);
    }

    /// <param name="isDefinition">Whether it is that of the class, not that of the interface.</param>
    public static string Signature(OperationModel operation, TypeEmitter types, bool isDefinition = false)
    {
        string parameters = Parameters(
            operation, types, isDefinition && operation.Result is { IsItems: true } ? EnumeratorCancellation : "");
        if (operation.Result is { IsItems: true } items)
            return $"IAsyncEnumerable<{types.Type(items.Type, items.AllowsNull)}> {operation.Name}Async({parameters})";

        string result = operation.Result is { } type ? $"<{types.Type(type.Type)}{(type.IsNullable ? "?" : "")}>" : "";
        return $"global::System.Threading.Tasks.Task{result} {operation.Name}Async({parameters})";
    }

    /// <summary>The parameters of the method.</summary>
    /// <param name="attribute">The attribute of the cancellation token, or empty.</param>
    public static string Parameters(OperationModel operation, TypeEmitter types, string attribute = "")
    {
        IEnumerable<string> parameters = Ordered(operation, isRequired: true)
            .Select(parameter => $"{Attribute(parameter)}{ParameterType(parameter, types)} {CSharpName.Of(parameter)}")
            .Concat(operation.Body is { } body ? [RequestParameter(body, types)] : [])
            .Concat(Ordered(operation, isRequired: false).Select(
                parameter => $"{Attribute(parameter)}{ParameterType(parameter, types)}? {CSharpName.Of(parameter)} = null"))
            .Concat(operation.Body is { TakesMediaType: true } binary ? [$"string mediaType = {CSharpLiteral.Of(binary.MediaType)}"] : [])
            .Append(attribute + Cancellation);
        return string.Join(", ", parameters);
    }

    /// <summary>The arguments that pass the parameters of the method on.</summary>
    /// <param name="argument">The argument for a parameter of the document.</param>
    public static string Arguments(OperationModel operation, System.Func<ParameterModel, string> argument)
    {
        IEnumerable<string> arguments = Ordered(operation, isRequired: true).Select(argument)
            .Concat(operation.Body is not null ? ["request"] : [])
            .Concat(Ordered(operation, isRequired: false).Select(argument))
            .Concat(operation.Body is { TakesMediaType: true } ? ["mediaType"] : [])
            .Append("cancellationToken");
        return string.Join(", ", arguments);
    }

    private static string? Returns(ResultModel? result) => result switch
    {
        { IsItems: true } => """
            /// <returns>
            /// The items, each when it arrives. Each enumeration is a separate call, which ends with the enumeration. Timeouts apply until the
            /// first item.
            /// </returns>
            """,
        { Content: BodyKind.Binary, IsUnion: false } =>
            "/// <returns>The body, as it arrives: dispose it. Timeouts and cancellation apply until it begins.</returns>",
        _ => null,
    };

    private static string RequestParameter(RequestBodyModel body, TypeEmitter types) =>
        $"{types.Type(body.Type, body.IsNullable)} request{(body.IsOptional ? " = null" : "")}";

    private static IEnumerable<ParameterModel> Ordered(OperationModel operation, bool isRequired) =>
        operation.Parameters.Where(parameter => parameter.IsRequired == isRequired);

    private static string Attribute(ParameterModel parameter) =>
        parameter.Constraint is { } constraint ? RuleAttributes.Constraint(constraint) + " " : "";

    private static string ParameterType(ParameterModel parameter, TypeEmitter types) => parameter is { IsPlain: true, Type: ListType list }
        ? $"IEnumerable<{types.Type(list.Item)}>"
        : types.Type(parameter.Type);

    private static string Range(ResponseModel response) => response.IsExact
        ? response.FirstStatus.ToString(System.Globalization.CultureInfo.InvariantCulture)
        : response.IsDefault ? "any other status" : $"{response.FirstStatus} to {response.LastStatus}";

    private static void EmitChecks(CodeWriter writer, OperationModel operation, ClientModel client, TypeEmitter types)
    {
        IEnumerable<string> references = Ordered(operation, isRequired: true)
            .Where(parameter => !TypeEmitter.IsValueType(parameter.Type) && !IsTextSegment(parameter))
            .Select(CSharpName.Of)
            .Concat(operation.Body is null or { IsNullable: true } || TypeEmitter.IsValueType(operation.Body.Type) ? [] : ["request"]);
        foreach (string name in references)
            writer.Line($"_ = {name} ?? throw new global::System.ArgumentNullException(nameof({name}));");

        if (operation.ChecksParameters)
        {
            ParameterCheckEmitter.Emit(writer, operation, types);
            writer.Line();
            return;
        }

        if (operation.Body is not { HasChecks: true } body)
            return;

        if (body.Type is NamedType)
        {
            string check = client.HasAdvice
                ? "ViolationCollector.CheckRequest(request)"
                : $"request{(body.IsNullable ? "?" : "")}.Validate()";
            writer.Line($"if (_http.ValidatesRequests)\n    {check};");
            writer.Line();
            return;
        }

        writer.Line($$"""
            var violations = new ViolationCollector();
            {{ValidationEmitter.Collect(body.Type, "violations", "\"\"", "request")}};
            if (_http.ValidatesRequests)
                violations.ThrowIfAny();

            """);
    }

    // These are checked where they are put into the path.
    private static bool IsTextSegment(ParameterModel parameter) =>
        parameter is { Position: ParameterPosition.Path, IsPlain: true, Type: PrimitiveType { Kind: PrimitiveKind.String } };

    /// <summary>The arguments of a request after its path.</summary>
    private static string RequestArguments(OperationModel operation, ClientModel client)
    {
        string security = client.Security is null or { IsSingleHeader: true }
            ? ", isAuthenticated: " + (operation.Requirement is null ? "false" : "true") + Requires(operation, client)
            : operation.Requirement is { } requirement ? $", {ConstructorEmitter.Requirements}.{requirement}" : "";
        string accept = operation.Accept == "application/json" ? "" : $", accept: {CSharpLiteral.Of(operation.Accept)}";
        string server = operation.Server is { } address ? $", server: {CSharpLiteral.Of(address)}" : "";
        string template = operation.Parameters.Any(parameter => parameter.Position is ParameterPosition.Path or ParameterPosition.Query)
            ? $", template: {CSharpLiteral.Of(operation.Route)}"
            : "";
        return security + server + accept + template;
    }

    // If every operation requires the only credential, the client always has one.
    private static string Requires(OperationModel operation, ClientModel client) =>
        client.Security is { IsOptional: true } security && security.IsRequired(operation.Requirement) ? ", isRequired: true" : "";

    private static string AddHeader(ParameterModel parameter, TypeEmitter types)
    {
        string name = CSharpLiteral.Of(parameter.WireName);
        if (parameter.ReplacesHeader)
            return $"RequestText.SetHeader(call.Request, {name}, {PathEmitter.Text(parameter, types)})";

        if (parameter.IsSecret)
        {
            string value = parameter.IsPlain ? PathEmitter.Text(parameter, types) : StyledHeader(parameter, types);
            return $"call.AddSecretHeader({name}, {value})";
        }

        return (parameter.Position, parameter.IsPlain) switch
        {
            (ParameterPosition.Cookie, true) => $"RequestText.AddCookie(call.Request, {name}, {PathEmitter.Text(parameter, types)})",
            (ParameterPosition.Cookie, false) =>
                $"StyleText.AddCookies(call.Request, {name}, {PathEmitter.Json(parameter, types)}, {PathEmitter.Style(parameter, types)})",
            (_, true) => $"RequestText.AddHeader(call.Request, {name}, {PathEmitter.Text(parameter, types)})",
            _ => $"RequestText.AddHeader(call.Request, {name}, {StyledHeader(parameter, types)})",
        };
    }

    private static string StyledHeader(ParameterModel parameter, TypeEmitter types) =>
        $"StyleText.Header("
            + $"{CSharpLiteral.Of(parameter.WireName)}, {PathEmitter.Json(parameter, types)}, {PathEmitter.Style(parameter, types)})";
}
