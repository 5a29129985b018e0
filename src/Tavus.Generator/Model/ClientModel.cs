using System.Collections.Generic;
using System.Linq;
using Tavus.Generator.Helpers;

namespace Tavus.Generator.Model;

/// <summary>
/// All that is generated, decided: the emitters only print it. This is the generator's cached value: everything that it reaches must
/// be immutable, equal by value, and free of positions, compiler objects and Microsoft.OpenApi's types.
/// </summary>
internal sealed record ClientModel(
    GeneratorOptions Options,
    TargetModel Target,
    DocumentationModel Documentation,
    ServerModel Server,
    SecurityModel? Security,
    EquatableArray<ObjectModel> Objects,
    EquatableArray<EnumModel> Enums,
    EquatableArray<UnionModel> Unions,
    EquatableArray<OperationModel> Operations)
{
    /// <summary>Whether generated code has to name types that it marks as obsolete.</summary>
    public bool HasDeprecatedTypes => Objects.Any(model => model.IsDeprecated) || Enums.Any(model => model.IsDeprecated);

    /// <summary>Whether generated code has to read and write properties that it marks as obsolete.</summary>
    public bool HasDeprecatedProperties => Objects.Any(model => model.Properties.Any(property => property.IsDeprecated));

    /// <summary>Whether the client has to send files that it marks as obsolete.</summary>
    public bool HasDeprecatedFiles => Objects.Any(model => model.Properties.Any(property => property.IsDeprecated && property.Type.IsFile()));

    /// <summary>Whether an operation has a server of its own.</summary>
    public bool HasServers => Operations.Any(operation => operation.Server is not null);

    /// <summary>Whether any value is of one of these kinds.</summary>
    public bool Uses(params PrimitiveKind[] kinds) => Types().Any(type => type.Contains(kinds));

    private IEnumerable<TypeModel> Types() => Objects.SelectMany(model => model.Properties.Select(property => property.Type))
        .Concat(Operations.SelectMany(operation => operation.Parameters.Select(parameter => parameter.Type)))
        .Concat(Operations.Select(operation => operation.Body?.Type).OfType<TypeModel>())
        .Concat(Operations.SelectMany(operation => operation.Responses.Select(response => response.Type).OfType<TypeModel>()));
}
