using System.Collections.Generic;
using System.Linq;
using Microsoft.OpenApi;
using Tavus.Generator.Diagnostics;
using Tavus.Generator.Text;
using Tavus.Generator.Model;

namespace Tavus.Generator.Parsing;

/// <summary>
/// The values of discriminators that select the classes of a hierarchy: those of the mapping, else the single value that the class
/// lists for the property, else that of <c>x-ms-discriminator-value</c>, else the name of the component.
/// </summary>
internal sealed class DiscriminatorValues
{
    private readonly ParserContext _context;
    private readonly SchemaHierarchy _hierarchy;
    private readonly Dictionary<string, List<DiscriminatorValueModel>> _values = [];

    // By root, property and value.
    private readonly Dictionary<(string, string, string), string> _owners = [];

    public DiscriminatorValues(ParserContext context, SchemaHierarchy hierarchy)
    {
        _context = context;
        _hierarchy = hierarchy;
        List<string> members = hierarchy.Members.ToList();
        foreach (string id in members)
            OwnMapped(id);

        foreach (string id in members)
            Add(id);
    }

    /// <summary>The values that select a component, the nearest discriminator first.</summary>
    public IReadOnlyList<DiscriminatorValueModel> Of(string id) =>
        _values.TryGetValue(id, out List<DiscriminatorValueModel>? values) ? values : [];

    /// <summary>The values of a property that select a component or one that derives from it.</summary>
    public IReadOnlyList<string> WithDerived(string id, string wireName) => _values
        .Where(entry => _hierarchy.Chain(entry.Key).Contains(id))
        .SelectMany(entry => entry.Value)
        .Where(value => value.WireName == wireName && value.IsOwn)
        .SelectMany(value => value.Texts)
        .Distinct()
        .ToList();

    private List<DiscriminatorValueModel> Add(string id)
    {
        if (_values.TryGetValue(id, out List<DiscriminatorValueModel>? known))
            return known;

        List<DiscriminatorValueModel> inherited = _hierarchy.BaseOf(id) is { } baseId ? Add(baseId) : [];
        string? nearest = Discriminators(id).Skip(_hierarchy.DiscriminatorOf(id) is null ? 0 : 1).FirstOrDefault()?.PropertyName;
        var values = new List<DiscriminatorValueModel>();
        foreach (string name in Discriminators(id).Select(discriminator => discriminator.PropertyName!).Distinct())
        {
            DiscriminatorValueModel? value = Find(id, name, isNearest: name == nearest) ?? Inherited(name);
            if (value is not null)
                values.Add(value);
        }

        return _values[id] = values;

        DiscriminatorValueModel? Inherited(string name) =>
            inherited.Find(other => other.WireName == name) is { } value ? value with { IsOwn = false } : null;
    }

    private DiscriminatorValueModel? Find(string id, string name, bool isNearest)
    {
        List<string> mapped = Mapped(id, name);
        if (mapped.Count > 0)
        {
            IEnumerable<string> texts = isNearest && IsFree(id, name, id) ? mapped.Append(id) : mapped;
            return new DiscriminatorValueModel(name, texts.Distinct().ToEquatableArray(), IsOwn: true);
        }

        if (_hierarchy.BaseOf(id) is null)
            return null;

        string? text = _hierarchy.SingleValue(id, name) ?? (isNearest ? ExtensionValue(id) ?? id : null);
        return text is null ? null : new DiscriminatorValueModel(name, new[] { text }.ToEquatableArray(), IsOwn(id, name, text));
    }

    private string? ExtensionValue(string id) => SchemaExtension.Text(_context.FindComponent(id)?.Extension("x-ms-discriminator-value"));

    private bool IsFree(string id, string name, string text) =>
        !_owners.TryGetValue((Root(id), name, text), out string? owner) || owner == id;

    private bool IsOwn(string id, string name, string text)
    {
        if (IsFree(id, name, text))
        {
            _owners[(Root(id), name, text)] = id;
            return true;
        }

        string owner = _owners[(Root(id), name, text)];
        _context.Report(
            DiagnosticIds.InvalidElement, ParserContext.PointerToComponent(id),
            $"The value '{text}' of the discriminator '{name}' selects '{owner}', and '{id}' as well; it is read as '{owner}'.");
        return false;
    }

    // Values of mappings come before names of components.
    private void OwnMapped(string id)
    {
        foreach (OpenApiDiscriminator discriminator in Discriminators(id))
        {
            foreach (string text in Mapped(id, discriminator.PropertyName!))
                _owners[(Root(id), discriminator.PropertyName!, text)] = id;
        }
    }

    private List<string> Mapped(string id, string name) => Discriminators(id)
        .Where(discriminator => discriminator.PropertyName == name)
        .SelectMany(discriminator => discriminator.Mapping ?? new Dictionary<string, OpenApiSchemaReference>())
        .Where(entry => entry.Value.Reference.Id == id)
        .Select(entry => entry.Key)
        .Distinct()
        .ToList();

    private IEnumerable<OpenApiDiscriminator> Discriminators(string id) =>
        _hierarchy.Chain(id).Select(_hierarchy.DiscriminatorOf).OfType<OpenApiDiscriminator>();

    private string Root(string id) => _hierarchy.Chain(id).Last();
}
