using System.Collections.Generic;
using System.Linq;
using Tavus.Generator.Helpers;
using Tavus.Generator.Model;

namespace Tavus.Generator.Parser;

/// <summary>The security schemes of all documents, and what their operations ask for.</summary>
internal sealed class SecurityTable(NameScope options)
{
    private const int MaxNameLength = 80;

    private readonly List<SecuritySchemeModel> _schemes = [];
    private readonly Dictionary<(string, SecuritySchemeModel), int> _indexes = [];
    private readonly Dictionary<EquatableArray<EquatableArray<int>>, RequirementModel> _requirements = [];
    private readonly NameScope _requirementNames = new([]);

    /// <summary>Finds a document's main scheme: the first of all is that whose credential is <c>ApiKey</c>, and another one that is sent in the same way shares it.</summary>
    public void AddPrimary(string id, SecuritySchemeModel scheme)
    {
        if (_schemes.Count == 0)
            _schemes.Add(scheme with { PropertyName = "ApiKey" });

        if (Anonymous(_schemes[0]) == Anonymous(scheme))
            _indexes[(id, Anonymous(scheme))] = 0;
    }

    /// <summary>The index of a scheme.</summary>
    public int Add(string id, SecuritySchemeModel scheme)
    {
        (string, SecuritySchemeModel) key = (id, Anonymous(scheme));
        if (_indexes.TryGetValue(key, out int index))
            return index;

        _schemes.Add(scheme with { PropertyName = options.Take(Identifier.ToPascalCase(id, "Credential")) });
        return _indexes[key] = _schemes.Count - 1;
    }

    /// <summary>The name of what an operation asks for.</summary>
    public string Require(EquatableArray<EquatableArray<int>> alternatives)
    {
        if (_requirements.TryGetValue(alternatives, out RequirementModel? known))
            return known.Name;

        string name = string.Join("Or", alternatives.Select(alternative => string.Join("And", alternative.Select(index => _schemes[index].PropertyName))));
        name = _requirementNames.Take(name.Length <= MaxNameLength ? name : "Alternatives");
        _requirements.Add(alternatives, new RequirementModel(name, alternatives));
        return name;
    }

    public SecurityModel? Build() => _schemes.Count == 0 ? null : new SecurityModel(_schemes.ToEquatableArray(), _requirements.Values.ToEquatableArray());

    private static SecuritySchemeModel Anonymous(SecuritySchemeModel scheme) => scheme with { PropertyName = "", Documentation = new DocumentationModel(default, default) };
}
