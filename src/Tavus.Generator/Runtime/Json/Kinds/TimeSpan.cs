#if HAS_TIMESPAN
namespace Tavus.Runtime;

// Durations.
internal ref partial struct JsonReader
{
    internal global::System.TimeSpan? TimeSpan() =>
        IsString && TextValues.TryParse(_json.GetString()!, out global::System.TimeSpan value) ? value : MisfitValue<global::System.TimeSpan>();
}

// Durations.
internal ref partial struct JsonWriter
{
    internal void Member(int member, global::System.TimeSpan? value)
    {
        if (value is not null && Begin(member))
            Value(value.Value);
    }

    internal readonly void Value(global::System.TimeSpan value) => Json.WriteStringValue(TextValues.Format(value));
}

// Its text.
internal static partial class TextValues
{
    // ISO 8601, such as PT1H30M.
    internal static string Format(global::System.TimeSpan value) => global::System.Xml.XmlConvert.ToString(value);

    internal static bool TryParse(string text, out global::System.TimeSpan value)
    {
        value = default;
        try
        {
            value = global::System.Xml.XmlConvert.ToTimeSpan(text);
        }
        catch (global::System.Exception exception) when (exception is global::System.FormatException or global::System.OverflowException)
        {
            return false;
        }

        return Format(value) == text;
    }
}
#endif
