using System.Linq;
using Tavus.Generator.Helpers;

namespace Tavus.Generator.Model;

/// <summary>How requests are authenticated.</summary>
/// <param name="Schemes">The schemes that operations use; the first is the one that most operations need.</param>
/// <param name="Requirements">The requirements of operations, each once.</param>
/// <param name="IsOptional">Whether an operation needs no credential, so that a client can do without.</param>
internal sealed record SecurityModel(
    EquatableArray<SecuritySchemeModel> Schemes, EquatableArray<RequirementModel> Requirements, bool IsOptional)
{
    /// <summary>Whether the only credential is sent in a header as it is.</summary>
    public bool IsSingleHeader => Schemes.Count == 1 && Schemes[0] is { Place: CredentialPlace.Header, IsBasic: false };

    /// <summary>Whether an operation with this requirement must have a credential.</summary>
    public bool IsRequired(string? requirement) => Requirements.Any(candidate => candidate.Name == requirement && !candidate.IsOptional);
}

/// <summary>A security scheme and its credential.</summary>
/// <param name="PropertyName">The option that holds the credential.</param>
/// <param name="ProviderName">The option that gets the credential for each call.</param>
/// <param name="Place">Where it is sent.</param>
/// <param name="Name">The name of the header, query parameter or cookie.</param>
/// <param name="Prefix">The text before it, such as <c>"Bearer "</c>.</param>
/// <param name="IsBasic">Whether it is <c>user:password</c>, sent in base64.</param>
internal sealed record SecuritySchemeModel(
    string PropertyName,
    string ProviderName,
    CredentialPlace Place,
    string Name,
    string Prefix,
    bool IsBasic,
    DocumentationModel Documentation)
{
    /// <summary>Whether the credential is the whole header <c>Authorization</c>, with the name of its scheme.</summary>
    public bool IsAuthorization =>
        Place == CredentialPlace.Header
        && Prefix.Length == 0
        && string.Equals(Name, "Authorization", System.StringComparison.OrdinalIgnoreCase);
}

/// <summary>The requirement of an operation: one of several combinations of schemes.</summary>
/// <param name="Name">A name for the combinations.</param>
/// <param name="Alternatives">The combinations, as indexes into the schemes. An empty one is the last.</param>
internal sealed record RequirementModel(string Name, EquatableArray<EquatableArray<int>> Alternatives)
{
    /// <summary>Whether the operation can be called without a credential.</summary>
    public bool IsOptional => Alternatives.Any(alternative => alternative.Count == 0);
}

/// <summary>Where a credential is sent.</summary>
internal enum CredentialPlace
{
    Header,
    Query,
    Cookie,
}
