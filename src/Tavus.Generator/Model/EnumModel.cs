using Tavus.Generator.Helpers;

namespace Tavus.Generator.Model;

/// <summary>An enum of the texts that a schema lists.</summary>
internal sealed record EnumModel(string Name, DocumentationModel Documentation, EquatableArray<EnumMemberModel> Members, bool IsDeprecated);

/// <summary>A member of an enum and its text in JSON.</summary>
internal sealed record EnumMemberModel(string Name, string WireName, DocumentationModel Documentation);
