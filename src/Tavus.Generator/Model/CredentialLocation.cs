using System.Linq;

namespace Tavus.Generator.Model;

/// <summary>Where a credential is sent.</summary>
internal enum CredentialLocation
{
    Header,
    Query,
    Cookie,
}
