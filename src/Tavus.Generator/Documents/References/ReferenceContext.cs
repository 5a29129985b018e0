namespace Tavus.Generator.Documents;

/// <summary>
/// What a node is by its location: the group of <c>components</c> that its target belongs to if it is a reference, or the names of a map.
/// </summary>
/// <param name="Group">The group; null where a reference is not followed.</param>
/// <param name="IsMap">Whether the node is a map with entries of that group.</param>
internal readonly record struct ReferenceContext(string? Group, bool IsMap = false)
{
    /// <summary>Path items: OpenAPI 3.0 has no group for them.</summary>
    public const string PathItems = "pathItems";

    private const string Callbacks = "callbacks";
    private const string Operations = "operations";
    private const string Components = "components";

    public static ReferenceContext Document => new(null);

    /// <summary>Whether the target of a reference replaces it, since it cannot be a component.</summary>
    public bool IsReplaced => IsMap || Group is PathItems or Operations or Components;

    /// <summary>The context of a value of a mapping.</summary>
    public ReferenceContext Of(SpecMember member)
    {
        if (IsMap) return new(Group);
        if (Group == Callbacks) return new(PathItems);
        if (member.Value is SpecMapping && KeywordTable.IsNameMap(member.Name)) return new(GroupOfEntries(member.Name), IsMap: true);
        return new(member.Name switch
        {
            "get" or "put" or "post" or "delete" or "options" or "head" or "patch" or "trace" when Group == PathItems => Operations,
            Components when Group is null => Components,
            "requestBody" => "requestBodies",
            "parameters" => "parameters",
            _ => "schemas",
        });
    }

    private static string? GroupOfEntries(string map) => map switch
    {
        "paths" or "webhooks" => PathItems,
        "properties" or "patternProperties" or "$defs" or "definitions" or "dependentSchemas" => "schemas",
        "content" or "encoding" or "variables" or "mapping" or "scopes" => null,
        _ => map,
    };
}
