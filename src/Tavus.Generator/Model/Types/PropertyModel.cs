namespace Tavus.Generator.Model;

/// <summary>A property of a class.</summary>
/// <param name="Name">The C# name.</param>
/// <param name="WireName">The name in JSON.</param>
/// <param name="IsRequired">The schema lists it as required.</param>
/// <param name="IsNullable">The schema allows null.</param>
/// <param name="IsReadOnly">Read-only.</param>
/// <param name="HasRequiredKeyword">Whether it is C# <c>required</c>.</param>
/// <param name="HasChecks">Whether it has objects with rules that refuse requests.</param>
/// <param name="IsInherited">Whether a base class declares it.</param>
/// <param name="HiddenType">The type of the property of the base class that it hides, or null.</param>
/// <param name="IsDiscriminator">Whether its value selects a class: objects of derived classes have one from the start.</param>
/// <param name="IsSecret">Its value must not be shown: the document marks it as a secret, or its name is that of one.</param>
internal sealed record PropertyModel(
    string Name,
    string WireName,
    TypeModel Type,
    DocumentationModel Documentation,
    bool IsRequired,
    bool IsNullable,
    bool IsReadOnly,
    bool IsSecret,
    bool IsDeprecated,
    bool HasRequiredKeyword,
    bool HasChecks,
    bool IsInherited = false,
    TypeModel? HiddenType = null,
    bool IsDiscriminator = false)
{
    /// <summary>The value in new objects, where only one is possible.</summary>
    public PresetModel? Preset { get; init; }

    /// <summary>Whether it has objects with rules that refuse no request.</summary>
    public bool HasAdvice { get; init; }

    /// <summary>Whether it has objects with rules.</summary>
    public bool IsValidated => HasChecks || HasAdvice;

    /// <summary>Whether requests must have it, and new objects lack it.</summary>
    public bool MustBeSet { get; init; }

    /// <summary>Whether the vendor's document no longer has it, and an overlay keeps it for a while.</summary>
    public bool IsRemoved { get; init; }

    /// <summary>Whether users may not set null; reading does, since a server may leave out what it should send.</summary>
    public bool DisallowsNull => HasRequiredKeyword && !IsNullable;

    /// <summary>Whether its absence is a violation.</summary>
    public bool IsChecked => IsRequired && !IsNullable && !IsReadOnly;

    /// <summary>Whether null is written where it was set.</summary>
    public bool IsWrittenAsNull => IsRequired && IsNullable && !Type.IsFile() && HiddenType is null;

    /// <summary>The field behind the property, where it has an explicit one.</summary>
    public string FieldName => "_value" + Name;

    /// <summary>The field that is true until the property is set, in objects that were read.</summary>
    public string AbsenceName => "_lacks" + Name;
}
