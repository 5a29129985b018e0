#if HAS_DOUBLE
namespace Tavus.Runtime;

// Numbers of 64 bits.
internal ref partial struct JsonReader
{
    internal double? Double()
    {
        double value = default;
        return Accept(IsNumber ? TextValues.ParseNumber(NumberText, out value) : Spelling.Invalid) ? value : null;
    }
}

// Numbers of 64 bits.
internal ref partial struct JsonWriter
{
    internal void Member(int member, double? value)
    {
        if (value is { } set && Begin(member) && !WriteKept(member, set, static (ref JsonReader kept, double now) => kept.Double() == now))
            Value(set);
    }

    internal readonly void Value(double value) => Json.WriteNumberValue(value);
}
#endif
