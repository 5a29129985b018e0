using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Tavus.Generator.Helpers;
using Tavus.Generator.Model;

namespace Tavus.Generator.Parser;

/// <summary>Makes a class of a schema with properties.</summary>
internal sealed class ObjectParser(ParserContext context, SchemaParser schemas, ChoiceParser choices)
{
    public TypeModel Parse(IOpenApiSchema schema, SpecPointer pointer, TypeName name) => Parse([new SchemaPart(schema, pointer, name)], pointer, name);

    /// <summary>Makes a class of what several schemas say together; the last of them speaks for it.</summary>
    public TypeModel Parse(IReadOnlyList<SchemaPart> together, SpecPointer pointer, TypeName name)
    {
        ObjectType type = context.Types.Declare(context, pointer, name, typeName => new ObjectType(typeName), out bool isNew);
        if (isNew)
            context.Pending.Enqueue(() => context.Types.Add(ParseMembers(type, together, pointer)));

        return type;
    }

    private ObjectModel ParseMembers(ObjectType type, IReadOnlyList<SchemaPart> together, SpecPointer pointer)
    {
        IOpenApiSchema schema = together[together.Count - 1].Schema;
        ObjectParts parts = ObjectParts.Of(context, together.Select(part => part with { Name = part.Name.Declared(type.Name) }));
        Dictionary<string, string> names = Names(type, parts);
        var members = new MemberParser(context, schemas, this, choices);
        var constants = new ConstantParser(context);
        List<PropertyModel> properties = parts.Members
            .Select(member => (Member: member, Type: context.Files.Find(member.Main.Pointer) ?? members.Parse(member, pointer)))
            .Select(entry => (entry.Member, entry.Type, IsRequired: parts.IsRequired(entry.Member.WireName)))
            .Select(entry => ParseProperty(entry.Member, entry.Type, names[entry.Member.WireName], entry.IsRequired) with
            {
                Preset = constants.Parse(entry.Member, entry.Type, entry.IsRequired),
            })
            .ToList();
        var ruleParser = new RuleParser(context);
        EquatableArray<RuleModel> rules = parts.Parts.SelectMany(part => ruleParser.Parse(part.Schema, part.Pointer, properties)).ToEquatableArray();
        return new ObjectModel(
            type.Name,
            DocumentationParser.Parse(schema.Description, $"The object `{schema.Title ?? type.Name}`."),
            properties.Select(property => WithRules(property, rules)).ToEquatableArray(),
            ParseAdditional(parts),
            rules,
            schema.Deprecated,
            HasChecks: false);
    }

    // What the object declares itself is named first: a part that grows takes no name away.
    private static Dictionary<string, string> Names(ObjectType type, ObjectParts parts)
    {
        var scope = new NameScope(ReservedNames.ForProperties(type.Name));
        SchemaPart own = parts.Parts[parts.Parts.Count - 1];
        return parts.Members
            .OrderBy(member => own.Schema.Properties?.ContainsKey(member.WireName) == true ? 0 : 1)
            .ToDictionary(member => member.WireName, member => scope.Take(Identifier.ToPascalCase(member.WireName, "Property")));
    }

    /// <summary>Every rule is a line in the documentation as well.</summary>
    private static PropertyModel WithRules(PropertyModel property, EquatableArray<RuleModel> rules)
    {
        IEnumerable<string> remarks = rules.Where(rule => rule.PropertyName == property.Name).Select(rule => $"It {rule.Message}.");
        return property with { Documentation = property.Documentation with { Remarks = remarks.Concat(property.Documentation.Remarks).ToEquatableArray() } };
    }

    /// <summary>The type of the members that are not declared, or null where they are anything.</summary>
    private TypeModel? ParseAdditional(ObjectParts parts) => parts.Parts
        .Where(part => part.Schema.AdditionalProperties is not null)
        .Select(part => schemas.Parse(part.Schema.AdditionalProperties, part.Pointer.Append("additionalProperties"), part.Name.Append("Value")).Type)
        .FirstOrDefault(type => type is not JsonType { Kind: JsonKind.Any });

    private static PropertyModel ParseProperty(MemberPart member, SchemaType type, string name, bool isRequired)
    {
        IOpenApiSchema property = member.Main.Schema;
        return new PropertyModel(
            name,
            member.WireName,
            type.Type,
            DocumentationParser.Parse(property.Description, $"`{member.WireName}`", Example(property), PropertyRemarks.Of(property)),
            isRequired,
            type.IsNullable,
            property.ReadOnly,
            property.IsSecret(),
            property.Deprecated,
            HasRequiredKeyword: false,
            HasChecks: false);
    }

#pragma warning disable CS0618 // 'example' gave way to 'examples' in OpenAPI 3.1, but it is what 3.0 documents have.
    private static JsonNode? Example(IOpenApiSchema schema) => schema.Example ?? schema.Examples?.FirstOrDefault();
#pragma warning restore CS0618
}
