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
    internal void Member(global::System.ReadOnlySpan<byte> name, int? value)
    {
        if (value is not null && Begin(name))
            Value(value.Value);
    }

    internal readonly void Value(int value) => Json.WriteNumberValue(value);
}
#endif
