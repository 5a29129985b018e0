using System.Collections.Generic;
using System.Linq;
using Microsoft.OpenApi;
using Tavus.Generator.Diagnostics;
using Tavus.Generator.Helpers;
using Tavus.Generator.Model;

namespace Tavus.Generator.Parser;

/// <summary>Finds the header that carries the API key: that of the first security scheme that can be sent as one.</summary>
internal sealed class SecurityParser(ParserContext context)
{
    private string? _schemeId;

    public SecurityModel? Parse()
    {
        IDictionary<string, IOpenApiSecurityScheme>? schemes = context.Document.Components?.SecuritySchemes;
        if (schemes is null || schemes.Count == 0)
            return null;

        _schemeId = Required().Concat(schemes.Keys).FirstOrDefault(id => schemes.TryGetValue(id, out IOpenApiSecurityScheme? scheme) && Header(scheme) is not null);
        if (_schemeId is null)
        {
            context.Report(
                DiagnosticIds.UnsupportedElement, SpecPointer.Root.Append("components", "securitySchemes"),
                "None of the security schemes is an API key in a header or a bearer token; requests are sent without a key.");
        }

        return _schemeId is null ? null : Header(schemes[_schemeId]);
    }

    /// <summary>Whether an operation takes the key; <c>security: []</c> says that it asks for none.</summary>
    public bool IsAuthenticated(OpenApiOperation operation, SpecPointer pointer)
    {
        IList<OpenApiSecurityRequirement> alternatives = operation.Security ?? context.Document.Security ?? [];
        if (alternatives.Any(requirement => requirement.Keys.Any(reference => reference.Reference.Id == _schemeId)))
            return true;

        if (_schemeId is not null && alternatives.Count > 0 && alternatives.All(requirement => requirement.Count > 0))
        {
            context.Report(
                DiagnosticIds.UnsupportedElement, pointer,
                $"The operation asks for another security scheme than '{_schemeId}', whose key the client sends; it is sent without a key.");
        }

        return false;
    }

    private IEnumerable<string> Required() =>
        (context.Document.Security ?? []).SelectMany(requirement => requirement.Keys).Select(reference => reference.Reference.Id).OfType<string>();

    private static SecurityModel? Header(IOpenApiSecurityScheme scheme) => scheme switch
    {
        { Type: SecuritySchemeType.ApiKey, In: ParameterLocation.Header, Name: { } name } when HttpToken.IsToken(name) => new SecurityModel(name, ""),
        { Type: SecuritySchemeType.Http, Scheme: { } http } when http.ToLowerInvariant() == "bearer" => new SecurityModel("Authorization", "Bearer "),
        { Type: SecuritySchemeType.OAuth2 or SecuritySchemeType.OpenIdConnect } => new SecurityModel("Authorization", "Bearer "),
        _ => null,
    };
}
