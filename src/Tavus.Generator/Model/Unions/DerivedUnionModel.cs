using Tavus.Generator.Text;

namespace Tavus.Generator.Model;

/// <summary>A derived class, with the values of the discriminator that select it.</summary>
internal sealed record DerivedUnionModel(string Name, EquatableArray<string> Texts);
