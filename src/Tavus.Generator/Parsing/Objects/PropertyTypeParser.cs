using System.Collections.Generic;
using System.Linq;
using Microsoft.OpenApi;
using Tavus.Generator.Text;
using Tavus.Generator.Model;

namespace Tavus.Generator.Parsing;

/// <summary>Decides the type of a member that several schemas may describe: all of them together, or one of them.</summary>
internal sealed class PropertyTypeParser(ParserContext context, SchemaParser schemas, ObjectParser objects, UnionParser unions)
{
    /// <summary>The type of a property that several schemas may describe.</summary>
    public SchemaType Parse(MergedProperty member, SpecPointer owner)
    {
        if (member.Declarations.Count + member.Alternatives.Count == 1)
            return schemas.ParseValue(member.Main.Schema, member.Main.Pointer, member.Main.Name);

        SpecPointer pointer = owner.Append("properties", member.WireName);
        List<LocatedSchema> alternatives = Meaningful(
            member.Declarations.Count == 0 ? member.Alternatives : [member.Main, .. member.Alternatives]);
        if (member.Alternatives.Count == 0 || alternatives.Count == 1)
            return ParseAll(member.Declarations.Count > 0 ? member.Declarations : alternatives, pointer, member.Main.Name);

        TypeModel type = unions.Parse(null, pointer, member.Main.Name, alternatives);
        return new SchemaType(type, alternatives.Any(schemas.IsNullable));
    }

    /// <summary>The type of a value that must match several schemas.</summary>
    private SchemaType ParseAll(IReadOnlyList<LocatedSchema> parts, SpecPointer pointer, TypeNameCandidates name)
    {
        List<LocatedSchema> meaningful = Meaningful(parts);
        bool areObjects = meaningful.TrueForAll(part => FlattenedObject.IsConstraint(part.Schema)
            || FlattenedObject.Of(context, part.Schema, part.Pointer, part.Name).Members.Count > 0);
        if (!areObjects)
            meaningful.RemoveAll(part => FlattenedObject.IsConstraint(part.Schema));

        LocatedSchema last = meaningful[meaningful.Count - 1];
        if (meaningful.Count == 1)
            return schemas.ParseValue(last.Schema, last.Pointer, last.Name);

        bool isNullable = meaningful.TrueForAll(schemas.IsNullable);
        List<IOpenApiSchema?> resolved = meaningful.ConvertAll(part => context.Resolve(part.Schema));
        if (resolved.TrueForAll(schema => schema?.Items is not null))
        {
            List<LocatedSchema> items = meaningful
                .Select((part, index) => part with { Schema = resolved[index]!.Items!, Pointer = part.Pointer.Append("items") })
                .ToList();
            SchemaType item = ParseAll(items, pointer.Append("items"), name.Append("Item"));
            return new SchemaType(new ListType(item.Type, item.IsNullable), isNullable);
        }

        if (areObjects)
            return new SchemaType(objects.Parse(meaningful, pointer, name), isNullable);

        // Of several enums, each may list values; else the last schema counts that has more than a type.
        List<LocatedSchema> listing = meaningful.FindAll(
            part => context.Resolve(part.Schema) is { } schema && EnumValues.Of(schema).Count > 0);
        if (listing.Count > 1)
            return new SchemaType(unions.Parse(null, pointer, name, listing), isNullable);

        LocatedSchema telling = listing.FirstOrDefault()
            ?? meaningful.FindLast(part => context.Resolve(part.Schema) is { OneOf.Count: > 0 } or { AnyOf.Count: > 0 })
            ?? meaningful.FindLast(part => context.Resolve(part.Schema)?.Format is not null)
            ?? last;
        return schemas.ParseValue(telling.Schema, telling.Pointer, telling.Name);
    }

    /// <summary>The schemas that restrict the type, each once; at least the last one.</summary>
    private List<LocatedSchema> Meaningful(IReadOnlyList<LocatedSchema> parts)
    {
        List<LocatedSchema> meaningful = parts
            .Where(part => !FlattenedObject.IsAnnotation(part.Schema))
            .GroupBy(part => part, new LocatedSchemaComparer(context.Source))
            .Select(group => group.Last())
            .ToList();
        if (meaningful.Count == 0)
            meaningful.Add(parts[parts.Count - 1]);

        return meaningful;
    }
}
