using System.Collections.Generic;
using System.Linq;
using Tavus.Generator.Model;
using Tavus.Generator.Text;

namespace Tavus.Generator.Parsing;

/// <summary>
/// Completes models with what only the whole client decides: which types are sent, which of them are checked, and the order of types.
/// </summary>
internal sealed class ClientModelCompleter
{
    private readonly TargetModel _target;
    private readonly IReadOnlyList<ObjectModel> _objects;
    private readonly List<UnionModel> _unions;
    private readonly Dictionary<string, int> _places;
    private readonly HashSet<string> _sent;
    private readonly HashSet<string> _checked;
    private readonly HashSet<string> _advised;
    private readonly PresetCompleter _presets;
    private readonly Dictionary<string, ObjectModel> _byName;

    public ClientModelCompleter(TargetModel target, TypeRegistry types, List<OperationModel> operations)
    {
        var hierarchy = new ClassHierarchy(types.Objects);
        _target = target;
        _objects = hierarchy.Classes;
        _unions = types.Unions.ToList();
        var reachability = new TypeReachability(operations, _objects, _unions);
        _places = reachability.FindPlaces();
        _sent = hierarchy.WithBases(reachability.FindSent());

        // Types that are only received are not checked.
        _checked = reachability.FindChecked(_objects.Where(HasEnforcedRules).Select(model => model.Name));
        _checked.IntersectWith(_sent);
        _advised = reachability.FindChecked(_objects.Where(HasOtherRules).Select(model => model.Name));
        _advised.IntersectWith(_sent);
        _presets = new PresetCompleter(_unions, types.Enums);
        _byName = _objects.ToDictionary(model => model.Name);
    }

    /// <summary>The classes, in the order in which operations reach them.</summary>
    public IEnumerable<ObjectModel> Objects() => ClassHierarchy.ShareProperties(
        _objects.OrderBy(model => _places.TryGetValue(model.Name, out int index) ? index : int.MaxValue).Select(Complete).ToList());

    public IEnumerable<UnionModel> Unions() => UnionCycleBreaker.Break(_unions).Select(Complete);

    public OperationModel Complete(OperationModel operation) => operation.Body is { } body
        ? operation with { Body = body with { HasChecks = HoldsChecks(body.Type), Files = Files(body) } }
        : operation;

    private static bool HasEnforcedRules(ObjectModel model) =>
        model.Rules.Any(rule => rule.IsEnforced)
        || model.Constraints.Any(constraint => constraint.IsEnforced)
        || model.Properties.Any(property => property.IsChecked);

    // Rules that do not refuse requests.
    private static bool HasOtherRules(ObjectModel model) =>
        model.Rules.Any(rule => !rule.IsEnforced) || model.Constraints.Any(constraint => !constraint.IsEnforced);

    private ObjectModel Complete(ObjectModel model)
    {
        bool isSent = _sent.Contains(model.Name);
        return model with
        {
            HasChecks = _checked.Contains(model.Name),
            HasAdvice = _advised.Contains(model.Name),
            Constraints = isSent ? model.Constraints : default,
            Usages = isSent ? model.Usages : default,
            Properties = model.Properties
                .Select(property => _presets.Complete(model.Name, property))
                .Select(property => isSent ? CompleteSent(property, model.IsDeprecated) : property)
                .ToEquatableArray(),
        };
    }

    private PropertyModel CompleteSent(PropertyModel property, bool isOfDeprecatedClass)
    {
        bool mustBeSet = property is { IsRequired: true, IsDiscriminator: false, Preset: null };
        return property with
        {
            HasChecks = HoldsChecks(property.Type),
            HasAdvice = HoldsAdvice(property.Type),
            MustBeSet = mustBeSet,
            HasRequiredKeyword = _target.HasRequiredMembers && mustBeSet && !property.IsReadOnly
                && (!property.IsDeprecated || isOfDeprecatedClass),
        };
    }

    private UnionModel Complete(UnionModel model) => model with
    {
        HasChecks = _checked.Contains(model.Name) || _advised.Contains(model.Name),
        Branches = model.Branches
            .Select(branch => branch with { HasChecks = HoldsChecks(branch.Type) || HoldsAdvice(branch.Type) })
            .ToEquatableArray(),
    };

    private bool HoldsChecks(TypeModel type) => type.ElementName() is { } name && _checked.Contains(name);

    private bool HoldsAdvice(TypeModel type) => type.ElementName() is { } name && _advised.Contains(name);

    private EquatableArray<FormFileModel> Files(RequestBodyModel body) =>
        body is not { Content: BodyKind.Multipart, Type: ObjectType type } || !_byName.TryGetValue(type.Name, out ObjectModel? model)
            ? default
            : model.Properties
                .Where(property => property.Type.IsFile())
                .Select(property => new FormFileModel(
                    property.Name,
                    property.WireName,
                    body.Fields.FirstOrDefault(field => field.WireName == property.WireName)?.FileTypes,
                    property.Type is ListType))
                .ToEquatableArray();
}
