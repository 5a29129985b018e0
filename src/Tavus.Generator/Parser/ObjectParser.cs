using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading;
using Microsoft.OpenApi;
using Tavus.Generator.Helpers;
using Tavus.Generator.Model;

namespace Tavus.Generator.Parser;

/// <summary>Makes a class of a schema with properties.</summary>
internal sealed class ObjectParser(ParserContext context, SchemaParser schemas)
{
    // Members are parsed later: references may lead from object to object without end, and a stack has one.
    private readonly Queue<Action> _pending = new();

    public TypeModel Parse(IOpenApiSchema schema, SpecPointer pointer, TypeName name)
    {
        ObjectType type = context.Types.Declare(context, pointer, name, typeName => new ObjectType(typeName), out bool isNew);
        if (isNew)
            _pending.Enqueue(() => context.Types.Add(ParseMembers(type, schema, pointer, name)));

        return type;
    }

    /// <summary>Parses the members of all objects that have been declared, and of those that they declare.</summary>
    public void ParsePending(CancellationToken cancellationToken)
    {
        while (_pending.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            _pending.Dequeue()();
        }
    }

    private ObjectModel ParseMembers(ObjectType type, IOpenApiSchema schema, SpecPointer pointer, TypeName name)
    {
        var names = new NameScope(ReservedNames.ForProperties(type.Name));
        ObjectParts parts = ObjectParts.Of(context, schema, pointer, name with { Preferred = type.Name });
        List<PropertyModel> properties = parts.Members
            .Select(member => ParseProperty(member, names.Take(Identifier.ToPascalCase(member.WireName, "Property")), parts.IsRequired(member.WireName)))
            .ToList();
        var ruleParser = new RuleParser(context);
        EquatableArray<RuleModel> rules = parts.Parts.SelectMany(part => ruleParser.Parse(part.Schema, part.Pointer, properties)).ToEquatableArray();
        return new ObjectModel(
            type.Name,
            DocumentationParser.Parse(schema.Description, $"The object `{schema.Title ?? type.Name}`."),
            properties.Select(property => WithRules(property, rules)).ToEquatableArray(),
            rules,
            schema.Deprecated,
            IsSent: false,
            HasChecks: false);
    }

    /// <summary>Every constraint is a line in the documentation as well.</summary>
    private static PropertyModel WithRules(PropertyModel property, EquatableArray<RuleModel> rules)
    {
        IEnumerable<string> remarks = rules.Where(rule => rule.PropertyName == property.Name).Select(rule => $"It {rule.Message}.");
        if (property.IsRequired)
            remarks = remarks.Append("It is required.");

        if (property.IsReadOnly)
            remarks = remarks.Append("Only the server sets it.");

        if (property.IsSecret)
            remarks = remarks.Append("It is a secret: do not log it.");

        return property with { Documentation = property.Documentation with { Remarks = remarks.ToEquatableArray() } };
    }

    private PropertyModel ParseProperty(MemberPart member, string name, bool isRequired)
    {
        IOpenApiSchema property = member.Schema;
        SchemaType type = context.Files.Find(member.Pointer) ?? schemas.Parse(property, member.Pointer, member.Owner.Append(member.WireName));
        return new PropertyModel(
            name,
            member.WireName,
            type.Type,
            DocumentationParser.Parse(property.Description, $"The member `{member.WireName}`.", Example(property)),
            isRequired,
            type.IsNullable,
            property.ReadOnly,
            property.Format == "password",
            property.Deprecated,
            HasChecks: false);
    }

#pragma warning disable CS0618 // 'example' gave way to 'examples' in OpenAPI 3.1, but it is what 3.0 documents have.
    private static JsonNode? Example(IOpenApiSchema schema) => schema.Example ?? schema.Examples?.FirstOrDefault();
#pragma warning restore CS0618
}
