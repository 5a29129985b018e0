#if HAS_DOUBLE
namespace Tavus.Runtime;

// Numbers of 64 bits, which hold fifteen digits exactly, whatever they are.
internal ref partial struct JsonReader
{
    internal double? Double() =>
        IsNumber && _json.TryGetDouble(out double value) && (IsShort(15) || IsSame(value.ToString("R", global::System.Globalization.CultureInfo.InvariantCulture)))
            ? value
            : MisfitValue<double>();
}

// Numbers of 64 bits, which hold fifteen digits exactly, whatever they are.
internal ref partial struct JsonWriter
{
    internal void Member(int member, double? value)
    {
        if (value is not null && Begin(member))
            Value(value.Value);
    }

    internal readonly void Value(double value) => Json.WriteNumberValue(value);
}
#endif
