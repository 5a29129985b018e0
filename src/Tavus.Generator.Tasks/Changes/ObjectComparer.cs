using System.Collections.Generic;
using System.Linq;
using Tavus.Generator.Model;

namespace Tavus.Generator.Tasks.Changes;

/// <summary>Compares the classes of two clients.</summary>
internal sealed class ObjectComparer(ClientIndex old, ClientIndex @new, TypeNames names, ChangeList changes)
{
    public void Compare()
    {
        foreach (ObjectModel model in old.Client.Objects)
        {
            if (@new.Objects.TryGetValue(names.Renamed(model.Name), out ObjectModel? other))
                Compare(model, other);
            else if (!@new.HasType(model.Name))
                changes.Gone(model.Name);
            else
                changes.Breaks($"{model.Name} is no longer a class with properties");
        }

        HashSet<string> known = [.. old.Client.Objects.Select(model => names.Renamed(model.Name))];
        foreach (ObjectModel model in @new.Client.Objects.Where(model => !known.Contains(model.Name)))
            changes.Addition($"{model.Name} ({Count.Of(model.Properties.Count, "property").Replace("propertys", "properties")})");
    }

    private void Compare(ObjectModel model, ObjectModel other)
    {
        if (other.IsDeprecated && !model.IsDeprecated)
            changes.Note($"{other.Name} is deprecated");

        if (model.Inheritance.BaseName is { } name && names.Renamed(name) != other.Inheritance.BaseName)
            changes.Breaks($"{other.Name} no longer derives from {name}");

        PropertyModel[] added = other.Properties
            .Where(property => !property.IsInherited && Find(model, property.WireName) is null)
            .ToArray();
        foreach (PropertyModel property in model.Properties.Where(property => !property.IsInherited))
        {
            if (Find(other, property.WireName) is { } match)
                Compare(other.Name, property, match);
            else
                changes.Gone($"{other.Name}.{property.Name}", Replacement(property, added));
        }

        foreach (PropertyModel property in added)
            Add(other.Name, property);

        CompareRules(model, other);
    }

    private static PropertyModel? Find(ObjectModel model, string wireName) =>
        model.Properties.FirstOrDefault(property => property.WireName == wireName);

    // The only new property of the same type with a word of its name.
    private string? Replacement(PropertyModel property, PropertyModel[] added)
    {
        string[] words = property.WireName.Split('_', '-');
        PropertyModel[] candidates = added
            .Where(other => names.Renamed(property.Type) == TypeNames.Of(other.Type))
            .Where(other => other.WireName.Split('_', '-').Intersect(words).Any())
            .ToArray();
        return candidates.Length == 1 ? $"perhaps renamed to {candidates[0].Name}" : null;
    }

    private void Add(string type, PropertyModel property)
    {
        if (property.HasRequiredKeyword)
            changes.NowRequired($"{type}.{property.Name}");
        else
            changes.New($"{type}.{property.Name} ({TypeNames.Of(property.Type)}?)");
    }

    private void Compare(string type, PropertyModel property, PropertyModel other)
    {
        string name = $"{type}.{other.Name}";
        if (property.Name != other.Name)
            changes.Breaks($"{type}.{property.Name} is {name} now");

        if (names.Renamed(property.Type) != TypeNames.Of(other.Type))
            changes.Breaks($"{name}: {TypeNames.Of(property.Type)}? → {TypeNames.Of(other.Type)}?");

        if (other.HasRequiredKeyword && !property.HasRequiredKeyword)
            changes.NowRequired(name);
        else if (property.HasRequiredKeyword && !other.HasRequiredKeyword)
            changes.Note($"{name} is no longer required");

        if (property.IsSecret && !other.IsSecret)
            changes.Breaks($"{name} is no longer secret: ToString() shows it");

        if (other.IsDeprecated && !property.IsDeprecated)
            changes.Note($"{name} is deprecated");

        if (other.IsReadOnly && !property.IsReadOnly)
            changes.Note($"{name} is set by the server only");
    }

    private void CompareRules(ObjectModel model, ObjectModel other)
    {
        foreach (ConditionalRequirement rule in other.Rules.Where(rule => model.Rules.All(known => Show(known) != Show(rule))))
            changes.Note($"{other.Name}: {Show(rule)}");

        foreach (ConditionalRequirement rule in model.Rules.Where(rule => other.Rules.All(known => Show(known) != Show(rule))))
            changes.Note($"{other.Name}: no longer checked: {Show(rule)}");

        foreach (ConstraintModel constraint in other.Constraints.Where(constraint => !model.Constraints.Contains(constraint)))
            changes.Note($"{other.Name}: {constraint.Message}");

        foreach (ConstraintModel constraint in model.Constraints.Where(constraint => !other.Constraints.Contains(constraint)))
            changes.Note($"{other.Name}: no longer checked: {constraint.Message}");
    }

    private static string Show(ConditionalRequirement rule) => $"`{rule.WireName}` {rule.Message}";
}
