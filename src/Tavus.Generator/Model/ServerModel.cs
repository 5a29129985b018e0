using Tavus.Generator.Text;

namespace Tavus.Generator.Model;

/// <summary>The server of the client.</summary>
/// <param name="Address">The absolute address; <c>{name}</c> stands for a variable. Null where the document names none.</param>
/// <param name="Relative">Addresses of the document that are relative, for its readers.</param>
internal sealed record ServerModel(string? Address, EquatableArray<ServerVariableModel> Variables, EquatableArray<string> Relative)
{
    /// <summary>Where there is no address: one that is absolute once its variables without a default are set, or null.</summary>
    public string? Template { get; init; }
}
