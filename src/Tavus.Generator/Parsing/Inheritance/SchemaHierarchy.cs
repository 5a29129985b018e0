using System.Collections.Generic;
using System.Linq;
using Microsoft.OpenApi;
using Tavus.Generator.Text;

namespace Tavus.Generator.Parsing;

/// <summary>
/// The components of a document that are classes deriving from one another: a component that takes in another one by <c>allOf</c>
/// derives from it if that one, or one of its own bases, has a discriminator. All other schemas copy the properties that they include.
/// </summary>
internal sealed class SchemaHierarchy
{
    // The compiler follows base classes by recursion, and so do we.
    private const int MaxLevels = 16;

    private readonly ParserContext _context;
    private readonly ComponentParents _parents;
    private readonly Dictionary<string, string> _bases = [];
    private readonly HashSet<string> _withDerived = [];

    public SchemaHierarchy(ParserContext context)
    {
        _context = context;
        _parents = new ComponentParents(context);
        HashSet<string> discriminated = _parents.WithDescendants(_parents.Ids.Where(id => _parents.DiscriminatorOf(id) is not null));
        foreach (string id in discriminated)
        {
            if (FindBase(id, discriminated) is { } found)
                _bases.Add(id, found);
        }

        foreach (string id in discriminated.Where(id => Chain(id).Count > MaxLevels).ToList())
            _bases.Remove(id);

        _withDerived.UnionWith(_bases.Values);
    }

    /// <summary>Whether no component derives from another one.</summary>
    public bool IsEmpty => _bases.Count == 0;

    /// <summary>The components that derive from another one or from which another one derives, in the order of the document.</summary>
    public IEnumerable<string> Members => _parents.Ids.Where(IsMember);

    public bool IsMember(string id) => _bases.ContainsKey(id) || _withDerived.Contains(id);

    public bool HasDerived(string id) => _withDerived.Contains(id);

    /// <summary>The component from which another one derives, or null.</summary>
    public string? BaseOf(string id) => _bases.TryGetValue(id, out string? found) ? found : null;

    public OpenApiDiscriminator? DiscriminatorOf(string id) => _parents.DiscriminatorOf(id);

    /// <summary>The only value that a component lists for a property itself, beside what it has of its base class, or null.</summary>
    public string? SingleValue(string id, string wireName) => _parents.OwnParts(id)
        .Concat(_parents.Of(id).Where(parent => parent != BaseOf(id)).SelectMany(_parents.OwnParts))
        .Select(part => part.Properties?.TryGetValue(wireName, out IOpenApiSchema? property) == true ? _context.Resolve(property) : null)
        .OfType<IOpenApiSchema>()
        .Select(Single)
        .FirstOrDefault(text => text is not null);

    /// <summary>A component and its bases, up to the root.</summary>
    public IReadOnlyList<string> Chain(string id)
    {
        var chain = new List<string>();
        for (string? level = id; level is not null && chain.Count <= MaxLevels; level = BaseOf(level))
            chain.Add(level);

        return chain;
    }

    /// <summary>The component at a pointer if it takes part in inheritance, else null.</summary>
    public string? MemberAt(SpecPointer pointer)
    {
        if (IsEmpty || pointer.Segments is not { Count: 3 } segments || segments[0] != "components" || segments[1] != "schemas")
            return null;

        return IsMember(segments[2]) ? segments[2] : null;
    }

    /// <summary>Whether a branch of a union derives from the schema with the union: it adds nothing to its base class.</summary>
    public bool IsDerivedBranch(IOpenApiSchema branch, SpecPointer owner) =>
        branch is OpenApiSchemaReference { Reference.Id: { } id } && BaseOf(id) is not null
        && MemberAt(owner) is { } ownerId && id != ownerId && Chain(id).Contains(ownerId);

    /// <summary>The base class: of several candidates the one whose discriminator names the component, else the first.</summary>
    private string? FindBase(string id, HashSet<string> discriminated)
    {
        if (!_parents.IsObject(id))
            return null;

        List<string> candidates = _parents.Of(id)
            .Where(parent => parent != id && discriminated.Contains(parent) && IsClass(parent))
            .ToList();
        // Beside a derived class, its base class is nothing new.
        List<string> nearest = candidates.FindAll(parent =>
            !candidates.Exists(other => other != parent && _parents.WithAncestors(other).Contains(parent)));
        if (nearest.Count > 0)
            candidates = nearest;

        return candidates.Find(parent => _parents.WithAncestors(parent).Any(level => Names(level, id))) ?? candidates.FirstOrDefault();
    }

    private static string? Single(IOpenApiSchema schema) => EnumValues.TextsOf(schema) is { Count: 1 } texts ? texts[0] : null;

    private bool Names(string level, string id) =>
        _parents.DiscriminatorOf(level)?.Mapping?.Values.Any(target => target.Reference.Id == id) == true;

    /// <summary>Whether a component is a class: a union without properties is one only if all its branches include the component.</summary>
    private bool IsClass(string id)
    {
        if (!_parents.IsObject(id) || _context.FindComponent(id) is not { } schema)
            return false;

        List<IOpenApiSchema> branches = (schema.OneOf ?? []).Concat(schema.AnyOf ?? [])
            .Where(branch => !branch.IsNull() && !FlattenedObject.IsConstraint(branch))
            .ToList();
        return _parents.HasProperties(id) || branches.TrueForAll(TakesIn);

        bool TakesIn(IOpenApiSchema branch) =>
            branch is OpenApiSchemaReference { Reference.Id: { } branchId } && _parents.WithAncestors(branchId).Contains(id);
    }
}
