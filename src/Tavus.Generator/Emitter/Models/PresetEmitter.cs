using Tavus.Generator.Model;

namespace Tavus.Generator.Emitter;

/// <summary>Prints the values that properties have in new objects.</summary>
internal static class PresetEmitter
{
    /// <summary>The initializer of a property, or nothing.</summary>
    public static string Initializer(PropertyModel property, TypeEmitter types) =>
        property.Preset is { } preset ? $" = {Value(preset, property.Type, types)};" : "";

    private static string Value(PresetModel preset, TypeModel type, TypeEmitter types) => type switch
    {
        EnumType model => $"{types.Name(model.Name)}.{preset.EnumMember}",
        PrimitiveType { Kind: PrimitiveKind.String } => CSharpLiteral.Of(preset.Text),
        _ => preset.Text,
    };
}
