#if HAS_UINT64
namespace Tavus.Runtime;

// Unsigned integers of 64 bits.
internal ref partial struct JsonReader
{
    internal ulong? UInt64()
    {
        ulong value = default;
        return Accept(IsNumber ? TextValues.ParseNumber(NumberText, out value) : Spelling.Invalid) ? value : null;
    }
}

// Unsigned integers of 64 bits.
internal ref partial struct JsonWriter
{
    internal void Member(int member, ulong? value)
    {
        if (value is { } set && Begin(member) && !WriteKept(member, set, static (ref JsonReader kept, ulong now) => kept.UInt64() == now))
            Value(set);
    }

    internal readonly void Value(ulong value) => Json.WriteNumberValue(value);
}
#endif
