
namespace Tavus.Generator.Model;

/// <summary>A member of an enum and its text in JSON.</summary>
internal sealed record EnumMemberModel(string Name, string WireName, DocumentationModel Documentation)
{
    /// <summary>Whether the vendor's document no longer has it, and an overlay keeps it for a while.</summary>
    public bool IsRemoved { get; init; }
}
