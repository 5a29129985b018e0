using System.Collections.Generic;
using System.Linq;
using Tavus.Generator.Model;

namespace Tavus.Generator.Parser;

/// <summary>Answers what a class can only be told once all classes are known.</summary>
internal static class Reachability
{
    /// <summary>The classes that a request body can hold.</summary>
    public static HashSet<string> FindSent(IEnumerable<OperationModel> operations, IReadOnlyCollection<ObjectModel> objects)
    {
        Dictionary<string, ObjectModel> byName = objects.ToDictionary(model => model.Name);
        var found = new HashSet<string>();
        var pending = new Stack<TypeModel>(operations.Select(operation => operation.Body?.Type).OfType<TypeModel>());
        while (pending.Count > 0)
        {
            if (pending.Pop().ElementName() is not { } name || !byName.TryGetValue(name, out ObjectModel? model) || !found.Add(name))
                continue;

            foreach (PropertyModel property in model.Properties)
                pending.Push(property.Type);
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
