using System.Collections.Generic;
using System.Linq;
using Tavus.Generator.Text;
using Tavus.Generator.Model;

namespace Tavus.Generator.Parsing;

/// <summary>
/// Decides which properties a derived class inherits. What a derived schema declares again is the base's property, whose
/// type can represent the narrower value; only where that type is free-form JSON or another object does the derived class hide it.
/// </summary>
internal sealed class InheritedProperties
{
    private const string Remark = "Hides the property of the base class, which is null in objects that were read.";

    private readonly ParserContext _context;
    private readonly Dictionary<string, PropertyModel> _properties;
    private readonly HashSet<string> _declarations = [];

    public InheritedProperties(ParserContext context, ObjectModel baseModel, string baseId)
    {
        _context = context;
        _properties = baseModel.Properties.ToDictionary(property => property.WireName);
        Properties = baseModel.Properties;
        var part = new LocatedSchema(
            context.FindComponent(baseId)!, ParserContext.PointerToComponent(baseId), ComponentNames.Of(context, baseId));
        FlattenedObject parts = FlattenedObject.Of(context, [part]);
        foreach (MergedProperty member in parts.Members)
            _declarations.UnionWith(member.Declarations.Concat(member.Alternatives).Select(declared => declared.Pointer.ToString()));
    }

    /// <summary>The properties of the base class.</summary>
    public EquatableArray<PropertyModel> Properties { get; }

    /// <summary>The declaration of a property in the derived class if the base's property cannot represent it, or null.</summary>
    /// <param name="typeName">The derived class: C# does not allow a member of this name.</param>
    public MergedProperty? FindHiding(MergedProperty member, string typeName)
    {
        List<LocatedSchema> own = member.Declarations.Where(part => !_declarations.Contains(part.Pointer.ToString())).ToList();
        PropertyModel inherited = _properties[member.WireName];
        if (own.Count == 0 || FlattenedObject.IsAnnotation(own[own.Count - 1].Schema))
            return null;

        if (inherited.IsDiscriminator || inherited.Name == typeName)
            return null;

        return inherited.Type.WithParts().Last() switch
        {
            JsonType => member with { Declarations = own, Alternatives = [] },
            NamedType type when !IsOf(type, own[own.Count - 1]) => member,
            _ => null,
        };
    }

    /// <summary>A property of the base class as the derived class has it.</summary>
    public static PropertyModel Inherit(PropertyModel property, bool isRequired) => property with
    {
        IsInherited = true,
        HiddenType = null,
        IsRequired = property.IsRequired || (isRequired && !property.IsNullable),
    };

    /// <summary>A property that the derived class declares in place of the one of its base class.</summary>
    public static PropertyModel Hide(PropertyModel hidden, PropertyModel property) => property.Type.Equals(hidden.Type)
        ? Inherit(hidden, property.IsRequired)
        : property with
        {
            HiddenType = hidden.Type,
            Documentation = property.Documentation with
            {
                Remarks = property.Documentation.Remarks.Append(Remark).ToEquatableArray(),
            },
        };

    /// <summary>Whether a schema is only a constraint, or the component whose class the type is, or one that derives from it.</summary>
    private bool IsOf(NamedType type, LocatedSchema part)
    {
        string? id = FlattenedObject.ReferencedId(part.Schema);
        return id is null
            ? FlattenedObject.IsConstraint(part.Schema)
            : _context.Hierarchy.Chain(id).Any(level => _context.Types.Find(_context, ParserContext.PointerToComponent(level)) == type);
    }
}
