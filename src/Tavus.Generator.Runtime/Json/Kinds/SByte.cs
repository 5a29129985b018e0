#if HAS_SBYTE
namespace Tavus.Runtime;

// Integers of 8 bits.
internal ref partial struct JsonReader
{
    internal sbyte? SByte() => (sbyte?)Integer(sbyte.MinValue, sbyte.MaxValue);
}

// Integers of 8 bits.
internal ref partial struct JsonWriter
{
    internal void Member(int member, sbyte? value)
    {
        if (value is { } set && Begin(member) && !WriteKept(member, set, static (ref JsonReader kept, sbyte now) => kept.SByte() == now))
            Value(set);
    }

    internal readonly void Value(sbyte value) => Json.WriteNumberValue(value);
}
#endif
