#if HAS_ENUMS
namespace Tavus.Runtime;

/// <summary>Makes an <see cref="OpenEnum{T}"/> of a text or a member of the enum, for configuration, model binding and designers.</summary>
[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]
public sealed class OpenEnumTypeConverter : global::System.ComponentModel.TypeConverter
{
    private readonly KnownEnum? _known;
    private readonly global::System.Type? _enum;

    /// <summary>Makes the converter of a type.</summary>
    /// <param name="type">An <see cref="OpenEnum{T}"/>.</param>
    public OpenEnumTypeConverter(global::System.Type type)
    {
        if (!OpenEnumConverter.IsOpen(type))
            return;

        _enum = type.GenericTypeArguments[0];
        _known = KnownEnums.Find(_enum);
    }

    /// <inheritdoc/>
    public override bool CanConvertFrom(global::System.ComponentModel.ITypeDescriptorContext? context, global::System.Type sourceType) =>
        (_known is not null && (sourceType == typeof(string) || sourceType == _enum)) || base.CanConvertFrom(context, sourceType);

    /// <inheritdoc/>
    public override object? ConvertFrom(
        global::System.ComponentModel.ITypeDescriptorContext? context, global::System.Globalization.CultureInfo? culture, object value) =>
        (value is string text ? _known?.Parse(text) : _known?.Convert(value)) ?? base.ConvertFrom(context, culture, value);
}
#endif
