#if HAS_UINT32
namespace Tavus.Runtime;

// Unsigned integers of 32 bits.
internal ref partial struct JsonReader
{
    internal uint? UInt32() => (uint?)Integer(uint.MinValue, uint.MaxValue);
}

// Unsigned integers of 32 bits.
internal ref partial struct JsonWriter
{
    internal void Member(int member, uint? value)
    {
        if (value is { } set && Begin(member) && !WriteKept(member, set, static (ref JsonReader kept, uint now) => kept.UInt32() == now))
            Value(set);
    }

    internal readonly void Value(uint value) => Json.WriteNumberValue(value);
}
#endif
