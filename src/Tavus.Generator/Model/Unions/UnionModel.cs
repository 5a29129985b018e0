using Tavus.Generator.Text;

namespace Tavus.Generator.Model;

/// <summary>A class of a value that is one of several types (<c>oneOf</c>, <c>anyOf</c>).</summary>
/// <param name="HasChecks">Whether one of its types has something to validate.</param>
internal sealed record UnionModel(
    string Name,
    UnionMembers Members,
    DocumentationModel Documentation,
    EquatableArray<BranchModel> Branches,
    bool IsDeprecated,
    bool HasChecks);
