using Tavus.Generator.Helpers;

namespace Tavus.Generator.Model;

/// <summary>A derived class, with the values of the discriminator that select it.</summary>
internal sealed record DerivedChoiceModel(string Name, EquatableArray<string> Texts);
