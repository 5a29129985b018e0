using System.Collections.Generic;
using System.Linq;
using Tavus.Generator.Text;
using Tavus.Generator.Model;

namespace Tavus.Generator.Parsing;

/// <summary>
/// Removes branches of a union that lead back to it through unions alone: determining the branch of a value would not end. The value is in
/// another branch or in the JSON.
/// </summary>
internal static class UnionCycleBreaker
{
    public static IReadOnlyList<UnionModel> Break(IEnumerable<UnionModel> unions)
    {
        Dictionary<string, UnionModel> byName = unions.ToDictionary(model => model.Name);
        List<string> order = byName.Keys.ToList();
        foreach (string name in order)
        {
            byName[name] = byName[name] with
            {
                Branches = byName[name].Branches
                    .Where(branch => branch.Type is not UnionType inner || !Leads(inner.Name, name, byName))
                    .ToEquatableArray(),
            };
        }

        return order.ConvertAll(name => byName[name]);
    }

    private static bool Leads(string from, string to, Dictionary<string, UnionModel> unions)
    {
        var seen = new HashSet<string>();
        var pending = new Stack<string>([from]);
        while (pending.Count > 0)
        {
            string name = pending.Pop();
            if (name == to)
                return true;

            if (!seen.Add(name) || !unions.TryGetValue(name, out UnionModel? model))
                continue;

            foreach (BranchModel branch in model.Branches.Where(branch => branch.Type is UnionType))
                pending.Push(((UnionType)branch.Type).Name);
        }

        return false;
    }
}
