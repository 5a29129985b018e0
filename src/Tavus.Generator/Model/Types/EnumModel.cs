using Tavus.Generator.Text;

namespace Tavus.Generator.Model;

/// <summary>An enum of the values that a schema lists.</summary>
/// <param name="IsNumber">Whether the values are numbers in JSON, not strings.</param>
internal sealed record EnumModel(
    string Name, DocumentationModel Documentation, EquatableArray<EnumMemberModel> Members, bool IsNumber, bool IsDeprecated);
