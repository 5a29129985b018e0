using System;
using System.Collections.Generic;
using System.Linq;

namespace Tavus.Generator.Model;

/// <summary>Decides which parts of the support code the operations of a client need.</summary>
internal static class OperationFeatures
{
    public static void Add(ClientModel client, Action<string, bool> add)
    {
        IReadOnlyList<ParameterModel> parameters = client.Operations.SelectMany(operation => operation.Parameters).ToList();
        IReadOnlyList<RequestBodyModel> bodies = client.Operations.Select(operation => operation.Body).OfType<RequestBodyModel>().ToList();
        IReadOnlyList<ResponseModel> results = client.Operations
            .SelectMany(operation => operation.Result is { } result ? result.Cases : default)
            .ToList();
        IReadOnlyList<ResponseModel> errors = client.Operations
            .SelectMany(operation => operation.Responses)
            .Where(response => response.IsTypedError)
            .ToList();
        IReadOnlyList<SecuritySchemeModel> schemes = client.Security?.Schemes ?? [];
        bool hasForms = Sends(BodyKind.Form);
        bool hasMultipart = Sends(BodyKind.Multipart);
        bool hasKeyCookies = schemes.Any(scheme => scheme.Location == CredentialLocation.Cookie);
        add("HAS_FORMS", hasForms);
        add("HAS_MULTIPART", hasMultipart);
        add("HAS_FIELDS", hasForms || hasMultipart);
        add("HAS_UPLOADS", hasMultipart || Sends(BodyKind.Binary));
        add("HAS_TEXT_BODIES", Sends(BodyKind.Text));
        add("HAS_TEXTS", results.Any(response => response.Content == BodyKind.Text));
        bool hasTextValues = results.Any(response => response.Texts != TextUse.None)
            || errors.Any(response => response.Texts == TextUse.Value);
        bool hasMediaTypes = errors.Concat(results).Any(response => response.MediaType is not null);
        add("HAS_TEXT_VALUES", hasTextValues);
        add("HAS_MEDIA_TYPES", hasMediaTypes);
        add("HAS_BODY_TYPES", hasTextValues || hasMediaTypes);
        add("HAS_ITEMS", results.Any(response => response.Items != ItemFormat.None));
        add("HAS_FILE_TYPES", bodies.Any(body => body.Files.Any(file => file.ContentType?.Contains(",") == true)));
        add("HAS_EVENTS", client.Events.Count > 0);
        add("HAS_PAGES", client.Operations.Any(operation => operation.Pagination is not null));
        add("HAS_STREAMS", results.Any(response => response.Content == BodyKind.Binary));
        add("HAS_STYLES", hasForms || hasMultipart || parameters.Any(parameter => !parameter.IsPlain));
        add("HAS_PARAMETERS", hasForms || hasMultipart || parameters.Count > 0 || hasKeyCookies);
        add("HAS_NULL_BODIES", bodies.Any(body => body.AllowsNull));
        add("HAS_MEDIA_TYPE_CHOICES", bodies.Any(body => body.Alternatives.Count > 0));
        add("HAS_ACCEPT_CHOICES", client.Operations.Any(OffersStreams));
        add("HAS_REPLACED_HEADERS", parameters.Any(parameter => parameter.ReplacesHeader));
        add("HAS_COOKIES", hasKeyCookies || parameters.Any(parameter => parameter.Position == ParameterPosition.Cookie));
        add("HAS_SERVERS", client.HasServers);

        AddCredentials(client, schemes, add);

        bool Sends(BodyKind content) => bodies.Any(body => body.Content == content);
    }

    // JSON beside a stream is that of errors.
    private static bool OffersStreams(OperationModel operation) =>
        operation.Result is { } result
        && result.Cases.Any(response => response.Content == BodyKind.Binary)
        && operation.Accept.Split(',').Count(type => !type.Contains("json")) > 1;

    private static void AddCredentials(ClientModel client, IReadOnlyList<SecuritySchemeModel> schemes, Action<string, bool> add)
    {
        add("HAS_CREDENTIALS", client.HasCredentials);
        add("HAS_CALL_CHECKS", client.ChecksCalls);
        add("HAS_REQUEST_CHECKS", client.ChecksRequests);
        add("HAS_SECRET_HEADERS", client.HasSecretHeaders);
        add("HAS_MORE_SECRETS", client.HasCredentials || client.SecretNames.Any());
        add("HAS_TEMPLATES", client.Target.HasTracing || schemes.Count > 0);
        add("HAS_KEYS", schemes.Count > 0);
        add("HAS_OPTIONAL_KEYS", client.Security is { IsOptional: true });
        add("HAS_REQUIRED_KEYS", client.Security is { IsOptional: false });
        add("HAS_SCHEMES", client.Security is { IsSingleHeader: false });
        add("HAS_WHOLE_HEADERS", schemes.Any(scheme => scheme.IsAuthorization));
        add("HAS_KEY_COOKIES", schemes.Any(scheme => scheme.Location == CredentialLocation.Cookie));
        add("HAS_BASIC", schemes.Any(scheme => scheme.IsBasic));
        add("HAS_QUERY_KEYS", schemes.Any(scheme => scheme.Location == CredentialLocation.Query));
    }
}
