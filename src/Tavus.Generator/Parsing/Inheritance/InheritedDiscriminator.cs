using System.Linq;
using Tavus.Generator.Text;
using Tavus.Generator.Model;

namespace Tavus.Generator.Parsing;

/// <summary>Discriminates classes that derive from others, by the discriminators of their base classes.</summary>
internal static class InheritedDiscriminator
{
    /// <summary>The test for the objects of a component, or null where no base class has a discriminator.</summary>
    public static BranchTest? TestOf(ParserContext context, string id)
    {
        if (context.Hierarchy.BaseOf(id) is null)
            return null;

        return context.DiscriminatorValues.Of(id).FirstOrDefault(value => value.IsOwn) is { WireName: var name }
            ? new BranchTest(name, context.DiscriminatorValues.WithDerived(id, name).ToEquatableArray(), IsDiscriminator: true)
            : null;
    }
}
