#if HAS_ENUMS
namespace Tavus.Runtime;

using global::System;
using global::System.ComponentModel;
using global::System.Globalization;

/// <summary>
/// Converts strings and members of the enum to <see cref="OpenEnum{T}"/>, for configuration, model binding and designers.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class OpenEnumTypeConverter : TypeConverter
{
    private readonly KnownEnum? _known;
    private readonly Type? _enum;

    /// <summary>Creates the converter of a type.</summary>
    /// <param name="type">An <see cref="OpenEnum{T}"/>.</param>
    public OpenEnumTypeConverter(Type type)
    {
        if (!OpenEnumConverter.IsOpen(type))
            return;

        _enum = type.GenericTypeArguments[0];
        _known = KnownEnums.Find(_enum);
    }

    /// <inheritdoc/>
    public override bool CanConvertFrom(ITypeDescriptorContext? context, Type sourceType) =>
        (_known is not null && (sourceType == typeof(string) || sourceType == _enum)) || base.CanConvertFrom(context, sourceType);

    /// <inheritdoc/>
    public override object? ConvertFrom(
        ITypeDescriptorContext? context, CultureInfo? culture, object value) =>
        (value is string text ? _known?.Parse(text) : _known?.Convert(value)) ?? base.ConvertFrom(context, culture, value);
}
#endif
