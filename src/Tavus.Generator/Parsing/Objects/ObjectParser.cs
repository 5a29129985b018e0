using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Tavus.Generator.Text;
using Tavus.Generator.Model;

namespace Tavus.Generator.Parsing;

/// <summary>Makes a class of a schema with properties.</summary>
internal sealed class ObjectParser(ParserContext context, SchemaParser schemas, UnionParser unions)
{
    public TypeModel Parse(IOpenApiSchema schema, SpecPointer pointer, TypeNameCandidates name) =>
        Parse([new LocatedSchema(schema, pointer, name)], pointer, name);

    /// <summary>Creates a class from several schemas; the last of them is its main schema.</summary>
    public TypeModel Parse(IReadOnlyList<LocatedSchema> together, SpecPointer pointer, TypeNameCandidates name)
    {
        ObjectType type = context.Types.Declare(context, pointer, name, typeName => new ObjectType(typeName), out bool isNew);
        if (isNew)
            context.Pending.Enqueue(() => context.Types.Add(ParseMembers(type, together, pointer)));

        return type;
    }

    private ObjectModel ParseMembers(ObjectType type, IReadOnlyList<LocatedSchema> together, SpecPointer pointer)
    {
        IOpenApiSchema schema = together[together.Count - 1].Schema;
        FlattenedObject parts = FlattenedObject.Of(context, together.Select(part => part with { Name = part.Name.Declared(type.Name) }));
        string? component = context.Hierarchy.MemberAt(pointer);
        List<PropertyModel> properties = ParseProperties(type, parts, pointer, FindInherited(component));
        if (component is not null)
            properties = DiscriminatorProperties.Mark(context, component, type.Name, properties);

        var ruleParser = new RuleParser(context);
        foreach (LocatedSchema part in parts.Parts)
            ruleParser.Parse(part.Schema, part.Pointer, properties);

        EquatableArray<ConditionalRequirement> rules = parts.Parts
            .SelectMany(part => SchemaRequirements.Of(part.Schema, properties))
            .Concat(ruleParser.Rules).ToEquatableArray();
        EquatableArray<ConstraintModel> constraints = LimitsOf(parts, properties).Concat(ruleParser.Constraints).ToEquatableArray();
        EquatableArray<UsageModel> usages = ruleParser.Usages.ToEquatableArray();
        return new ObjectModel(
            type.Name,
            DocumentationParser.Parse(schema.Description, $"The object `{schema.Title ?? type.Name}`."),
            properties.Select(property => WithRules(property, rules, constraints, usages)).ToEquatableArray(),
            InheritsAdditional(component) ? null : ParseAdditional(parts),
            rules,
            schema.Deprecated,
            HasChecks: false,
            component is null ? InheritanceModel.None : DiscriminatorProperties.Of(context, component))
        {
            Constraints = constraints,
            Usages = usages,
        };
    }

    // Derived classes have the typed values of undeclared properties of their base class.
    private bool InheritsAdditional(string? component) => component is not null && context.Hierarchy.Chain(component)
        .Skip(1)
        .Any(level => context.Types.FindObject(context, ParserContext.PointerToComponent(level))?.AdditionalType is not null);

    private InheritedProperties? FindInherited(string? component) =>
        component is not null && context.Hierarchy.BaseOf(component) is { } baseId
            && context.Types.FindObject(context, ParserContext.PointerToComponent(baseId)) is { } baseModel
            ? new InheritedProperties(context, baseModel, baseId)
            : null;

    private List<PropertyModel> ParseProperties(ObjectType type, FlattenedObject parts, SpecPointer pointer, InheritedProperties? inherited)
    {
        Dictionary<string, MergedProperty> members = parts.Members.ToDictionary(member => member.WireName);
        var types = new PropertyTypeParser(context, schemas, this, unions);
        var constants = new ConstantParser(context);
        var properties = new List<PropertyModel>();
        foreach (PropertyModel property in inherited?.Properties ?? default)
        {
            MergedProperty? hiding = members.TryGetValue(property.WireName, out MergedProperty? member)
                ? inherited!.FindHiding(member, type.Name)
                : null;
            properties.Add(hiding is not null
                ? InheritedProperties.Hide(property, Parse(hiding, property.Name))
                : InheritedProperties.Inherit(property, parts.IsRequired(property.WireName)));
            members.Remove(property.WireName);
        }

        Dictionary<string, string> names = Names(type, parts, members, properties);
        properties.AddRange(parts.Members
            .Where(member => members.ContainsKey(member.WireName))
            .Select(member => Parse(member, names[member.WireName])));
        return properties;

        PropertyModel Parse(MergedProperty member, string name)
        {
            SchemaType propertyType = context.Files.Find(member.Main.Pointer) ?? types.Parse(member, pointer);
            bool isRequired = parts.IsRequired(member.WireName);
            return ParseProperty(member, propertyType, name, isRequired) with
            {
                Preset = constants.Parse(member, propertyType, isRequired),
            };
        }
    }

    // The object's own properties are named first: a part that grows does not rename them.
    private static Dictionary<string, string> Names(
        ObjectType type, FlattenedObject parts, Dictionary<string, MergedProperty> members, IEnumerable<PropertyModel> inherited)
    {
        var scope = new NameScope(ReservedNames.ForProperties(type.Name).Concat(inherited.Select(property => property.Name)));
        LocatedSchema own = parts.Parts[parts.Parts.Count - 1];
        return parts.Members
            .Where(member => members.ContainsKey(member.WireName))
            .OrderBy(member => own.Schema.Properties?.ContainsKey(member.WireName) == true ? 0 : 1)
            .ToDictionary(member => member.WireName, member => scope.Take(Identifier.ToPascalCase(member.WireName, "Property")));
    }

    private static IEnumerable<ConstraintModel> LimitsOf(FlattenedObject parts, IReadOnlyList<PropertyModel> properties)
    {
        Dictionary<string, PropertyModel> byName = properties.ToDictionary(property => property.WireName);
        return parts.Members
            .Where(member => byName.ContainsKey(member.WireName))
            .SelectMany(member => SchemaLimits.Of(member.Main.Schema, member.WireName, byName[member.WireName].Type));
    }

    /// <summary>Every rule is a line in the documentation as well.</summary>
    private static PropertyModel WithRules(
        PropertyModel property,
        EquatableArray<ConditionalRequirement> rules,
        EquatableArray<ConstraintModel> constraints,
        EquatableArray<UsageModel> usages)
    {
        IEnumerable<string> remarks = rules.Where(rule => rule.PropertyName == property.Name).Select(rule => rule.Documentation)
            .Concat(constraints.Where(constraint => constraint.IsOf(property.WireName)).Select(constraint => $"{constraint.Message}."))
            .Concat(usages.Select(usage => usage.MessageFor(property.WireName)).OfType<string>())
            .Concat(property.Documentation.Remarks);
        return property with { Documentation = property.Documentation with { Remarks = remarks.ToEquatableArray() } };
    }

    /// <summary>The type of the members that are not declared, or null where they are anything.</summary>
    private TypeModel? ParseAdditional(FlattenedObject parts) => parts.Parts
        .Where(part => part.Schema.AdditionalProperties is not null)
        .Select(part => schemas.ParseValue(
            part.Schema.AdditionalProperties, part.Pointer.Append("additionalProperties"), part.Name.Append("Value")).Type)
        .FirstOrDefault(type => type is not JsonType { Kind: JsonKind.Any });

    private static PropertyModel ParseProperty(MergedProperty member, SchemaType type, string name, bool isRequired)
    {
        IOpenApiSchema property = member.Main.Schema;
        bool isSecret = SecretProperties.IsSecret(member.WireName, property);
        return new PropertyModel(
            name,
            member.WireName,
            type.Type,
            DocumentationParser.Parse(
                property.Description, $"`{member.WireName}`", Example(property), PropertyRemarks.Of(property, isSecret)),
            isRequired,
            type.IsNullable,
            property.ReadOnly,
            isSecret,
            property.Deprecated,
            HasRequiredKeyword: false,
            HasChecks: false)
        {
            IsRemoved = RemovedMark.IsOn(property.Extensions),
        };
    }

#pragma warning disable CS0618 // 'example' is replaced by 'examples' in OpenAPI 3.1, but 3.0 documents have it.
    private static JsonNode? Example(IOpenApiSchema schema) => schema.Example ?? schema.Examples?.FirstOrDefault();
#pragma warning restore CS0618
}
