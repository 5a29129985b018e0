using System.Collections.Generic;
using System.Linq;
using Tavus.Generator.Text;

namespace Tavus.Generator.Model;

/// <summary>
/// All that is generated, decided: the emitters only print it. This is the generator's cached value: everything that it reaches must
/// be immutable, equal by value, and free of positions, compiler objects and Microsoft.OpenApi's types.
/// </summary>
/// <param name="Fingerprint">The hash of the documents and overlays: other projects recognise the same client by it.</param>
internal sealed record ClientModel(
    GeneratorOptions Options,
    TargetModel Target,
    string Fingerprint,
    DocumentationModel Documentation,
    ServerModel Server,
    SecurityModel? Security,
    EquatableArray<ObjectModel> Objects,
    EquatableArray<EnumModel> Enums,
    EquatableArray<UnionModel> Unions,
    EquatableArray<MultiStatusResultModel> MultiStatusResults,
    EquatableArray<OperationModel> Operations)
{
    /// <summary>The requests that the API sends.</summary>
    public EquatableArray<EventModel> Events { get; init; }

    /// <summary>The class that reads them.</summary>
    public string EventsName { get; init; } = "";

    /// <summary>The mark by which other projects find this client in its assembly.</summary>
    public ClientMark Mark => new(Options.Namespace, Options.Accessibility, Fingerprint);

    /// <summary>Whether generated code has to name types that it marks as obsolete.</summary>
    public bool HasDeprecatedTypes =>
        Objects.Any(model => model.IsDeprecated) || Enums.Any(model => model.IsDeprecated) || Unions.Any(model => model.IsDeprecated);

    /// <summary>Whether generated code has to read and write properties that it marks as obsolete.</summary>
    public bool HasDeprecatedProperties => Objects.Any(model => model.Properties.Any(property => property.IsDeprecated));

    /// <summary>Whether constructors have to set properties that they mark as obsolete.</summary>
    public bool HasDeprecatedDiscriminators => Objects.Any(model =>
        model.Inheritance.Values.Count > 0 && model.Properties.Any(property => property is { IsDiscriminator: true, IsDeprecated: true }));

    /// <summary>Whether the client has to send files that it marks as obsolete.</summary>
    public bool HasDeprecatedFiles =>
        Objects.Any(model => model.Properties.Any(property => property.IsDeprecated && property.Type.IsFile()));

    /// <summary>Whether the client has to read properties of pages that it marks as obsolete.</summary>
    public bool HasDeprecatedPages => Operations.Any(operation => operation.Pagination is { UsesObsolete: true });

    /// <summary>The JSON names of all members that must not be shown.</summary>
    public IEnumerable<string> SecretNames => Objects
        .SelectMany(model => model.Properties.Where(property => property.IsSecret))
        .Select(property => property.WireName)
        .Distinct()
        .OrderBy(name => name, System.StringComparer.Ordinal);

    /// <summary>Whether the application can describe its own API with the schemas of models.</summary>
    public bool DescribesModels => Target is { HasDependencyInjection: true, HasOpenApi: true }
        && Operations.Count > 0 && Objects.Count + Unions.Count + Enums.Count > 0;

    /// <summary>Whether an operation has another server.</summary>
    public bool HasServers => Operations.Any(operation => operation.Server is not null);

    /// <summary>Whether an operation has a request body or parameters that are validated before a request is sent.</summary>
    public bool ChecksRequests => Operations.Any(operation => operation.Body?.HasChecks == true || operation.ChecksParameters);

    /// <summary>Whether a request can have a credential.</summary>
    public bool HasCredentials => Security is not null || HasSecretHeaders;

    /// <summary>Whether an operation takes a credential as a parameter.</summary>
    public bool HasSecretHeaders => Operations.Any(operation => operation.Parameters.Any(parameter => parameter.IsSecret));

    /// <summary>Whether only a call shows if it sends a credential, and where to.</summary>
    public bool ChecksCalls => HasCredentials && (HasServers || HasSecretHeaders || Security?.IsOptional != false);

    /// <summary>The types of all values, with those of their items.</summary>
    public IEnumerable<TypeModel> Types => Objects.SelectMany(model => model.Properties.Select(property => property.Type))
        .Concat(Objects.Select(model => model.AdditionalType).OfType<TypeModel>())
        .Concat(Unions.SelectMany(model => model.Branches.Select(branch => branch.Type)))
        .Concat(Operations.SelectMany(operation => operation.Parameters.Select(parameter => parameter.Type)))
        .Concat(Operations.Select(operation => operation.Body?.Type).OfType<TypeModel>())
        .Concat(Operations.SelectMany(operation => operation.Responses.Select(response => response.Type).OfType<TypeModel>()))
        .Concat(Events.Select(model => model.Type))
        .SelectMany(type => type.WithParts());

    /// <summary>The collections that are items or values of what methods take or return.</summary>
    public IEnumerable<TypeModel> NestedCollections => Operations
        .SelectMany(operation => operation.Parameters.Select(parameter => parameter.Type)
            .Append(operation.Body?.Type)
            .Concat(operation.Responses.Select(response => response.Type)))
        .OfType<TypeModel>()
        .SelectMany(type => type.WithParts().Skip(1))
        .Where(type => type is ListType or MapType)
        .Distinct();

    /// <summary>Whether there are rules that refuse no request.</summary>
    public bool HasAdvice => Objects.Any(model => model.HasAdvice);

    /// <summary>The types of all values with rules, including those of their items.</summary>
    public IEnumerable<TypeModel> CheckedTypes =>
        Objects.SelectMany(model => model.Properties.Where(property => property.IsValidated).Select(property => property.Type))
        .Concat(Unions.SelectMany(model => model.Branches.Where(branch => branch.HasChecks).Select(branch => branch.Type)))
        .Concat(Operations.Where(operation => operation.Body?.HasChecks == true).Select(operation => operation.Body!.Type))
        .SelectMany(type => type.WithParts());
}
