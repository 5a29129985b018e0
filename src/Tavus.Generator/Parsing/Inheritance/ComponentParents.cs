using System.Collections.Generic;
using System.Linq;
using Microsoft.OpenApi;

namespace Tavus.Generator.Parsing;

/// <summary>The components that each component takes in by <c>allOf</c>.</summary>
internal sealed class ComponentParents
{
    private readonly Dictionary<string, IOpenApiSchema> _schemas = [];
    private readonly Dictionary<string, IReadOnlyList<string>> _parents = [];

    public ComponentParents(ParserContext context)
    {
        IDictionary<string, IOpenApiSchema> components = context.Document.Components?.Schemas ?? new Dictionary<string, IOpenApiSchema>();
        foreach (KeyValuePair<string, IOpenApiSchema> component in components)
        {
            if (component.Value is not OpenApiSchema schema)
                continue;

            IEnumerable<string?> parents = (schema.AllOf ?? []).OfType<OpenApiSchemaReference>().Select(part => part.Reference.Id);
            _schemas.Add(component.Key, schema);
            _parents.Add(component.Key, parents.OfType<string>().ToList());
        }
    }

    /// <summary>The components, in the order of the document.</summary>
    public IEnumerable<string> Ids => _schemas.Keys;

    public IReadOnlyList<string> Of(string id) => _parents.TryGetValue(id, out IReadOnlyList<string>? parents) ? parents : [];

    /// <summary>The discriminator that a component declares, itself or in a part that is written within it.</summary>
    public OpenApiDiscriminator? DiscriminatorOf(string id) => OwnParts(id)
        .Select(part => part.Discriminator)
        .FirstOrDefault(discriminator => discriminator?.PropertyName is { Length: > 0 });

    /// <summary>A component and the parts of its <c>allOf</c> that are written within it.</summary>
    public IEnumerable<IOpenApiSchema> OwnParts(string id) => _schemas.TryGetValue(id, out IOpenApiSchema? schema)
        ? new[] { schema }.Concat((schema.AllOf ?? []).OfType<OpenApiSchema>())
        : [];

    public bool IsObject(string id) =>
        _schemas.TryGetValue(id, out IOpenApiSchema? schema)
        && schema.Kind() is null or JsonSchemaType.Object
        && EnumValues.Of(schema!).Count == 0;

    public bool HasProperties(string id) =>
        WithAncestors(id).Any(level => OwnParts(level).Any(part => part.Properties?.Count > 0));

    public HashSet<string> WithAncestors(string id) => Reach([id], Of);

    public HashSet<string> WithDescendants(IEnumerable<string> ids)
    {
        ILookup<string, string> children = _parents
            .SelectMany(entry => entry.Value.Select(parent => (Child: entry.Key, Parent: parent)))
            .ToLookup(pair => pair.Parent, pair => pair.Child);
        return Reach(ids, id => children[id]);
    }

    private static HashSet<string> Reach(IEnumerable<string> starts, System.Func<string, IEnumerable<string>> next)
    {
        var found = new HashSet<string>();
        var pending = new Stack<string>(starts);
        while (pending.Count > 0)
        {
            string id = pending.Pop();
            if (!found.Add(id))
                continue;

            foreach (string other in next(id))
                pending.Push(other);
        }

        return found;
    }
}
