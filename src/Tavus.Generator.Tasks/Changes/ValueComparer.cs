using System.Collections.Generic;
using System.Linq;
using Tavus.Generator.Model;

namespace Tavus.Generator.Tasks.Changes;

/// <summary>Compares the enums and the unions of two clients.</summary>
internal sealed class ValueComparer(ClientIndex old, ClientIndex @new, TypeNames names, ChangeList changes)
{
    public void Compare()
    {
        foreach (EnumModel model in old.Client.Enums)
        {
            if (@new.Enums.TryGetValue(names.Renamed(model.Name), out EnumModel? other))
                Compare(model, other);
            else
                changes.Gone(model.Name);
        }

        foreach (EnumModel model in @new.Client.Enums.Where(model => IsNew(model.Name, old.Enums.Keys)))
            changes.Addition($"{model.Name} ({Count.Of(model.Members.Count, "value")})");

        foreach (UnionModel model in old.Client.Unions)
        {
            if (@new.Unions.TryGetValue(names.Renamed(model.Name), out UnionModel? other))
                Compare(model, other);
            else
                changes.Gone(model.Name);
        }

        foreach (UnionModel model in @new.Client.Unions.Where(model => IsNew(model.Name, old.Unions.Keys)))
            changes.Addition($"{model.Name} (one of {Count.Of(model.Branches.Count, "type")})");
    }

    private bool IsNew(string name, IEnumerable<string> known) => known.All(other => names.Renamed(other) != name);

    private void Compare(EnumModel model, EnumModel other)
    {
        if (other.IsDeprecated && !model.IsDeprecated)
            changes.Note($"{other.Name} is deprecated");

        foreach (EnumMemberModel member in model.Members)
        {
            EnumMemberModel? match = other.Members.FirstOrDefault(candidate => candidate.WireName == member.WireName);
            if (match is null)
                changes.Gone($"{other.Name}.{member.Name}");
            else if (match.Name != member.Name)
                changes.Breaks($"{other.Name}.{member.Name} is {other.Name}.{match.Name} now");
        }

        foreach (EnumMemberModel member in other.Members.Where(member => model.Members.All(known => known.WireName != member.WireName)))
            changes.New($"{other.Name}.{member.Name}");
    }

    // `Match` and `Switch` take a function for each type, so that a new one breaks their callers.
    private void Compare(UnionModel model, UnionModel other)
    {
        foreach (BranchModel branch in model.Branches)
        {
            BranchModel? match = other.Branches.FirstOrDefault(candidate => candidate.Name == branch.Name);
            if (match is null)
                changes.Gone($"{other.Name}.{branch.Name}");
            else if (names.Renamed(branch.Type) != TypeNames.Of(match.Type))
                changes.Breaks($"{other.Name}.{branch.Name}: {TypeNames.Of(branch.Type)} → {TypeNames.Of(match.Type)}");
        }

        foreach (BranchModel branch in other.Branches.Where(branch => model.Branches.All(known => known.Name != branch.Name)))
            changes.Breaks($"{other.Name}.{branch.Name} is new: {other.Members.Match} and {other.Members.Switch} take a function for it");
    }
}
