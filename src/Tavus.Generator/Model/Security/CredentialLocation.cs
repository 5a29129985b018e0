using System.Linq;

namespace Tavus.Generator.Model;

/// <summary>The location of a credential in a request.</summary>
internal enum CredentialLocation
{
    Header,
    Query,
    Cookie,
}
