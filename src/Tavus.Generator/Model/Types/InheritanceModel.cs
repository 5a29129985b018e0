using Tavus.Generator.Text;

namespace Tavus.Generator.Model;

/// <summary>How a class relates to its base class and to its derived classes.</summary>
/// <param name="BaseName">The base class, or null.</param>
/// <param name="Discriminator">The JSON name of the property whose value selects a derived class, or null.</param>
/// <param name="Values">The values of discriminators that select this class.</param>
/// <param name="DerivedNames">The direct derived classes.</param>
/// <param name="Derived">The derived classes that reading can create, by the value of the discriminator.</param>
internal sealed record InheritanceModel(
    string? BaseName,
    string? Discriminator,
    EquatableArray<DiscriminatorValueModel> Values,
    EquatableArray<string> DerivedNames,
    EquatableArray<DerivedUnionModel> Derived)
{
    public static InheritanceModel None { get; } = new(null, null, default, default, default);

    public bool IsBase => DerivedNames.Count > 0;
}
