#if HAS_BYTE
namespace Tavus.Runtime;

// Unsigned integers of 8 bits.
internal ref partial struct JsonReader
{
    internal byte? Byte() => (byte?)Integer(byte.MinValue, byte.MaxValue);
}

// Unsigned integers of 8 bits.
internal ref partial struct JsonWriter
{
    internal void Member(int member, byte? value)
    {
        if (value is { } set && Begin(member) && !WriteKept(member, set, static (ref JsonReader kept, byte now) => kept.Byte() == now))
            Value(set);
    }

    internal readonly void Value(byte value) => Json.WriteNumberValue(value);
}
#endif
