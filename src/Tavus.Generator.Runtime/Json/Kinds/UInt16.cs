#if HAS_UINT16
namespace Tavus.Runtime;

// Unsigned integers of 16 bits.
internal ref partial struct JsonReader
{
    internal ushort? UInt16() => (ushort?)Integer(ushort.MinValue, ushort.MaxValue);
}

// Unsigned integers of 16 bits.
internal ref partial struct JsonWriter
{
    internal void Member(int member, ushort? value)
    {
        if (value is { } set && Begin(member) && !WriteKept(member, set, static (ref JsonReader kept, ushort now) => kept.UInt16() == now))
            Value(set);
    }

    internal readonly void Value(ushort value) => Json.WriteNumberValue(value);
}
#endif
