using System.Collections.Generic;
using System.Linq;
using Tavus.Generator.Model;

namespace Tavus.Generator.Tasks.Changes;

/// <summary>Finds types that have another name where they were used before.</summary>
internal sealed class TypeRenames(ClientIndex old, ClientIndex @new)
{
    private readonly Dictionary<string, string> _names = [];
    private readonly HashSet<string> _taken = [];
    private readonly Queue<(string Old, string New)> _pending = new();

    /// <summary>The new names by the old ones.</summary>
    public static Dictionary<string, string> Find(ClientIndex old, ClientIndex @new)
    {
        var renames = new TypeRenames(old, @new);
        foreach (KeyValuePair<string, OperationModel> operation in old.Operations)
        {
            if (@new.Operations.TryGetValue(operation.Key, out OperationModel? other))
                renames.Match(operation.Value, other);
        }

        foreach (string name in old.Objects.Keys.Where(@new.Objects.ContainsKey))
            renames._pending.Enqueue((name, name));

        while (renames._pending.Count > 0)
            renames.MatchProperties(renames._pending.Dequeue());

        return renames._names;
    }

    private void Match(OperationModel operation, OperationModel other)
    {
        Match(operation.Body?.Type, other.Body?.Type);
        Match(operation.Result?.Type, other.Result?.Type);
        foreach (ResponseModel response in operation.Responses)
            Match(response.Type, other.Responses.FirstOrDefault(candidate => candidate.FirstStatus == response.FirstStatus)?.Type);
    }

    private void MatchProperties((string Old, string New) pair)
    {
        if (!old.Objects.TryGetValue(pair.Old, out ObjectModel? model) || !@new.Objects.TryGetValue(pair.New, out ObjectModel? other))
            return;

        foreach (PropertyModel property in model.Properties)
            Match(property.Type, other.Properties.FirstOrDefault(candidate => candidate.WireName == property.WireName)?.Type);
    }

    private void Match(TypeModel? type, TypeModel? other)
    {
        if (Name(type) is not { } name || Name(other) is not { } target || name == target)
            return;

        if (@new.HasType(name) || old.HasType(target) || _names.ContainsKey(name) || !IsAlike(name, target) || !_taken.Add(target))
            return;

        _names.Add(name, target);
        _pending.Enqueue((name, target));
    }

    private static string? Name(TypeModel? type) => type?.WithParts().Last() switch
    {
        EnumType model => model.Name,
        NamedType model => model.Name,
        _ => null,
    };

    // Half of the names in JSON are the same.
    private bool IsAlike(string name, string target)
    {
        HashSet<string> before = JsonNames(old, name);
        HashSet<string> after = JsonNames(@new, target);
        return before.Intersect(after).Count() * 2 >= System.Math.Max(1, System.Math.Min(before.Count, after.Count));
    }

    private static HashSet<string> JsonNames(ClientIndex client, string name) =>
        client.Objects.TryGetValue(name, out ObjectModel? model) ? [.. model.Properties.Select(property => property.WireName)]
        : client.Enums.TryGetValue(name, out EnumModel? values) ? [.. values.Members.Select(member => member.WireName)]
        : client.Unions.TryGetValue(name, out UnionModel? union) ? [.. union.Branches.Select(branch => branch.Name)]
        : [];
}
