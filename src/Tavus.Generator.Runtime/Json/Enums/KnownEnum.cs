#if HAS_ENUMS
namespace Tavus.Runtime;

using global::System;
using global::System.Globalization;
using global::System.Text.Json;
using global::System.Text.Json.Serialization;
using global::System.Text.Json.Serialization.Metadata;

// The values of an enum, and what needs its type.
internal abstract class KnownEnum
{
    protected KnownEnum(string[] texts) => Texts = texts;

    // In the order of the members.
    internal string[] Texts { get; }
#if HAS_NUMBER_ENUMS

    // Whether the values are numbers in JSON, without quotes.
    internal bool IsNumber { get; set; }
#endif

    // Makes an OpenEnum of the enum, boxed.
    internal abstract object Parse(string text);

    // Creates a boxed OpenEnum from a member of the enum; null for another value.
    internal abstract object? Convert(object value);

    internal abstract JsonConverter Converter(bool isOpen);

    internal abstract JsonMetadata Metadata(JsonSerializerOptions options, bool isOpen, bool isNullable);
}

// The enum T.
internal sealed class KnownEnum<T> : KnownEnum
    where T : struct, Enum
{
    internal KnownEnum(params string[] texts)
        : base(texts)
    {
    }

    internal override object Parse(string text) => new OpenEnum<T>(text);

    internal override object? Convert(object value) => value is T member ? (object)new OpenEnum<T>(member) : null;

    internal override JsonConverter Converter(bool isOpen) =>
        isOpen ? new OpenEnumConverter<T>() : new KnownEnumConverter<T>();

    internal override JsonMetadata Metadata(JsonSerializerOptions options, bool isOpen, bool isNullable) =>
        isOpen ? Metadata<OpenEnum<T>>(options, isNullable) : Metadata<T>(options, isNullable);

    private JsonMetadata Metadata<TValue>(JsonSerializerOptions options, bool isNullable)
        where TValue : struct => isNullable
        ? new JsonMetadata<TValue?>(JsonMetadataServices.GetNullableConverter<TValue>(options))
        : new JsonMetadata<TValue>(Converter(typeof(TValue) != typeof(T)));
}

// Enums.
internal ref partial struct JsonReader
{
    internal OpenEnum<T>? Enum<T>()
        where T : struct, Enum
    {
#if HAS_NUMBER_ENUMS
        if (KnownValues<T>.IsNumber)
            return IsNumber ? new OpenEnum<T>(KnownNumber<T>() ?? Utf8Text.Of(NumberText)) : MisfitValue<OpenEnum<T>>();

#endif
        return IsString ? new OpenEnum<T>(KnownValues<T>.TextAt(ref _json) ?? StringValue()) : MisfitValue<OpenEnum<T>>();
    }
#if HAS_NUMBER_ENUMS

    private string? KnownNumber<T>()
        where T : struct, Enum => _json.HasValueSequence ? null : KnownValues<T>.TextAt(ref _json);
#endif

    // A member of the enum; another value does not match.
    internal T? KnownEnum<T>()
        where T : struct, Enum
    {
        T? member = Enum<T>()?.Known;
        return member ?? MisfitValue<T>();
    }
}

// Enums.
internal ref partial struct JsonWriter
{
    internal void Member<T>(int member, OpenEnum<T>? value)
        where T : struct, Enum
    {
#if HAS_NUMBER_ENUMS
        if (!KnownValues<T>.IsNumber)
            Member(member, value?.Value);
        else if (value is { } number && Begin(member))
            Value(number);
#else
        Member(member, value?.Value);
#endif
    }

    internal readonly void Value<T>(OpenEnum<T> value)
        where T : struct, Enum
    {
#if HAS_NUMBER_ENUMS
        if (KnownValues<T>.IsNumber)
        {
            Number(value.Value);
            return;
        }

#endif
        Value(value.Value);
    }
#if HAS_NUMBER_ENUMS

    private readonly void Number(string text)
    {
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _))
            throw new ArgumentException("the value is not a number");

        Json.WriteRawValue(text);
    }
#endif
}
#endif
