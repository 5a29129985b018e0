using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Tavus.Generator.Text;
using Tavus.Generator.Model;

namespace Tavus.Generator.Parsing;

/// <summary>
/// Completes the values of properties in new objects, once all types exist: the discriminating properties of unions
/// have one as well, so that users need not set them, and those of enums get the names of members.
/// </summary>
internal sealed class PresetCompleter
{
    private readonly Dictionary<(string Type, string WireName), List<string>> _unionTexts;
    private readonly Dictionary<string, EnumModel> _enums;

    public PresetCompleter(IEnumerable<UnionModel> unions, IEnumerable<EnumModel> enums)
    {
        _enums = enums.ToDictionary(model => model.Name);
        _unionTexts = unions
            .SelectMany(union => union.Branches)
            .Where(branch => branch.Type is ObjectType)
            .SelectMany(branch => branch.Tests.Select(test => (Key: (((ObjectType)branch.Type).Name, test.WireName), test.Texts)))
            .GroupBy(test => test.Key, test => test.Texts)
            .ToDictionary(group => group.Key, group => group.SelectMany(texts => texts).Distinct().ToList());
    }

    public PropertyModel Complete(string typeName, PropertyModel property)
    {
        // Constructors of derived classes set discriminators.
        PresetModel? preset = property.IsDiscriminator ? null : property.Preset ?? OfUnions(typeName, property);
        if (preset is null || Fit(preset, property.Type) is not { } fitting)
            return property with { Preset = null };

        EquatableArray<string> remarks = PropertyRemarks.WithPreset(property.Documentation.Remarks, preset.Text).ToEquatableArray();
        return property with { Preset = fitting, Documentation = property.Documentation with { Remarks = remarks } };
    }

    // With several values for one type, the user must set one.
    private PresetModel? OfUnions(string typeName, PropertyModel property) =>
        property is { IsNullable: false, IsReadOnly: false }
        && _unionTexts.TryGetValue((typeName, property.WireName), out List<string>? texts) && texts.Count == 1
            ? new PresetModel(texts[0])
            : null;

    private PresetModel? Fit(PresetModel preset, TypeModel type) => type switch
    {
        EnumType { Name: var name } => _enums[name].Members.FirstOrDefault(member => member.WireName == preset.Text) is { } member
            ? preset with { EnumMember = member.Name }
            : null,
        PrimitiveType { Kind: PrimitiveKind.String } => preset,
        PrimitiveType { Kind: PrimitiveKind.Boolean } => preset.Text is "true" or "false" ? preset : null,
        PrimitiveType { Kind: PrimitiveKind.Int32 or PrimitiveKind.Int64 or PrimitiveKind.Double or PrimitiveKind.Decimal } =>
            int.TryParse(preset.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number)
                ? preset with { Text = number.ToString(CultureInfo.InvariantCulture) }
                : null,
        _ => null,
    };
}
