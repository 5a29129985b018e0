using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Tavus.Generator.Text;
using Tavus.Generator.Model;

namespace Tavus.Generator.Parsing;

/// <summary>The properties of a class whose values select it or a class that derives from it.</summary>
internal static class DiscriminatorProperties
{
    private const NumberStyles Sign = NumberStyles.AllowLeadingSign;
    private static readonly CultureInfo Culture = CultureInfo.InvariantCulture;

    /// <summary>How the class of a component relates to others, as far as its own document shows.</summary>
    public static InheritanceModel Of(ParserContext context, string id)
    {
        string? baseName = context.Hierarchy.BaseOf(id) is { } baseId
            ? context.Types.FindObject(context, ParserContext.PointerToComponent(baseId))?.Name
            : null;
        return InheritanceModel.None with
        {
            BaseName = baseName,
            Discriminator = Names(context, id).FirstOrDefault(),
            Values = context.DiscriminatorValues.Of(id).ToEquatableArray(),
        };
    }

    /// <summary>The properties, with those that are discriminators marked. One that the document does not declare is a string.</summary>
    public static List<PropertyModel> Mark(ParserContext context, string id, string typeName, List<PropertyModel> properties)
    {
        List<string> names = Names(context, id).ToList();
        return names
            .Where(name => context.Hierarchy.HasDerived(id) && !properties.Exists(property => property.WireName == name))
            .Select(name => Undeclared(name, typeName, properties))
            .Concat(properties)
            .Select(property => names.Contains(property.WireName) ? Mark(property) : property)
            .ToList();
    }

    private static PropertyModel Mark(PropertyModel property) => property with
    {
        IsDiscriminator = true,
        Documentation = property.Documentation with
        {
            Remarks = property.Documentation.Remarks.Append("Selects the class. Derived classes set it.").ToEquatableArray(),
        },
    };

    /// <summary>Whether a property can be given the text of a discriminator.</summary>
    public static bool CanHold(PropertyModel property, string text) => property.Type switch
    {
        PrimitiveType { Kind: PrimitiveKind.String } or EnumType or JsonType { Kind: JsonKind.Any } => true,
        PrimitiveType { Kind: PrimitiveKind.Int32 } => int.TryParse(text, Sign, Culture, out _),
        PrimitiveType { Kind: PrimitiveKind.Int64 } => long.TryParse(text, Sign, Culture, out _),
        PrimitiveType { Kind: PrimitiveKind.Boolean } => text is "true" or "false",
        _ => false,
    };

    private static IEnumerable<string> Names(ParserContext context, string id) => context.Hierarchy.Chain(id)
        .Select(level => context.Hierarchy.DiscriminatorOf(level)?.PropertyName)
        .OfType<string>()
        .Distinct();

    private static PropertyModel Undeclared(string wireName, string typeName, List<PropertyModel> properties)
    {
        var scope = new NameScope(ReservedNames.ForProperties(typeName).Concat(properties.Select(property => property.Name)));
        return new PropertyModel(
            scope.Take(Identifier.ToPascalCase(wireName, "Property")),
            wireName,
            new PrimitiveType(PrimitiveKind.String),
            DocumentationParser.Parse(null, $"`{wireName}`"),
            IsRequired: false,
            IsNullable: false,
            IsReadOnly: false,
            IsSecret: false,
            IsDeprecated: false,
            HasRequiredKeyword: false,
            HasChecks: false);
    }
}
