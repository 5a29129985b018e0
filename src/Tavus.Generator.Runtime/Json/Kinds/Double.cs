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

    internal readonly void Value(double value)
    {
        RequireFinite(value);
#if IS_MODERN
        Json.WriteNumberValue(value);
#else
        // The writer's own text has more digits than are needed.
        if (TextValues.IsFinite(value))
            Json.WriteRawValue(TextValues.Format(value));
        else
            Json.WriteNumberValue(value);
#endif
    }
}
#endif
