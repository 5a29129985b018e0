#if HAS_DATEONLY
namespace Tavus.Runtime;

// Dates.
internal ref partial struct JsonReader
{
    internal global::System.DateOnly? DateOnly() =>
        IsString && TextValues.TryParse(_json.GetString()!, out global::System.DateOnly value) ? value : MisfitValue<global::System.DateOnly>();
}

// Dates.
internal ref partial struct JsonWriter
{
    internal void Member(int member, global::System.DateOnly? value)
    {
        if (value is not null && Begin(member))
            Value(value.Value);
    }

    internal readonly void Value(global::System.DateOnly value) => Json.WriteStringValue(TextValues.Format(value));
}

// Its text.
internal static partial class TextValues
{
    internal static string Format(global::System.DateOnly value) => value.ToString("yyyy-MM-dd", global::System.Globalization.CultureInfo.InvariantCulture);

    internal static bool TryParse(string text, out global::System.DateOnly value) =>
        global::System.DateOnly.TryParseExact(text, "yyyy-MM-dd", global::System.Globalization.CultureInfo.InvariantCulture, global::System.Globalization.DateTimeStyles.None, out value);
}
#endif
