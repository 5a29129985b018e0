using System.Collections.Generic;
using System.Linq;
using Microsoft.OpenApi;
using Tavus.Generator.Diagnostics;
using Tavus.Generator.Helpers;
using Tavus.Generator.Model;

namespace Tavus.Generator.Parser;

/// <summary>Reads how requests are authenticated: which schemes a document has, and which of them an operation asks for.</summary>
internal sealed class SecurityParser(ParserContext context, SecurityTable table)
{
    private static readonly SpecPointer SchemesPointer = SpecPointer.Root.Append("components", "securitySchemes");

    private readonly Dictionary<string, SecuritySchemeModel?> _schemes = [];

    /// <summary>Reads the schemes. The main one is the first that the document as a whole asks for, or else the first of all.</summary>
    public void ParseSchemes()
    {
        foreach (KeyValuePair<string, IOpenApiSecurityScheme> scheme in context.Document.Components?.SecuritySchemes ?? new Dictionary<string, IOpenApiSecurityScheme>())
            _schemes[scheme.Key] = Parse(scheme.Key, scheme.Value);

        string? primary = (context.Document.Security ?? [])
            .SelectMany(requirement => requirement.Keys)
            .Select(reference => reference.Reference.Id)
            .OfType<string>()
            .Concat(_schemes.Keys)
            .FirstOrDefault(id => _schemes.TryGetValue(id, out SecuritySchemeModel? scheme) && scheme is not null);
        if (primary is not null)
            table.AddPrimary(primary, _schemes[primary]!);
    }

    /// <summary>The name of what an operation asks for, or null where it is sent without a credential; <c>security: []</c> asks for none.</summary>
    public string? Parse(OpenApiOperation operation, SpecPointer pointer)
    {
        IList<OpenApiSecurityRequirement> alternatives = operation.Security ?? context.Document.Security ?? [];
        if (operation.Security is null)
            pointer = SpecPointer.Root;

        EquatableArray<EquatableArray<int>> usable = alternatives
            .Select(requirement => Combination(requirement, pointer.Append("security")))
            .Where(combination => combination.Count > 0)
            .Distinct()
            .ToEquatableArray();
        return usable.Count == 0 ? null : table.Require(usable);
    }

    private EquatableArray<int> Combination(OpenApiSecurityRequirement requirement, SpecPointer pointer)
    {
        var indexes = new List<int>();
        var headers = new HashSet<string>();
        foreach (string id in requirement.Keys.Select(reference => reference.Reference.Id).OfType<string>())
        {
            if (!_schemes.TryGetValue(id, out SecuritySchemeModel? scheme))
                context.Report(DiagnosticIds.InvalidElement, pointer, $"The security scheme '{id}' is not declared in 'components'; nothing is sent for it.");
            else if (scheme is { Place: CredentialPlace.Header } && !headers.Add(scheme.Name.ToLowerInvariant()))
                context.Report(DiagnosticIds.UnsupportedElement, pointer, $"The credential of '{id}' cannot be sent together with another one in the header '{scheme.Name}'; it is not sent.");
            else if (scheme is not null)
                indexes.Add(table.Add(id, scheme));
        }

        return indexes.Distinct().ToEquatableArray();
    }

    private SecuritySchemeModel? Parse(string id, IOpenApiSecurityScheme scheme)
    {
        SecuritySchemeModel? model = scheme switch
        {
            { Type: SecuritySchemeType.ApiKey, In: ParameterLocation.Header, Name: { } name } when HttpToken.IsToken(name) => Model(CredentialPlace.Header, name, ""),
            { Type: SecuritySchemeType.ApiKey, In: ParameterLocation.Cookie, Name: { } name } when HttpToken.IsToken(name) => Model(CredentialPlace.Cookie, name, ""),
            { Type: SecuritySchemeType.ApiKey, In: ParameterLocation.Query, Name: { Length: > 0 } name } => Model(CredentialPlace.Query, name, ""),
            { Type: SecuritySchemeType.Http, Scheme: { } http } when http.ToLowerInvariant() == "bearer" => Model(CredentialPlace.Header, "Authorization", "Bearer "),
            { Type: SecuritySchemeType.Http, Scheme: { } http } when http.ToLowerInvariant() == "basic" => Model(CredentialPlace.Header, "Authorization", "Basic ", isBasic: true),
            { Type: SecuritySchemeType.OAuth2 or SecuritySchemeType.OpenIdConnect } => Model(CredentialPlace.Header, "Authorization", "Bearer "),
            _ => null,
        };
        if (model is null)
        {
            context.Report(
                DiagnosticIds.UnsupportedElement, SchemesPointer.Append(id),
                $"The security scheme '{id}' is of a kind that the client does not know; nothing is sent for it. A handler of your HttpClient can.");
        }

        return model;

        SecuritySchemeModel Model(CredentialPlace place, string name, string prefix, bool isBasic = false) =>
            new("", place, name, prefix, isBasic, DocumentationParser.Parse(scheme.Description, $"The credential of the security scheme `{id}`."));
    }
}
