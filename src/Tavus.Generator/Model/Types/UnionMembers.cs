
namespace Tavus.Generator.Model;

/// <summary>The names of what every such class has; other ones where the class itself is called so.</summary>
/// <param name="Kind">The property that gives the type of the value.</param>
/// <param name="Kinds">The enum of the types.</param>
internal sealed record UnionMembers(string Kind, string Kinds, string Match, string Switch);
