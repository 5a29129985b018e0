using System.Linq;
using Tavus.Generator.Text;

namespace Tavus.Generator.Model;

/// <summary>The requirement of an operation: one of several combinations of schemes.</summary>
/// <param name="Name">A name for the combinations.</param>
/// <param name="Alternatives">The combinations, as indexes into the schemes. An empty one is the last.</param>
internal sealed record RequirementModel(string Name, EquatableArray<EquatableArray<int>> Alternatives)
{
    /// <summary>Whether the operation can be called without a credential.</summary>
    public bool IsOptional => Alternatives.Any(alternative => alternative.Count == 0);
}
