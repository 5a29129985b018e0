
namespace Tavus.Generator.Model;

/// <summary>The names of the members of every union; different ones if the class has such a name itself.</summary>
/// <param name="Kind">The property that gives the type of the value.</param>
/// <param name="Kinds">The enum of the types.</param>
internal sealed record UnionMembers(string Kind, string Kinds, string Match, string Switch);
