using System.Collections.Generic;
using System.Linq;
using Tavus.Generator.Model;
using Tavus.Generator.Text;

namespace Tavus.Generator.Parsing;

/// <summary>The requests that the APIs of all documents send, with the names of the methods that read them.</summary>
internal sealed class EventTable(GeneratorOptions options)
{
    private readonly NameScope _names = new(["ReadAsync", "ReferenceEquals"]);
    private readonly List<EventModel> _events = [];

    /// <summary>The preferred name of the type of any webhook.</summary>
    public string UnionName => options.Stem + "Event";

    public EquatableArray<EventModel> Events => _events.ToEquatableArray();

    /// <summary>Whether there is a method of this name, without <c>Read</c>, that reads this type.</summary>
    public bool Has(string name, TypeModel type) => _events.Exists(model => model.MethodName == "Read" + name && model.Type == type);

    /// <summary>Takes the name of a method.</summary>
    /// <param name="name">The name without <c>Read</c>.</param>
    /// <param name="other">What distinguishes it from another one of that name.</param>
    public string Take(string name, string other) =>
        _names.TryTake("Read" + name) ? "Read" + name : _names.Take("Read" + Identifier.ToPascalCase(other, name));

    public void Add(EventModel model) => _events.Add(model);

    /// <summary>Adds the method that reads any webhook, of the first document that has one.</summary>
    public void AddUnion(TypeModel type, DocumentationModel documentation)
    {
        if (_names.TryTake("Read"))
            _events.Insert(0, new EventModel("Read", type, AllowsNull: false, documentation, IsDeprecated: false));
    }
}
