using System.Linq;
using Tavus.Generator.Text;

namespace Tavus.Generator.Parsing;

/// <summary>
/// The location of a response, request body or parameter: in the operation, or in a component to which the operation refers. What a
/// component declares has one type for all operations, named after the component.
/// </summary>
internal static class ComponentLocation
{
    private const int MaxReferences = 32;

    /// <summary>The location behind references to components.</summary>
    public static SpecPointer Of(ParserContext context, SpecPointer pointer)
    {
        SpecPointer location = pointer;
        for (int depth = 0; depth < MaxReferences && Target(context, location) is { } target; depth++)
            location = target;

        return location;
    }

    /// <summary>The location, and the candidate names of its types.</summary>
    /// <param name="name">The name of a type that is declared in the operation.</param>
    /// <param name="kind">The suffix that distinguishes the component from a schema of the same name.</param>
    public static (SpecPointer Pointer, TypeNameCandidates Name) Of(
        ParserContext context, SpecPointer pointer, TypeNameCandidates name, string kind)
    {
        SpecPointer location = Of(context, pointer);
        if (location == pointer)
            return (pointer, name);

        string component = Identifier.ToPascalCase(location.Segments.Last(), kind);
        string other = component + (component.EndsWith(kind, System.StringComparison.Ordinal) ? "Content" : kind);
        return (location, new TypeNameCandidates(component, other) { Repeated = name.Repeated });
    }

    private static SpecPointer? Target(ParserContext context, SpecPointer pointer) =>
        ParserContext.TargetOf(context.Source.Find(pointer)) is { Segments: { Count: 3 } segments } target && segments[0] == "components"
            ? target
            : null;
}
