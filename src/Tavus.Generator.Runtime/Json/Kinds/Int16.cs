#if HAS_INT16
namespace Tavus.Runtime;

// Integers of 16 bits.
internal ref partial struct JsonReader
{
    internal short? Int16() => (short?)Integer(short.MinValue, short.MaxValue);
}

// Integers of 16 bits.
internal ref partial struct JsonWriter
{
    internal void Member(int member, short? value)
    {
        if (value is { } set && Begin(member) && !WriteKept(member, set, static (ref JsonReader kept, short now) => kept.Int16() == now))
            Value(set);
    }

    internal readonly void Value(short value) => Json.WriteNumberValue(value);
}
#endif
