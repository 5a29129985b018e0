using Tavus.Generator.Text;

namespace Tavus.Generator.Model;

/// <summary>One of the types of a union.</summary>
/// <param name="Name">The property that gives the value as this type, and the member of the enum.</param>
/// <param name="ParameterName">The parameter of the function that is called for a value of this type.</param>
/// <param name="Tests">The properties whose value distinguishes an object of this type from others.</param>
/// <param name="HasChecks">Whether a value of this type has something to validate.</param>
internal sealed record BranchModel(
    string Name, string ParameterName, TypeModel Type, DocumentationModel Documentation, EquatableArray<BranchTest> Tests, bool HasChecks)
{
    /// <summary>Whether another branch has the same type in C#.</summary>
    public bool IsShared { get; init; }

    /// <summary>Whether an earlier branch has the same type in C#: values of this type that users set are of that branch.</summary>
    public bool IsRepeated { get; init; }
}
