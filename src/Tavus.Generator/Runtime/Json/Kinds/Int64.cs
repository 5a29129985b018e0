#if HAS_INT64
namespace Tavus.Runtime;

// Integers of 64 bits.
internal ref partial struct JsonReader
{
    internal long? Int64() =>
        IsNumber && _json.TryGetInt64(out long value) && !IsNegativeZero(value) ? value : MisfitValue<long>();
}

// Integers of 64 bits.
internal ref partial struct JsonWriter
{
    internal void Member(int member, long? value)
    {
        if (value is not null && Begin(member))
            Value(value.Value);
    }

    internal readonly void Value(long value) => Json.WriteNumberValue(value);
}
#endif
