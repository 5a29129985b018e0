using System.Linq;

namespace Tavus.Generator.Model;

/// <summary>A security scheme and its credential.</summary>
/// <param name="PropertyName">The option of the credential.</param>
/// <param name="ProviderName">The option that gets the credential for each call.</param>
/// <param name="Location">Its location in a request.</param>
/// <param name="Name">The name of the header, query parameter or cookie.</param>
/// <param name="Prefix">The text before it, such as <c>"Bearer "</c>.</param>
/// <param name="IsBasic">Whether it is <c>user:password</c>, sent in base64.</param>
internal sealed record SecuritySchemeModel(
    string PropertyName,
    string ProviderName,
    CredentialLocation Location,
    string Name,
    string Prefix,
    bool IsBasic,
    DocumentationModel Documentation)
{
    /// <summary>Whether the credential is the whole header <c>Authorization</c>, with the name of its scheme.</summary>
    public bool IsAuthorization =>
        Location == CredentialLocation.Header
        && Prefix.Length == 0
        && string.Equals(Name, "Authorization", System.StringComparison.OrdinalIgnoreCase);
}
