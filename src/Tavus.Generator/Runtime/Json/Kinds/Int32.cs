#if HAS_INT32
namespace Tavus.Runtime;

// Integers of 32 bits.
internal ref partial struct JsonReader
{
    internal int? Int32() =>
        IsNumber && _json.TryGetInt32(out int value) && !IsNegativeZero(value) ? value : MisfitValue<int>();
}

// Integers of 32 bits.
internal ref partial struct JsonWriter
{
    internal void Member(int member, int? value)
    {
        if (value is not null && Begin(member))
            Value(value.Value);
    }

    internal readonly void Value(int value) => Json.WriteNumberValue(value);
}
#endif
