using System.Collections.Generic;
using System.Linq;
using Microsoft.OpenApi;
using Tavus.Generator.Text;
using Tavus.Generator.Model;

namespace Tavus.Generator.Parsing;

/// <summary>Makes an enum of the texts or numbers that schemas list.</summary>
internal sealed class EnumParser(ParserContext context)
{
    private const int MaxTitleLength = 80;

    /// <summary>The enum of one schema.</summary>
    public TypeModel Parse(IOpenApiSchema schema, SpecPointer pointer, TypeNameCandidates name, bool isNumber)
    {
        TypeNameCandidates wanted = Named(name.WithTitle(context, schema, pointer), schema);
        return Parse(schema, pointer, wanted, isNumber, () => Members([.. EnumValues.Of(schema)], schema, null));
    }

    /// <summary>The enum of all values in the branches of a union. A branch of a single value names and describes it.</summary>
    public TypeModel ParseBranches(
        IOpenApiSchema? schema, IReadOnlyList<ScalarBranch> branches, SpecPointer pointer, TypeNameCandidates name, bool isNumber)
    {
        List<string?> titles = branches.Where(IsSingle).Select(branch => branch.Part.Schema.Title).ToList();
        bool areNames = titles.Distinct().Count() == titles.Count;
        TypeNameCandidates wanted = schema is null ? name : Named(name.WithTitle(context, schema, pointer), schema);
        return Parse(schema, pointer, wanted, isNumber, () => branches.SelectMany(branch =>
            Members(
                branch.Values,
                branch.Part.Schema,
                IsSingle(branch) ? new Annotation(areNames ? TitleOf(branch) : null, branch.Part.Schema.Description) : null)));
    }

    private TypeModel Parse(
        IOpenApiSchema? schema,
        SpecPointer pointer,
        TypeNameCandidates name,
        bool isNumber,
        System.Func<IEnumerable<(EnumValue Value, Annotation Annotation)>> members)
    {
        EnumType type = context.Types.Declare(context, pointer, name, typeName => new EnumType(typeName), out bool isNew);
        if (!isNew)
            return type;

        var names = new EnumMemberNames();
        HashSet<string> removed = RemovedMark.Values(schema?.Extensions);
        EquatableArray<EnumMemberModel> models = members()
            .GroupBy(member => member.Value.Text)
            .Select(group => (
                group.First().Value,
                Annotation: group.FirstOrDefault(member => member.Annotation.Name is not null).Annotation ?? group.First().Annotation))
            .Select(member => new EnumMemberModel(
                names.Take(member.Value, member.Annotation.Name),
                member.Value.Text,
                DocumentationParser.Parse(member.Annotation.Description, $"`{member.Value.Text}`"))
            {
                IsRemoved = removed.Contains(member.Value.Text),
            })
            .ToEquatableArray();
        context.Types.Add(new EnumModel(
            type.Name,
            DocumentationParser.Parse(schema?.Description, $"The values of `{schema?.Title ?? pointer.Segments.Last()}`."),
            models,
            isNumber,
            schema?.Deprecated == true));
        return type;
    }

    private static IEnumerable<(EnumValue Value, Annotation Annotation)> Members(
        IEnumerable<EnumValue> values, IOpenApiSchema schema, Annotation? own)
    {
        EnumAnnotations annotations = EnumAnnotations.Of(schema);
        return values.Select(value => (
            value,
            new Annotation(annotations.NameOf(value) ?? own?.Name, annotations.DescriptionOf(value) ?? own?.Description)));
    }

    private static TypeNameCandidates Named(TypeNameCandidates name, IOpenApiSchema schema) =>
        EnumAnnotations.TypeName(schema) is { Length: <= MaxTitleLength } given
        ? name with { Preferred = Identifier.ToPascalCase(given, name.Path), Origin = NameOrigin.Title }
        : name;

    private static bool IsSingle(ScalarBranch branch) => branch.Values.Count == 1;

    private static string? TitleOf(ScalarBranch branch) => branch.Part.Schema.Title is { Length: <= MaxTitleLength } title ? title : null;

    private sealed record Annotation(string? Name, string? Description);
}
