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
    public SecurityModel? Parse()
    {
        IDictionary<string, IOpenApiSecurityScheme>? schemes = context.Document.Components?.SecuritySchemes;
        if (schemes is null || schemes.Count == 0)
            return null;

        SecurityModel? found = Required().Concat(schemes.Keys).Select(id => schemes.TryGetValue(id, out IOpenApiSecurityScheme? scheme) ? Header(scheme) : null).FirstOrDefault(header => header is not null);
        if (found is null)
        {
            context.Report(
                DiagnosticIds.UnsupportedElement, SpecPointer.Root.Append("components", "securitySchemes"),
                "None of the security schemes is an API key in a header or a bearer token; requests are sent without a key.");
        }

        return found;
    }

    /// <summary>Whether an operation asks for a key; <c>security: []</c> says that it does not.</summary>
    public bool IsAuthenticated(OpenApiOperation operation) => (operation.Security ?? context.Document.Security ?? []).Any(requirement => requirement.Count > 0);

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
