using Tavus.Generator.Text;

namespace Tavus.Generator.Model;

/// <summary>The values of a discriminator that select a class.</summary>
/// <param name="WireName">The JSON name of the discriminator.</param>
/// <param name="Texts">The values; a new object has the first.</param>
/// <param name="IsOwn">Whether they select this class; else they select its base class.</param>
internal sealed record DiscriminatorValueModel(string WireName, EquatableArray<string> Texts, bool IsOwn);
