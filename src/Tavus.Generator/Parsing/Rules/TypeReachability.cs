using System.Collections.Generic;
using System.Linq;
using Tavus.Generator.Model;

namespace Tavus.Generator.Parsing;

/// <summary>Computes properties of classes that depend on all classes.</summary>
internal sealed class TypeReachability
{
    private readonly Dictionary<string, IReadOnlyList<string>> _parts;
    private readonly List<OperationModel> _operations;

    public TypeReachability(IEnumerable<OperationModel> operations, IEnumerable<ObjectModel> objects, IEnumerable<UnionModel> unions)
    {
        _operations = operations.ToList();
        _parts = objects
            .Select(model => (model.Name, Types: Held(model)))
            .Concat(unions.Select(model => (model.Name, Types: model.Branches.Select(branch => branch.Type))))
            .ToDictionary(
                entry => entry.Name,
                entry => (IReadOnlyList<string>)entry.Types.Select(type => type.ElementName()).OfType<string>().ToList());
    }

    // A value of a base class may be one of a derived class.
    private static IEnumerable<TypeModel> Held(ObjectModel model) => model.Properties
        .Select(property => property.Type)
        .Concat(model.Inheritance.DerivedNames.Select(name => new ObjectType(name)));

    /// <summary>The classes that a request body can contain.</summary>
    public HashSet<string> FindSent() => new(Follow(_operations.Select(operation => operation.Body?.Type)));

    /// <summary>The locations of the classes in the order in which a reader of the operations meets them.</summary>
    public Dictionary<string, int> FindPlaces()
    {
        IEnumerable<TypeModel?> roots = _operations.SelectMany(operation =>
            new[] { operation.Body?.Type }.Concat(
                operation.Responses.OrderBy(response => response.FirstStatus).Select(response => response.Type)));
        return Follow(roots).Select((name, index) => (name, index)).ToDictionary(entry => entry.name, entry => entry.index);
    }

    /// <summary>The classes with rules, and those that contain them.</summary>
    public HashSet<string> FindChecked(IEnumerable<string> withRules)
    {
        ILookup<string, string> holders = _parts
            .SelectMany(entry => entry.Value.Select(held => (Holder: entry.Key, Held: held)))
            .ToLookup(pair => pair.Held, pair => pair.Holder);
        var found = new HashSet<string>();
        var pending = new Stack<string>(withRules);
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

    /// <summary>The names of the classes that values of some types can contain, outer ones first.</summary>
    private List<string> Follow(IEnumerable<TypeModel?> roots)
    {
        var found = new List<string>();
        var seen = new HashSet<string>();
        foreach (TypeModel? root in roots)
        {
            if (root?.ElementName() is not { } rootName)
                continue;

            var pending = new Queue<string>([rootName]);
            while (pending.Count > 0)
            {
                string name = pending.Dequeue();
                if (!_parts.TryGetValue(name, out IReadOnlyList<string>? parts) || !seen.Add(name))
                    continue;

                found.Add(name);
                foreach (string part in parts)
                    pending.Enqueue(part);
            }
        }

        return found;
    }
}
