#if HAS_TIMEONLY
namespace Tavus.Runtime;

// Times of day.
internal ref partial struct JsonReader
{
    internal global::System.TimeOnly? TimeOnly() =>
        IsString && TextValues.TryParse(_json.GetString()!, out global::System.TimeOnly value) ? value : MisfitValue<global::System.TimeOnly>();
}

// Times of day.
internal ref partial struct JsonWriter
{
    internal void Member(int member, global::System.TimeOnly? value)
    {
        if (value is not null && Begin(member))
            Value(value.Value);
    }

    internal readonly void Value(global::System.TimeOnly value) => Json.WriteStringValue(TextValues.Format(value));
}

// Its text.
internal static partial class TextValues
{
    internal static string Format(global::System.TimeOnly value) => value.ToString("HH:mm:ss.FFFFFFF", global::System.Globalization.CultureInfo.InvariantCulture);

    internal static bool TryParse(string text, out global::System.TimeOnly value) =>
        global::System.TimeOnly.TryParseExact(text, "HH:mm:ss.FFFFFFF", global::System.Globalization.CultureInfo.InvariantCulture, global::System.Globalization.DateTimeStyles.None, out value)
        && Format(value) == text;
}
#endif
