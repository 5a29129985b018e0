using Tavus.Generator.Helpers;

namespace Tavus.Generator.Model;

/// <summary>How requests are authenticated.</summary>
/// <param name="Schemes">The schemes that are used; the first is the one whose credential is <c>ApiKey</c>.</param>
/// <param name="Requirements">What operations ask for, each combination once.</param>
internal sealed record SecurityModel(EquatableArray<SecuritySchemeModel> Schemes, EquatableArray<RequirementModel> Requirements)
{
    /// <summary>Whether the only credential is sent in a header as it is.</summary>
    public bool IsSingleHeader => Schemes.Count == 1 && Schemes[0] is { Place: CredentialPlace.Header, IsBasic: false };
}

/// <summary>A security scheme and its credential.</summary>
/// <param name="PropertyName">The option that holds the credential.</param>
/// <param name="Place">Where it is sent.</param>
/// <param name="Name">The name of the header, query parameter or cookie.</param>
/// <param name="Prefix">What stands before it, such as <c>"Bearer "</c>.</param>
/// <param name="IsBasic">Whether it is <c>user:password</c>, sent in base64.</param>
internal sealed record SecuritySchemeModel(
    string PropertyName, CredentialPlace Place, string Name, string Prefix, bool IsBasic, DocumentationModel Documentation);

/// <summary>What an operation asks for: one of several combinations of schemes.</summary>
/// <param name="Name">A name for the combinations.</param>
/// <param name="Alternatives">The combinations, as indexes into the schemes.</param>
internal sealed record RequirementModel(string Name, EquatableArray<EquatableArray<int>> Alternatives);

/// <summary>Where a credential is sent.</summary>
internal enum CredentialPlace
{
    Header,
    Query,
    Cookie,
}
