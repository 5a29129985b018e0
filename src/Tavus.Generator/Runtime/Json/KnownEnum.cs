#if HAS_ENUMS
namespace Tavus.Runtime;

// What is known of an enum: the texts of its members, in their order.
internal abstract class KnownEnum
{
    protected KnownEnum(string[] texts) => Texts = texts;

    internal string[] Texts { get; }
#if HAS_NUMBER_ENUMS

    // Whether the texts stand in JSON as numbers, without quotes.
    internal bool IsNumber { get; set; }
#endif

    internal abstract global::System.Text.Json.Serialization.JsonConverter Converter();

    internal abstract JsonMetadata Metadata(global::System.Text.Json.JsonSerializerOptions options, bool isNullable);
}

// What is known of the enum T.
internal sealed class KnownEnum<T> : KnownEnum
    where T : struct, global::System.Enum
{
    internal KnownEnum(params string[] texts)
        : base(texts)
    {
    }

    internal override global::System.Text.Json.Serialization.JsonConverter Converter() => new OpenEnumConverter<T>();

    internal override JsonMetadata Metadata(global::System.Text.Json.JsonSerializerOptions options, bool isNullable) => isNullable
        ? new JsonMetadata<OpenEnum<T>?>(global::System.Text.Json.Serialization.Metadata.JsonMetadataServices.GetNullableConverter<OpenEnum<T>>(options))
        : new JsonMetadata<OpenEnum<T>>(Converter());
}

// Finds the members of an enum by their texts, and the texts by the members.
internal static class KnownValues<T>
    where T : struct, global::System.Enum
{
    private static readonly KnownEnum Enum = KnownEnums.Find(typeof(T))
        ?? throw new global::System.NotSupportedException("OpenEnum is for the enums of the API only, not for " + typeof(T) + ".");
#if HAS_NUMBER_ENUMS

    internal static bool IsNumber => Enum.IsNumber;
#endif

    internal static string TextOf(T value)
    {
        int index = (int)(object)value;
        return index >= 0 && index < Enum.Texts.Length
            ? Enum.Texts[index]
            : throw new global::System.ArgumentOutOfRangeException(nameof(value), index, "The value is no member of " + typeof(T).Name + ".");
    }

    internal static T? Find(string? text)
    {
        int index = text is null ? -1 : global::System.Array.IndexOf(Enum.Texts, text);
        return index < 0 ? default(T?) : (T)(object)index;
    }

    // The known text at which the reader stands, without a new string; null where it is unknown.
    internal static string? Find(ref global::System.Text.Json.Utf8JsonReader json)
    {
        // An escape may be invalid.
        if (json.ValueIsEscaped)
            return null;

        foreach (string text in Enum.Texts)
        {
            if (json.ValueTextEquals(text))
                return text;
        }

        return null;
    }
}

// Enums.
internal ref partial struct JsonReader
{
    internal OpenEnum<T>? Enum<T>()
        where T : struct, global::System.Enum
    {
#if HAS_NUMBER_ENUMS
        if (KnownValues<T>.IsNumber)
            return _json.TokenType == global::System.Text.Json.JsonTokenType.Number ? new OpenEnum<T>(Utf8Text.Of(NumberText)) : MisfitValue<OpenEnum<T>>();

#endif
        return IsString ? new OpenEnum<T>(KnownValues<T>.Find(ref _json) ?? StringValue()) : MisfitValue<OpenEnum<T>>();
    }
}

// Enums.
internal ref partial struct JsonWriter
{
    internal void Member<T>(int member, OpenEnum<T>? value)
        where T : struct, global::System.Enum
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
        where T : struct, global::System.Enum
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
        if (!double.TryParse(text, global::System.Globalization.NumberStyles.Float, global::System.Globalization.CultureInfo.InvariantCulture, out _))
            throw new global::System.ArgumentException("the value is not a number");

        Json.WriteRawValue(text);
    }
#endif
}
#endif
