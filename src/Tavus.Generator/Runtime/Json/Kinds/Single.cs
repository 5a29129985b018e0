#if HAS_SINGLE
namespace Tavus.Runtime;

// Numbers of 32 bits, which hold six digits exactly, whatever they are.
internal ref partial struct JsonReader
{
    internal float? Single() =>
        IsNumber && _json.TryGetSingle(out float value) && (IsShort(6) || IsSame(value.ToString("R", global::System.Globalization.CultureInfo.InvariantCulture)))
            ? value
            : MisfitValue<float>();
}

// Numbers of 32 bits, which hold six digits exactly, whatever they are.
internal ref partial struct JsonWriter
{
    internal void Member(int member, float? value)
    {
        if (value is not null && Begin(member))
            Value(value.Value);
    }

    internal readonly void Value(float value) => Json.WriteNumberValue(value);
}
#endif
