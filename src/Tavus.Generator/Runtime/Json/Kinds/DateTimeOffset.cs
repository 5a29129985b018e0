#if HAS_DATETIMEOFFSET
namespace Tavus.Runtime;

// Points in time.
internal ref partial struct JsonReader
{
    internal global::System.DateTimeOffset? DateTimeOffset() =>
        IsString && _json.TryGetDateTimeOffset(out global::System.DateTimeOffset value) && _json.ValueTextEquals(TextValues.Format(value))
            ? value
            : MisfitValue<global::System.DateTimeOffset>();
}

// Points in time.
internal ref partial struct JsonWriter
{
    internal void Member(int member, global::System.DateTimeOffset? value)
    {
        if (value is not null && Begin(member))
            Value(value.Value);
    }

    internal readonly void Value(global::System.DateTimeOffset value) => Json.WriteStringValue(TextValues.Format(value));
}

// Its text.
internal static partial class TextValues
{
    // RFC 3339, with Z for UTC and no more fraction digits than needed.
    internal static string Format(global::System.DateTimeOffset value) => value.ToString(
        value.Offset == global::System.TimeSpan.Zero ? "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'" : "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz",
        global::System.Globalization.CultureInfo.InvariantCulture);
}
#endif
