#if HAS_INT32
namespace Tavus.Runtime;

// Integers of 32 bits.
internal ref partial struct JsonReader
{
    internal int? Int32() => (int?)Integer(int.MinValue, int.MaxValue);
}

// Integers of 32 bits.
internal ref partial struct JsonWriter
{
    internal void Member(int member, int? value)
    {
        if (value is { } set && Begin(member) && !WriteKept(member, set, static (ref JsonReader kept, int now) => kept.Int32() == now))
            Value(set);
    }

    internal readonly void Value(int value) => Json.WriteNumberValue(value);
}
#endif
