#if HAS_ENUMS
namespace Tavus;

using global::Tavus.Runtime;

/// <summary>
/// A value of the enum <typeparamref name="T"/>, or a string that the API's document does not list (yet), which is preserved
/// and written back unchanged.
/// </summary>
/// <typeparam name="T">The enum of the known values.</typeparam>
[global::System.ComponentModel.TypeConverter(typeof(OpenEnumTypeConverter))]
[global::System.Text.Json.Serialization.JsonConverter(typeof(OpenEnumConverter))]
public readonly struct OpenEnum<T> :
#if IS_MODERN
    global::System.ISpanParsable<OpenEnum<T>>,
#endif
    global::System.IEquatable<OpenEnum<T>>,
    global::System.IEquatable<T>
    where T : struct, global::System.Enum
{
    private readonly string? _value;

    /// <summary>Creates a value from its JSON string, known or not.</summary>
    /// <param name="value">The string, exactly as in JSON.</param>
    /// <exception cref="global::System.ArgumentNullException"><paramref name="value"/> is null.</exception>
    public OpenEnum(string value) => _value = value ?? throw new global::System.ArgumentNullException(nameof(value));

    /// <summary>Creates a known value.</summary>
    /// <param name="value">The member of the enum.</param>
    /// <exception cref="global::System.ArgumentOutOfRangeException"><paramref name="value"/> is not a member of the enum.</exception>
    public OpenEnum(T value) => _value = KnownValues<T>.TextOf(value);

    /// <summary>The string, exactly as in JSON.</summary>
    public string Value => _value ?? "";

    /// <summary>The member of the enum, or null if the document does not list the string.</summary>
    public T? Known => KnownValues<T>.Find(_value);

    /// <summary>Creates a value from its JSON string, known or not.</summary>
    /// <param name="value">The string, exactly as in JSON.</param>
    /// <exception cref="global::System.ArgumentNullException"><paramref name="value"/> is null.</exception>
    public static OpenEnum<T> Of(string value) => new(value);

    /// <summary>Creates a known value.</summary>
    /// <param name="value">The member of the enum.</param>
    /// <exception cref="global::System.ArgumentOutOfRangeException"><paramref name="value"/> is not a member of the enum.</exception>
    public static OpenEnum<T> Of(T value) => new(value);

    /// <summary>Creates a value from its JSON string, known or not.</summary>
    /// <param name="s">The string, exactly as in JSON.</param>
    /// <param name="provider">Ignored.</param>
    /// <exception cref="global::System.ArgumentNullException"><paramref name="s"/> is null.</exception>
    public static OpenEnum<T> Parse(string s, global::System.IFormatProvider? provider = null) =>
        new(s ?? throw new global::System.ArgumentNullException(nameof(s)));

    /// <summary>Creates a value from its JSON string, known or not.</summary>
    /// <param name="s">The string, exactly as in JSON.</param>
    /// <param name="provider">Ignored.</param>
    /// <param name="result">The value.</param>
    /// <returns>False where <paramref name="s"/> is null.</returns>
#if IS_MODERN
    public static bool TryParse(
        [global::System.Diagnostics.CodeAnalysis.NotNullWhen(true)] string? s,
        global::System.IFormatProvider? provider,
        out OpenEnum<T> result)
#else
    public static bool TryParse(string? s, global::System.IFormatProvider? provider, out OpenEnum<T> result)
#endif
    {
        result = s is null ? default : new OpenEnum<T>(s);
        return s is not null;
    }
#if IS_MODERN

    /// <summary>Creates a value from its JSON string, known or not.</summary>
    /// <param name="s">The string, exactly as in JSON.</param>
    /// <param name="provider">Ignored.</param>
    public static OpenEnum<T> Parse(global::System.ReadOnlySpan<char> s, global::System.IFormatProvider? provider = null) =>
        new(KnownValues<T>.TextOf(s) ?? s.ToString());

    /// <summary>Creates a value from its JSON string, known or not.</summary>
    /// <param name="s">The string, exactly as in JSON.</param>
    /// <param name="provider">Ignored.</param>
    /// <param name="result">The value.</param>
    /// <returns>True: every string is a value.</returns>
    public static bool TryParse(global::System.ReadOnlySpan<char> s, global::System.IFormatProvider? provider, out OpenEnum<T> result)
    {
        result = Parse(s, provider);
        return true;
    }
#endif

    /// <summary>Creates a known value.</summary>
    /// <param name="value">The member of the enum.</param>
    public static implicit operator OpenEnum<T>(T value) => new(value);

    /// <summary>Converts a JSON string.</summary>
    /// <param name="value">The string; null is refused.</param>
    public static implicit operator OpenEnum<T>(string value) => new(value);

    /// <summary>Converts a JSON string; null remains null.</summary>
    /// <param name="value">The string, or null.</param>
    public static implicit operator OpenEnum<T>?(string? value) => value is null ? default(OpenEnum<T>?) : new OpenEnum<T>(value);

    /// <summary>Whether two values are the same.</summary>
    /// <param name="left">One value.</param>
    /// <param name="right">The other value.</param>
    public static bool operator ==(OpenEnum<T> left, OpenEnum<T> right) => left.Equals(right);

    /// <summary>Whether two values are different.</summary>
    /// <param name="left">One value.</param>
    /// <param name="right">The other value.</param>
    public static bool operator !=(OpenEnum<T> left, OpenEnum<T> right) => !left.Equals(right);

    /// <summary>Whether both are the same value. Spellings of one number, such as <c>5</c> and <c>5.0</c>, are.</summary>
    /// <param name="other">The other value.</param>
    public bool Equals(OpenEnum<T> other) =>
#if HAS_NUMBER_ENUMS
        string.Equals(KnownValues<T>.KeyOf(Value), KnownValues<T>.KeyOf(other.Value), global::System.StringComparison.Ordinal);
#else
        string.Equals(Value, other.Value, global::System.StringComparison.Ordinal);
#endif

    /// <summary>Whether this is the value of a member of the enum.</summary>
    /// <param name="other">The member of the enum.</param>
    public bool Equals(T other) =>
        Known is { } known && global::System.Collections.Generic.EqualityComparer<T>.Default.Equals(known, other);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is OpenEnum<T> value ? Equals(value) : obj is T member && Equals(member);

    /// <inheritdoc/>
    public override int GetHashCode() => global::System.StringComparer.Ordinal.GetHashCode(KnownValues<T>.KeyOf(Value));

    /// <summary>The string, exactly as in JSON.</summary>
    public override string ToString() => Value;
}
#endif
