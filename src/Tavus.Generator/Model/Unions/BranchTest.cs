using Tavus.Generator.Text;

namespace Tavus.Generator.Model;

/// <summary>A property that has one of some values in every object of a type, if it is there.</summary>
/// <param name="IsDiscriminator">Whether the value alone decides.</param>
internal sealed record BranchTest(string WireName, EquatableArray<string> Texts, bool IsDiscriminator)
{
    /// <summary>A further value that is read but never written: the name of a schema that has a mapping.</summary>
    public string? ImplicitText { get; init; }
}
