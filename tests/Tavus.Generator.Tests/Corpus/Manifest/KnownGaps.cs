using System.Linq;

namespace Tavus.Generator.Tests.Corpus.Manifest;

/// <summary>Tells by the look of a schema which known gap it fell into.</summary>
internal static class KnownGaps
{
    /// <summary>The gap at a node that was neither a symbol nor reported.</summary>
    public static KnownGap Of(RawNode node)
    {
        RawNode?[] schemas = [node, node.Parent is { Segment: "oneOf" or "anyOf" } ? node.Parent.Parent : node.Parent];
        if (schemas.OfType<RawNode>().Any(IsChoiceOfPrimitives))
            return KnownGap.ChoiceOfPrimitives;

        RawNode? listing = node.Parent is { Segment: "enum" } ? node.Parent.Parent : node.Segment == "items" ? node.Parent : null;
        return listing?["enum"] is not null && !IsText(listing, node) ? KnownGap.EnumOfOtherType : KnownGap.None;
    }

    private static bool IsChoiceOfPrimitives(RawNode schema) => new[] { "oneOf", "anyOf" }.Any(keyword => schema.List(keyword) is { Count: > 1 } branches
        && branches.All(branch => branch["$ref"] is null && !RawElements.OfSchema(branch).Any()));

    private static bool IsText(RawNode schema, RawNode value) => schema.Types().Count > 0
        ? schema.Types().All(name => name == "string")
        : value.Kind == RawKind.Text;
}
