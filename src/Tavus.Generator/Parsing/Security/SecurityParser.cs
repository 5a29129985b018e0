using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.OpenApi;
using Tavus.Generator.Diagnostics;
using Tavus.Generator.Text;
using Tavus.Generator.Model;

namespace Tavus.Generator.Parsing;

/// <summary>Reads how requests are authenticated: which schemes a document has, and which of them an operation requires.</summary>
internal sealed class SecurityParser(ParserContext context, SecurityTable table)
{
    // Their credentials depend on the request or on a challenge of the server.
    private static readonly string[] ComputedSchemes =
        ["aws4-hmac-sha256", "digest", "dpop", "gnap", "hawk", "hoba", "mutual", "negotiate", "ntlm", "oauth", "privatetoken", "vapid"];

    private static readonly SpecPointer SchemesPointer = SpecPointer.Root.Append("components", "securitySchemes");

    private readonly Dictionary<string, SecuritySchemeModel?> _schemes = [];
    private readonly HashSet<string> _reported = [];

    /// <summary>Reads the schemes that operations use. The main one is the one that most operations use.</summary>
    public void ParseSchemes()
    {
        IReadOnlyList<string> used = UsedSchemes();
        IDictionary<string, IOpenApiSecurityScheme> declared =
            context.Document.Components?.SecuritySchemes ?? new Dictionary<string, IOpenApiSecurityScheme>();
        foreach (KeyValuePair<string, IOpenApiSecurityScheme> scheme in declared)
        {
            if (used.Contains(scheme.Key))
            {
                _schemes[scheme.Key] = Parse(scheme.Key, scheme.Value);
            }
            else
            {
                context.Inform(
                    SchemesPointer.Append(scheme.Key),
                    $"No operation uses the security scheme '{scheme.Key}'; nothing is sent for it. "
                        + "Set 'security' in an overlay if the API needs it.");
            }
        }

        List<string> usable = used.Where(id => _schemes.TryGetValue(id, out SecuritySchemeModel? scheme) && scheme is not null).ToList();
        if (usable.Count > 0)
            table.AddPrimary(usable[0], _schemes[usable[0]]!, isOnly: usable.Count == 1);
    }

    /// <summary>The name of an operation's requirement, or null where it is sent without a credential.</summary>
    public string? Parse(OpenApiOperation operation, SpecPointer pointer)
    {
        pointer = (operation.Security is null ? SpecPointer.Root : pointer).Append("security");

        // A combination of which nothing can be sent requires nothing. It comes last: a credential that is set is sent.
        return table.Require(Alternatives(operation)
            .Select(requirement => Combination(requirement, pointer))
            .Distinct()
            .OrderBy(combination => combination.Count == 0)
            .ToEquatableArray());
    }

    /// <summary>Whether a scheme of the operation sets this header.</summary>
    public bool Sets(string header, OpenApiOperation operation) => Alternatives(operation).SelectMany(SchemesOf).Any(id =>
        _schemes.TryGetValue(id, out SecuritySchemeModel? scheme)
        && scheme is { Location: CredentialLocation.Header }
        && string.Equals(scheme.Name, header, StringComparison.OrdinalIgnoreCase));

    private IList<OpenApiSecurityRequirement> Alternatives(OpenApiOperation operation) =>
        operation.Security ?? context.Document.Security ?? [];

    private static IEnumerable<string> SchemesOf(OpenApiSecurityRequirement requirement) =>
        requirement.Keys.Select(reference => reference.Reference.Id).OfType<string>();

    // The schemes that most operations use come first, then those that are named first.
    private IReadOnlyList<string> UsedSchemes() => context.Document.Paths.Values
        .SelectMany(item => item.Operations?.Values ?? Enumerable.Empty<OpenApiOperation>())
        .SelectMany(operation => Alternatives(operation).SelectMany(SchemesOf).Distinct())
        .GroupBy(id => id)
        .OrderByDescending(group => group.Count())
        .Select(group => group.Key)
        .ToList();

    private EquatableArray<int> Combination(OpenApiSecurityRequirement requirement, SpecPointer pointer)
    {
        var indexes = new List<int>();
        var headers = new HashSet<string>();
        foreach (string id in SchemesOf(requirement))
        {
            string? fault = !_schemes.TryGetValue(id, out SecuritySchemeModel? scheme)
                ? $"The security scheme '{id}' is not declared in 'components'; nothing is sent for it."
                : scheme is { Location: CredentialLocation.Header } && !headers.Add(scheme.Name.ToLowerInvariant())
                    ? $"The credential of '{id}' cannot be sent together with another one in the header '{scheme.Name}'; it is not sent."
                    : null;
            if (fault is not null)
                ReportOnce(scheme is null ? DiagnosticIds.InvalidElement : DiagnosticIds.UnsupportedElement, pointer, fault);
            else if (scheme is not null)
                indexes.Add(table.Add(id, scheme));
        }

        return indexes.Distinct().ToEquatableArray();
    }

    // Many operations may have the same fault.
    private void ReportOnce(string id, SpecPointer pointer, string message)
    {
        if (_reported.Add(message))
            context.Report(id, pointer, message);
    }

    // Whether a credential is sent as it is, after the name of the scheme.
    private static bool IsPlain(string scheme) =>
        HttpToken.IsToken(scheme)
        && !ComputedSchemes.Contains(scheme.ToLowerInvariant())
        && !scheme.StartsWith("scram-", StringComparison.OrdinalIgnoreCase);

    private SecuritySchemeModel? Parse(string id, IOpenApiSecurityScheme scheme)
    {
        SecuritySchemeModel? model = scheme switch
        {
            { Type: SecuritySchemeType.ApiKey, In: ParameterLocation.Header, Name: { } name } when HttpToken.IsToken(name) =>
                Model(CredentialLocation.Header, name, ""),
            { Type: SecuritySchemeType.ApiKey, In: ParameterLocation.Cookie, Name: { } name } when HttpToken.IsToken(name) =>
                Model(CredentialLocation.Cookie, name, ""),
            { Type: SecuritySchemeType.ApiKey, In: ParameterLocation.Query, Name: { Length: > 0 } name } =>
                Model(CredentialLocation.Query, name, ""),
            { Type: SecuritySchemeType.Http, Scheme: { } http } when http.ToLowerInvariant() == "bearer" =>
                Model(CredentialLocation.Header, "Authorization", "Bearer "),
            { Type: SecuritySchemeType.Http, Scheme: { } http } when http.ToLowerInvariant() == "basic" =>
                Model(CredentialLocation.Header, "Authorization", "Basic ", isBasic: true),
            { Type: SecuritySchemeType.Http, Scheme: { } http } when IsPlain(http) =>
                Model(CredentialLocation.Header, "Authorization", http + " "),
            { Type: SecuritySchemeType.OAuth2 or SecuritySchemeType.OpenIdConnect } =>
                Model(CredentialLocation.Header, "Authorization", "Bearer "),
            _ => null,
        };
        if (model is null)
        {
            context.Report(
                DiagnosticIds.UnsupportedElement, SchemesPointer.Append(id),
                $"The client does not support security schemes of the kind of '{id}'; nothing is sent for it. "
                    + "A handler of your HttpClient can.");
        }

        return model;

        SecuritySchemeModel Model(CredentialLocation location, string name, string prefix, bool isBasic = false) => new(
            "", "", location, name, prefix, isBasic,
            DocumentationParser.Parse(scheme.Description, $"The credential of the security scheme `{id}`."));
    }
}
