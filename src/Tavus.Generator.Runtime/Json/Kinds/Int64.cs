#if HAS_INT64
namespace Tavus.Runtime;

// Integers of 64 bits.
internal ref partial struct JsonReader
{
    internal long? Int64() => Integer(long.MinValue, long.MaxValue);
}

// Integers of 64 bits.
internal ref partial struct JsonWriter
{
    internal void Member(int member, long? value)
    {
        if (value is { } set && Begin(member) && !WriteKept(member, set, static (ref JsonReader kept, long now) => kept.Int64() == now))
            Value(set);
    }

    internal readonly void Value(long value) => Json.WriteNumberValue(value);
}
#endif
