using Tavus.Generator.Helpers;

namespace Tavus.Generator.Model;

/// <summary>An enum of the values that a schema lists.</summary>
/// <param name="IsNumber">Whether the values stand in JSON as numbers, not as strings.</param>
internal sealed record EnumModel(string Name, DocumentationModel Documentation, EquatableArray<EnumMemberModel> Members, bool IsNumber, bool IsDeprecated);

/// <summary>A member of an enum and its text in JSON.</summary>
internal sealed record EnumMemberModel(string Name, string WireName, DocumentationModel Documentation)
{
    /// <summary>Whether the vendor's document no longer has it, and an overlay keeps it for a while.</summary>
    public bool IsRemoved { get; init; }
}
