using System.Collections.Generic;
using System.Linq;
using Tavus.Generator.Diagnostics;
using Tavus.Generator.Text;
using Tavus.Generator.Model;
using Tavus.Generator.Documents;

namespace Tavus.Generator.Parsing;

/// <summary>
/// The types of all documents and their names. A name depends on its own location only: if two locations have
/// the same name and equal schemas, they share the type; if the schemas differ, the first keeps the name.
/// </summary>
internal sealed class TypeRegistry(GeneratorOptions options)
{
    private readonly HashSet<string> _reserved = [.. ReservedNames.ForTypes(options)];
    private readonly NameScope _names = new(ReservedNames.ForTypes(options));
    private readonly Dictionary<string, TypeNameCandidates> _wanted = [];
    private readonly Dictionary<string, SchemaInDocument> _places = [];
    private readonly Dictionary<(SpecDocument, string), TypeModel> _byPlace = [];
    private readonly Dictionary<string, System.Type> _kinds = [];
    private readonly Dictionary<string, ObjectModel> _objects = [];
    private readonly Dictionary<string, EnumModel> _enums = [];
    private readonly Dictionary<string, UnionModel> _unions = [];
    private readonly List<string> _order = [];

    /// <summary>Objects in the order of their declaration.</summary>
    public IEnumerable<ObjectModel> Objects => _order.Where(_objects.ContainsKey).Select(name => _objects[name]);

    /// <summary>Enums in the order of their declaration.</summary>
    public IEnumerable<EnumModel> Enums => _order.Where(_enums.ContainsKey).Select(name => _enums[name]);

    /// <summary>Unions in the order of their declaration.</summary>
    public IEnumerable<UnionModel> Unions => _order.Where(_unions.ContainsKey).Select(name => _unions[name]);

    public void Add(ObjectModel model) => _objects[model.Name] = model;

    public void Add(EnumModel model) => _enums[model.Name] = model;

    public void Add(UnionModel model) => _unions[model.Name] = model;

    /// <summary>The type that was declared at a location, or null.</summary>
    public TypeModel? Find(ParserContext context, SpecPointer pointer) =>
        _byPlace.TryGetValue((context.Source, pointer.ToString()), out TypeModel? type) ? type : null;

    /// <summary>The class that was declared at a location, if its members are parsed already.</summary>
    public ObjectModel? FindObject(ParserContext context, SpecPointer pointer) =>
        Find(context, pointer) is ObjectType type && _objects.TryGetValue(type.Name, out ObjectModel? model) ? model : null;

    /// <summary>The class of this name, if its members are parsed already.</summary>
    public ObjectModel? FindObject(string name) => _objects.TryGetValue(name, out ObjectModel? model) ? model : null;

    /// <summary>Finds the type at a location, or the one elsewhere that it shares, or declares a new one.</summary>
    /// <param name="isNew">True where the caller has to parse the schema and add the type.</param>
    public T Declare<T>(
        ParserContext context, SpecPointer pointer, TypeNameCandidates wanted, System.Func<string, T> create, out bool isNew)
        where T : TypeModel
    {
        isNew = false;
        (SpecDocument, string) key = (context.Source, pointer.ToString());
        if (_byPlace.TryGetValue(key, out TypeModel? found) && found is T known)
            return known;

        var schema = new SchemaInDocument(context.Source, context.Source.Find(pointer), context.Files.Owns(key.Item2));
        foreach (string candidate in wanted.Candidates(key.Item2, _reserved.Contains))
        {
            if (MayShare(wanted, candidate) && _kinds[candidate] == typeof(T)
                && SchemaStructureComparer.AreEqual(schema, _places[candidate]))
                return Remember(key, create(candidate));

            if (!_names.TryTake(candidate))
                continue;

            ReportOther(context, pointer, wanted, candidate);
            isNew = true;
            _places.Add(candidate, schema);
            _wanted.Add(candidate, wanted);
            _kinds.Add(candidate, typeof(T));
            _order.Add(candidate);
            return Remember(key, create(candidate));
        }

        throw new System.InvalidOperationException($"No name is left for {key.Item2}.");
    }

    private T Remember<T>((SpecDocument, string) key, T type)
        where T : TypeModel
    {
        _byPlace[key] = type;
        return type;
    }

    // Two components with the same end of a dotted name are not the same type.
    private bool MayShare(TypeNameCandidates wanted, string candidate) =>
        _wanted.TryGetValue(candidate, out TypeNameCandidates? other) && (!wanted.IsShortened(candidate) || wanted.Path == other.Path);

    /// <summary>Reports that a name of the document is not used for its type. Other names change silently.</summary>
    private void ReportOther(ParserContext context, SpecPointer pointer, TypeNameCandidates wanted, string name)
    {
        bool isEnd = wanted.Longer.Contains(name) || (wanted.IsShortened(wanted.Preferred) && name == wanted.Path);
        if (isEnd || name == wanted.Preferred || wanted.Origin == NameOrigin.Location)
            return;

        if (_wanted.TryGetValue(wanted.Preferred, out TypeNameCandidates? other) && other.Origin != NameOrigin.Location)
            context.Report(DiagnosticIds.NameClash, pointer, wanted.Preferred, name, "title");
        else if (wanted.Origin != NameOrigin.Title)
            context.Report(DiagnosticIds.AvoidedName, pointer, wanted.Preferred, name, "title", OwnerOf(wanted.Preferred));
    }

    private string OwnerOf(string name)
    {
        if (ImplicitUsingNames.Contains(name))
            return "implicit usings of .NET";

        return _reserved.Contains(name) ? "generated code" : "a part of the document that is named after its location";
    }

    /// <summary>Reserves a name for a type without a schema.</summary>
    public string Reserve(string name) => _names.Take(name);
}
