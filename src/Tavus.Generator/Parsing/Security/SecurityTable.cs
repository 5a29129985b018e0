using System.Collections.Generic;
using System.Linq;
using Tavus.Generator.Text;
using Tavus.Generator.Model;

namespace Tavus.Generator.Parsing;

/// <summary>The security schemes of all documents, and the requirements of their operations.</summary>
internal sealed class SecurityTable(GeneratorOptions options, NameScope optionNames)
{
    private const int MaxNameLength = 80;

    private readonly List<SecuritySchemeModel> _schemes = [];
    private readonly Dictionary<(string, SecuritySchemeModel), int> _indexes = [];
    private readonly Dictionary<EquatableArray<EquatableArray<int>>, RequirementModel> _requirements = [];
    private readonly NameScope _requirementNames = new([]);
    private bool _hasKey;
    private bool _isOptional;

    /// <summary>
    /// Adds a document's main scheme. The first of all is that of the client's constructors: its credential is <c>ApiKey</c> where the
    /// document uses no other scheme. One of a later document that is sent in the same way shares it.
    /// </summary>
    public void AddPrimary(string id, SecuritySchemeModel scheme, bool isOnly)
    {
        if (_schemes.Count == 0)
            Add(id, scheme, isOnly ? ReservedNames.ApiKey : NameOf(id));
        else if (Anonymous(_schemes[0]) == Anonymous(scheme))
            _indexes[(id, Anonymous(scheme))] = 0;
    }

    /// <summary>The index of a scheme.</summary>
    public int Add(string id, SecuritySchemeModel scheme) =>
        _indexes.TryGetValue((id, Anonymous(scheme)), out int index) ? index : Add(id, scheme, NameOf(id));

    /// <summary>The name of an operation's requirement, or null where it uses no scheme.</summary>
    public string? Require(EquatableArray<EquatableArray<int>> alternatives)
    {
        _isOptional |= alternatives.Count == 0 || alternatives.Any(alternative => alternative.Count == 0);
        if (!alternatives.Any(alternative => alternative.Count > 0))
            return null;

        if (_requirements.TryGetValue(alternatives, out RequirementModel? known))
            return known.Name;

        string name = string.Join("Or", alternatives.Select(Describe));
        name = _requirementNames.Take(name.Length <= MaxNameLength ? name : "Alternatives");
        _requirements.Add(alternatives, new RequirementModel(name, alternatives));
        return name;
    }

    public SecurityModel? Build() =>
        _schemes.Count == 0 ? null : new SecurityModel(_schemes.ToEquatableArray(), _requirements.Values.ToEquatableArray(), _isOptional);

    private int Add(string id, SecuritySchemeModel scheme, string wanted)
    {
        // The usual name is kept for a credential, whatever else an option is called after.
        string name = wanted == ReservedNames.ApiKey && !_hasKey ? wanted : optionNames.Take(wanted);
        _hasKey |= name == ReservedNames.ApiKey;
        _schemes.Add(scheme with { PropertyName = name, ProviderName = optionNames.Take(name + "Provider") });
        return _indexes[(id, Anonymous(scheme))] = _schemes.Count - 1;
    }

    private string Describe(EquatableArray<int> alternative) =>
        alternative.Count == 0 ? "None" : string.Join("And", alternative.Select(index => _schemes[index].PropertyName));

    // The options of a call have the credentials, too.
    private string NameOf(string id) =>
        Identifier.ToPascalCase(id, "Credential") is var name && ReservedNames.IsCallOption(name, options) ? name + "Credential" : name;

    private static SecuritySchemeModel Anonymous(SecuritySchemeModel scheme) =>
        scheme with { PropertyName = "", ProviderName = "", Documentation = new DocumentationModel(default, default) };
}
