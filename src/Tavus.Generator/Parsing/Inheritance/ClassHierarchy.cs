using System.Collections.Generic;
using System.Linq;
using Tavus.Generator.Text;
using Tavus.Generator.Model;

namespace Tavus.Generator.Parsing;

/// <summary>Completes classes that depend on their base and derived classes, once all documents are read.</summary>
internal sealed class ClassHierarchy
{
    private readonly Dictionary<string, ObjectModel> _classes;
    private readonly ILookup<string, string> _derived;

    public ClassHierarchy(IEnumerable<ObjectModel> classes)
    {
        List<ObjectModel> all = classes.ToList();
        _classes = all.ToDictionary(model => model.Name);
        _derived = all.Where(model => BaseOf(model.Name) is not null).ToLookup(model => BaseOf(model.Name)!, model => model.Name);
        Classes = all.ConvertAll(Link);
    }

    /// <summary>The classes, with those that derive from them.</summary>
    public IReadOnlyList<ObjectModel> Classes { get; }

    /// <summary>Some classes, with their base classes.</summary>
    public HashSet<string> WithBases(IEnumerable<string> names)
    {
        var found = new HashSet<string>();
        foreach (string name in names)
        {
            string? level = name;
            while (level is not null && found.Add(level))
                level = BaseOf(level);
        }

        return found;
    }

    /// <summary>The classes, with properties as the classes declare them from which they are inherited.</summary>
    public static IEnumerable<ObjectModel> ShareProperties(IReadOnlyList<ObjectModel> classes)
    {
        Dictionary<string, ObjectModel> byName = classes.ToDictionary(model => model.Name);
        HashSet<(string, string)> hidden = [];
        foreach (ObjectModel model in classes)
        {
            hidden.UnionWith(model.Properties
                .Where(property => property.HiddenType is not null)
                .SelectMany(property => OfBases(model, property.Name)));
        }

        return classes.Select(model => model.Inheritance == InheritanceModel.None
            ? model
            : model with { Properties = model.Properties.Select(property => Share(model, property)).ToEquatableArray() });

        PropertyModel Share(ObjectModel model, PropertyModel property)
        {
            ObjectModel declaring = model;
            while (declaring.Inheritance.BaseName is { } name && Find(declaring, property.Name).IsInherited)
                declaring = byName[name];

            // C# does not allow to hide a required member.
            bool hasKeyword = Find(declaring, property.Name).HasRequiredKeyword && !hidden.Contains((declaring.Name, property.Name));
            return property with { HasRequiredKeyword = hasKeyword };
        }

        IEnumerable<(string, string)> OfBases(ObjectModel model, string property)
        {
            while (model.Inheritance.BaseName is { } name)
            {
                model = byName[name];
                yield return (name, property);
            }
        }

        static PropertyModel Find(ObjectModel model, string name) => model.Properties.First(property => property.Name == name);
    }

    private string? BaseOf(string name) => _classes.TryGetValue(name, out ObjectModel? model) ? model.Inheritance.BaseName : null;

    private ObjectModel Link(ObjectModel model)
    {
        if (model.Inheritance == InheritanceModel.None && !_derived.Contains(model.Name))
            return model;

        // The document in which the base class comes first may have no class that derives from it.
        string? discriminator = model.Inheritance.Discriminator ?? _derived[model.Name]
            .SelectMany(name => _classes[name].Inheritance.Values)
            .FirstOrDefault(value => value.IsOwn)?.WireName;
        return model with
        {
            Inheritance = model.Inheritance with
            {
                Discriminator = discriminator,
                Values = model.Inheritance.Values.Where(value => CanHold(model, value)).ToEquatableArray(),
                DerivedNames = _derived[model.Name].ToEquatableArray(),
                Derived = Derived(model.Name, discriminator).ToEquatableArray(),
            },
        };
    }

    private static bool CanHold(ObjectModel model, DiscriminatorValueModel value) =>
        model.Properties.Any(property => property.WireName == value.WireName && DiscriminatorProperties.CanHold(property, value.Texts[0]));

    /// <summary>The classes that derive from another one, near ones first, with the values that no other has.</summary>
    private IEnumerable<DerivedUnionModel> Derived(string baseName, string? discriminator)
    {
        var seen = new HashSet<string>();
        var pending = new Queue<string>(_derived[baseName]);
        while (pending.Count > 0)
        {
            string name = pending.Dequeue();
            List<string> texts = _classes[name].Inheritance.Values
                .Where(value => value.IsOwn && value.WireName == discriminator)
                .SelectMany(value => value.Texts)
                .Where(seen.Add)
                .ToList();
            if (texts.Count > 0)
                yield return new DerivedUnionModel(name, texts.ToEquatableArray());

            foreach (string further in _derived[name])
                pending.Enqueue(further);
        }
    }
}
