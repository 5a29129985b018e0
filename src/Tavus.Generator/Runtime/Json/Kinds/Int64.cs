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
    internal void Member(global::System.ReadOnlySpan<byte> name, long? value)
    {
        if (value is not null && Begin(name))
            Value(value.Value);
    }

    internal readonly void Value(long value) => Json.WriteNumberValue(value);
}
#endif
