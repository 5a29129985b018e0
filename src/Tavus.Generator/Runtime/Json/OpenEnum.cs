#if HAS_ENUMS
namespace Tavus.Runtime;

/// <summary>
/// A value of the enum <typeparamref name="T"/>, or a text that the API's document does not know (yet): such a text is kept as it
/// came and written back unchanged.
/// </summary>
/// <typeparam name="T">The enum of the known values.</typeparam>
[global::System.Text.Json.Serialization.JsonConverter(typeof(OpenEnumConverter))]
public readonly struct OpenEnum<T> : global::System.IEquatable<OpenEnum<T>>
    where T : struct, global::System.Enum
{
    private readonly string? _value;

    /// <summary>Makes a value of its text in JSON, whether known or not.</summary>
    /// <param name="value">The text, exactly as in JSON.</param>
    /// <exception cref="global::System.ArgumentNullException"><paramref name="value"/> is null.</exception>
    public OpenEnum(string value) => _value = value ?? throw new global::System.ArgumentNullException(nameof(value));

    /// <summary>Makes a known value.</summary>
    /// <param name="value">The member of the enum.</param>
    /// <exception cref="global::System.ArgumentOutOfRangeException"><paramref name="value"/> is no member of the enum.</exception>
    public OpenEnum(T value) => _value = KnownValues<T>.TextOf(value);

    /// <summary>The text of the value, exactly as in JSON.</summary>
    public string Value => _value ?? "";

    /// <summary>The member of the enum, or null where the text is none that the document knows.</summary>
    public T? Known => KnownValues<T>.Find(_value);

    /// <summary>Makes a known value.</summary>
    /// <param name="value">The member of the enum.</param>
    public static implicit operator OpenEnum<T>(T value) => new(value);

    /// <summary>Makes a value of its text in JSON.</summary>
    /// <param name="value">The text; null is refused.</param>
    public static implicit operator OpenEnum<T>(string value) => new(value);

    /// <summary>Makes a value of its text in JSON; null stays null.</summary>
    /// <param name="value">The text, or null.</param>
    public static implicit operator OpenEnum<T>?(string? value) => value is null ? default(OpenEnum<T>?) : new OpenEnum<T>(value);

    /// <summary>Whether two values have the same text.</summary>
    /// <param name="left">One value.</param>
    /// <param name="right">The other value.</param>
    public static bool operator ==(OpenEnum<T> left, OpenEnum<T> right) => left.Equals(right);

    /// <summary>Whether two values have different texts.</summary>
    /// <param name="left">One value.</param>
    /// <param name="right">The other value.</param>
    public static bool operator !=(OpenEnum<T> left, OpenEnum<T> right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(OpenEnum<T> other) => string.Equals(Value, other.Value, global::System.StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is OpenEnum<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => global::System.StringComparer.Ordinal.GetHashCode(Value);

    /// <summary>The text of the value, exactly as in JSON.</summary>
    public override string ToString() => Value;
}
#endif
