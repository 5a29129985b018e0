
namespace Tavus.Generator.Model;

/// <summary>A variable of a server's address, and the option that sets it.</summary>
internal sealed record ServerVariableModel(string PropertyName, string WireName, string Default, DocumentationModel Documentation);
