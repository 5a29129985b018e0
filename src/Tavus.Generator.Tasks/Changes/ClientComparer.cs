using System.Collections.Generic;
using System.Linq;
using Tavus.Generator.Model;

namespace Tavus.Generator.Tasks.Changes;

/// <summary>Compares two clients that the generator would make, in terms of their C#.</summary>
internal static class ClientComparer
{
    /// <summary>The differences, those that break code first; all of the new client where there was none.</summary>
    public static IReadOnlyList<Change> Compare(ClientModel? old, ClientModel @new)
    {
        var changes = new ChangeList();
        if (old is null)
            return changes.Ordered;

        var before = new ClientIndex(old);
        var after = new ClientIndex(@new);
        Dictionary<string, string> renames = TypeRenames.Find(before, after);
        var names = new TypeNames(renames);
        foreach (KeyValuePair<string, string> rename in renames)
            changes.Breaks($"{rename.Key} is {rename.Value} now");

        new OperationComparer(before, after, names, changes).Compare();
        new ObjectComparer(before, after, names, changes).Compare();
        new ValueComparer(before, after, names, changes).Compare();
        CredentialComparer.Compare(old, @new, changes);
        return changes.Ordered;
    }
}
