using System.Linq;
using Tavus.Generator.Text;

namespace Tavus.Generator.Model;

/// <summary>How requests are authenticated.</summary>
/// <param name="Schemes">The schemes that operations use; the first is the one that most operations need.</param>
/// <param name="Requirements">The requirements of operations, each once.</param>
/// <param name="IsOptional">Whether an operation needs no credential, so that a client can do without.</param>
internal sealed record SecurityModel(
    EquatableArray<SecuritySchemeModel> Schemes, EquatableArray<RequirementModel> Requirements, bool IsOptional)
{
    /// <summary>Whether the only credential is sent in a header as it is.</summary>
    public bool IsSingleHeader => Schemes.Count == 1 && Schemes[0] is { Location: CredentialLocation.Header, IsBasic: false };

    /// <summary>Whether an operation with this requirement must have a credential.</summary>
    public bool IsRequired(string? requirement) => Requirements.Any(candidate => candidate.Name == requirement && !candidate.IsOptional);
}
