using System.Collections.Generic;
using System.Linq;
using Tavus.Generator.Model;

namespace Tavus.Generator.Parser;

/// <summary>Answers what a class can only be told once all classes are known.</summary>
internal static class Reachability
{
    /// <summary>The classes that a request body can hold.</summary>
    public static HashSet<string> FindSent(IEnumerable<OperationModel> operations, IReadOnlyCollection<ObjectModel> objects) =>
        new(Follow(operations.Select(operation => operation.Body?.Type), objects));

    /// <summary>The classes in the order in which a reader of the operations meets them, then those that no operation uses.</summary>
    public static IEnumerable<ObjectModel> Sort(IEnumerable<OperationModel> operations, IReadOnlyCollection<ObjectModel> objects)
    {
        IEnumerable<TypeModel?> roots = operations.SelectMany(operation =>
            new[] { operation.Body?.Type }.Concat(operation.Responses.OrderBy(response => response.FirstStatus).Select(response => response.Type)));
        Dictionary<string, int> places = Follow(roots, objects)
            .Select((name, place) => (name, place))
            .ToDictionary(entry => entry.name, entry => entry.place);
        return objects.OrderBy(model => places.TryGetValue(model.Name, out int place) ? place : int.MaxValue);
    }

    /// <summary>The names of the classes that values of some types can hold, outer ones first.</summary>
    private static List<string> Follow(IEnumerable<TypeModel?> roots, IReadOnlyCollection<ObjectModel> objects)
    {
        Dictionary<string, ObjectModel> byName = objects.ToDictionary(model => model.Name);
        var found = new List<string>();
        var seen = new HashSet<string>();
        foreach (TypeModel? root in roots)
        {
            var pending = new Queue<TypeModel?>([root]);
            while (pending.Count > 0)
            {
                if (pending.Dequeue()?.ElementName() is not { } name || !byName.TryGetValue(name, out ObjectModel? model) || !seen.Add(name))
                    continue;

                found.Add(name);
                foreach (PropertyModel property in model.Properties)
                    pending.Enqueue(property.Type);
            }
        }

        return found;
    }

    /// <summary>The classes that have something to validate, and those that hold them.</summary>
    public static HashSet<string> FindChecked(IReadOnlyCollection<ObjectModel> objects)
    {
        ILookup<string, string> holders = objects
            .SelectMany(model => model.Properties.Select(property => (Holder: model.Name, Held: property.Type.ElementName())))
            .Where(pair => pair.Held is not null)
            .ToLookup(pair => pair.Held!, pair => pair.Holder);
        var found = new HashSet<string>();
        var pending = new Stack<string>(objects
            .Where(model => model.Rules.Count > 0 || model.Properties.Any(property => property.IsChecked))
            .Select(model => model.Name));
        while (pending.Count > 0)
        {
            string name = pending.Pop();
            if (!found.Add(name))
                continue;

            foreach (string holder in holders[name])
                pending.Push(holder);
        }

        return found;
    }
}
