using Tavus.Generator.Text;

namespace Tavus.Generator.Model;

/// <summary>The server of the client.</summary>
/// <param name="Address">The absolute address. Null if the document has none.</param>
/// <param name="Relative">Addresses of the document that are relative, for its readers.</param>
internal sealed record ServerModel(UrlTemplate? Address, EquatableArray<ServerVariableModel> Variables, EquatableArray<string> Relative)
{
    /// <summary>Without an address: one that is absolute once its variables without a default are set, or null.</summary>
    public UrlTemplate? Template { get; init; }
}
